import AppointmentCore
import DeskFixtures
import DeskService
import DeskWalk

/// A small office on Wednesday 15 July 2026, 09:42, of which a test can know every answer.
///
/// | | who | whose | today |
/// |---|---|---|---|
/// | 101 | Amina, month 8, Dutch | Karin's | 10:00 with Karin in room 1, about money |
/// | 102 | Yonas, month 7, needs an interpreter | Karin's | in a talk since 09:00, Tolk interprets |
/// | 103 | Rahel, month 2, with 104, a child | Cora's | 11:00 with Cora, at home |
/// | 105 | Omar, came in January 2025: it is over | Piet's | yesterday at 14:00, still open |
/// | 106 | Nia, comes on 3 August | nobody's | |
///
/// And on Wednesday 22 July at 10:00 Amina sees Karin again.
enum SmallOffice {
  static let now = moment("2026-07-15T09:42")
  static let today = now.date
  static let tomorrow = today.adding(days: 1)

  static let els = Actor(code: staff("els"), role: .teamleider)
  static let rita = Actor(code: staff("rita"), role: .reception)
  static let karin = Actor(code: staff("karin"), role: .begeleider)
  static let piet = Actor(code: staff("piet"), role: .begeleider)
  static let cora = Actor(code: staff("cora"), role: .coach)
  static let lara = Actor(code: staff("lara"), role: .legal)
  static let tolk = Actor(code: staff("tolk"), role: .interpreter)
  static let sam = Actor(code: staff("sam"), role: .safeguarding)
  static let everybody = [els, rita, karin, piet, cora, lara, tolk, sam]

  static let amina = number(101)
  static let yonas = number(102)
  static let rahel = number(103)
  static let child = number(104)
  static let omar = number(105)
  static let nia = number(106)
  /// A number that is nobody's.
  static let nobody = number(999)

  static let aminasTalk: Identifier<Appointment> = Identifier(1)
  static let yonasTalk: Identifier<Appointment> = Identifier(2)
  static let rahelsTalk: Identifier<Appointment> = Identifier(3)
  static let openTalk: Identifier<Appointment> = Identifier(4)
  static let nextTalk: Identifier<Appointment> = Identifier(5)

  static func staff(_ code: String) -> StaffCode { StaffCode(code)! }
  static func number(_ value: Int) -> ClientNumber { ClientNumber(digits: 4, value: value)! }
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
  static func moment(_ iso: String) -> CivilDateTime { CivilDateTime(iso: iso)! }
  static func reference(_ number: Int) -> AppointmentReference {
    AppointmentReference(number: number)!
  }

  /// A talk of Nia's as it could stand in an answer; it is in no agenda.
  static let niasTalk = Appointment(
    id: Identifier(6), reference: reference(6), clients: [nia], staff: karin.code,
    slot: TimeSlot(at: now, minutes: 45)!)

  /// A store in memory with the office in it.
  static func store() throws -> InMemoryStore {
    let store = InMemoryStore(identity: StoreIdentity(officeName: "Klein", isTraining: true))
    let entry = JournalEntry(at: moment("2026-07-01T09:00"), actor: els, verb: "import")
    try store.write { try $0.bring(SmallOfficeData.batch, as: entry) }
    return store
  }

  /// A question of every kind, about Amina and Karin unless somebody else is named.
  static func walk(client: ClientNumber = amina, staff: StaffCode = karin.code) -> QueryWalk {
    QueryWalk(
      client: client, appointment: yonasTalk, reference: reference(1), staff: staff,
      room: RoomCode("1")!, day: today)
  }

  /// A desk over a store, a fresh one when none is given.
  static func desk(over store: (any OfficeStore)? = nil) throws -> Desk {
    Desk(
      store: try store ?? self.store(), tables: FixtureTables.office,
      identifiers: DerivedIdentifiers(seed: 3))
  }
}

extension Desk {
  /// The answer to a question of somebody at 09:42.
  func ask<Query: DeskQuery>(
    _ query: Query, as actor: Actor = SmallOffice.els
  ) throws(DeskFailure) -> Query.Answer {
    try ask(query, as: actor, at: SmallOffice.now)
  }

  /// Does something that must be accepted, at 09:42 or another moment.
  @discardableResult
  func done(
    _ command: DeskCommand, as actor: Actor = SmallOffice.els,
    at now: CivilDateTime = SmallOffice.now
  ) throws -> Acceptance {
    switch try perform(command, as: actor, at: now) {
    case .done(let acceptance): return acceptance
    case .refused(let verdict): throw Unexpected(codes: verdict.findings.map(\.code))
    }
  }
}

/// The rules refused what a test took for granted.
struct Unexpected: Error {
  let codes: [VerdictCode]
}
