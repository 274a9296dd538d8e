package import AppointmentCore
package import DeskService
import Interchange

/// A small office on a Wednesday morning in which every command of the walk has something to be
/// about: one client with talks in every state, somebody away, a closed room, a lesson, an urgency,
/// somebody who waits, a call to make.
///
/// It has one person in each role. The client is everybody's own; a second one is somebody else's.
package struct WalkOffice {
  package let desk: Desk
  package let now = CivilDateTime(day, time(9, 42))
  package let commands: CommandWalk
  package let queries: QueryWalk

  package static let day = CivilDate(dayNumber: 20649)
  package static let client = number(1)
  /// Whom nobody but the second begeleider has to do with.
  package static let others = number(2)
  package static let begeleider = StaffCode("karin")!
  package static let second = StaffCode("piet")!

  package static let newcomer = number(3)

  /// One person in each role, by the role worn.
  package static func actor(_ role: Role) -> Actor { Actor(code: code(of: role), role: role) }

  package static func code(of role: Role) -> StaffCode {
    switch role {
    case .reception: StaffCode("rita")!
    case .begeleider: begeleider
    case .coach: StaffCode("cora")!
    case .legal: StaffCode("lara")!
    case .interpreter: StaffCode("selam")!
    case .teamleider: StaffCode("els")!
    case .safeguarding: StaffCode("saar")!
    }
  }

  /// The colleague whom commands are about is the begeleider, or somebody else.
  package init(on store: any OfficeStore, staff: StaffCode? = nil) throws {
    desk = Desk(
      store: store, tables: try OfficeTables.parse(OfficeTables.builtIn).office(),
      identifiers: DerivedIdentifiers(seed: 1))
    let entry = JournalEntry(at: now, actor: Self.actor(.teamleider), verb: "import")
    let batch = Self.batch
    try store.write { try $0.bring(batch, as: entry) }
    let message = try Self.prepare(desk, at: now)
    (commands, queries) = try store.read {
      try Self.walks(staff ?? Self.begeleider, message, in: $0)
    }
  }

  /// The same where nothing is kept.
  package static func inMemory(staff: StaffCode? = nil) throws -> WalkOffice {
    try WalkOffice(on: InMemoryStore(identity: StoreIdentity(officeName: "Proef")), staff: staff)
  }

  private static func walks(
    _ staff: StaffCode, _ message: Identifier<Message>, in store: any StoreReading
  ) throws -> (CommandWalk, QueryWalk) {
    let talks = try store.appointments(AppointmentFilter())
    func talk(_ hour: Int, on day: CivilDate = day) throws -> Identifier<Appointment> {
      try found(talks.first { $0.slot.date == day && $0.slot.start.minuteOfDay / 60 == hour }?.id)
    }
    let period = CivilPeriod(from: day, days: 30)
    let commands = CommandWalk(
      client: client, newcomer: newcomer, newClient: number(9),
      appointment: try talk(14),
      begun: try talk(9), arrived: try talk(10),
      held: try talk(10, on: day.adding(days: 1)),
      called: try talk(11, on: day.adding(days: 5)),
      absence: try found(store.absences(in: period).first?.id),
      closure: try found(store.closures(in: period).first?.id),
      lesson: try found(store.lessons(of: client).first?.id),
      urgency: try found(store.openUrgencies().first?.id),
      waiting: try found(store.waiting().first?.id), message: message, staff: staff,
      colleague: second,
      room: RoomCode("1")!, day: day.adding(days: 1))
    let queries = QueryWalk(
      client: client, appointment: commands.appointment,
      reference: try found(store.appointment(commands.appointment)).reference, staff: begeleider,
      room: RoomCode("1")!,
      day: day)
    return (commands, queries)
  }

  private static func found<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw NotMade() }
    return value
  }

  package struct NotMade: Error {}

  // MARK: - What is there

  private static func number(_ value: Int) -> ClientNumber {
    ClientNumber(digits: 4, value: value)!
  }

  private static func time(_ hour: Int, _ minute: Int = 0) -> CivilTime {
    CivilTime(hour: hour, minute: minute)!
  }

  private static func slot(_ hour: Int, _ minute: Int = 0, in days: Int = 0) -> TimeSlot {
    TimeSlot(at: CivilDateTime(day.adding(days: days), time(hour, minute)), minutes: 45)!
  }

  private static var batch: ImportBatch {
    var batch = ImportBatch()
    let people = Role.allCases.map { (code(of: $0), $0) } + [(second, Role.begeleider)]
    for (code, role) in people {
      batch.staff.append(
        StaffMember(
          code: code, name: code.text, roles: [role],
          languages: role == .interpreter ? [.dutch, LanguageCode("tir")!] : [.dutch],
          deputy: code == begeleider ? second : nil))
      for weekday in Weekday.allCases.prefix(5) {
        for daypart in [Daypart.morning, .afternoon] {
          batch.shifts.append(Shift(staff: code, weekday: weekday, daypart: daypart, role: role))
        }
      }
    }
    batch.rooms = ["1", "2", "3"].map { Room(code: RoomCode($0)!, name: $0, location: "") }
    for number in [client, others, newcomer] {
      var client = Client(
        number: number, name: PersonName("Naam \(number.digits)")!, birthYear: 1990)
      client.settled = number == newcomer ? nil : day.adding(days: -200)
      client.expected = number == newcomer ? .day(day.adding(days: 30)) : nil
      client.group = .asylum
      client.permit = .yes
      client.languages = [LanguageCode("tir")!]
      client.interpreter = .needed
      batch.clients.append(client)
      batch.searchKeys[client.number] = SearchKeys.of(client, variants: .none)
    }
    let from = day.adding(days: -200)
    for (stream, role) in [
      (Stream.settlement, Role.coach), (.guidance, .begeleider), (.legal, .legal),
    ] {
      for number in [client, newcomer] {
        batch.assignments.append(
          Assignment(client: number, stream: stream, staff: code(of: role), from: from))
      }
    }
    batch.assignments.append(
      Assignment(client: others, stream: .guidance, staff: second, from: from))
    batch.appointments = talks
    batch.claims = batch.appointments.flatMap(claims).sorted {
      ($0.resource, $0.slot.date, $0.slot.start) < ($1.resource, $1.slot.date, $1.slot.start)
    }
    return batch
  }

  /// A talk that has begun, one whose client has come, one for the afternoon, and one of next week.
  private static var talks: [Appointment] {
    let slots = [slot(9, 15), slot(10, 15), slot(14), slot(11, in: 5)]
    return slots.enumerated().map { index, slot in
      var talk = Appointment(
        id: Identifier(UInt128(index + 1)), reference: AppointmentReference(number: index + 1)!,
        clients: [client], staff: begeleider, interpreter: .staff(code(of: .interpreter)),
        room: RoomCode("1")!, slot: slot, status: index == 1 ? .arrived : .booked)
      talk.interpreterAnswer = .asked
      if index == 1 { talk.arrivedAt = CivilDateTime(day, time(9, 40)) }
      return talk
    }
  }

  private static func claims(of talk: Appointment) -> [Claim] {
    talk.resources.map { Claim(resource: $0, slot: talk.slot, owner: .appointment(talk.id)) }
  }

  // MARK: - What happened this morning

  /// Answers the message that was taken.
  private static func prepare(
    _ desk: Desk, at now: CivilDateTime
  ) throws -> Identifier<Message> {
    let days = CivilPeriod(from: day.adding(days: 1), days: 2)
    let commands: [DeskCommand] = [
      .reportAbsence(AbsenceNote(staff: second, period: days, reason: .leave)),
      .close(ClosureNote(room: RoomCode("2")!, period: days, label: "schilder")),
      .addLesson(
        LessonNote(
          client: client, weekday: .thursday, from: time(13), to: time(15),
          validFrom: day.adding(days: 1))),
      .present(begeleider, isIn: true), .present(second, isIn: true),
      .raise(client), .wait(newcomer, WaitingWish(TalkWish(topics: [.housing]), minutes: 30)),
      .hold(
        BookingRequest(client: newcomer, at: slot(10, in: 1).startMoment, TalkWish(minutes: 45))),
      .listCall(Identifier(4)),
    ]
    for command in commands { try must(command, desk, now) }
    let caller = try found(GuardedText("school", limit: Message.callerLimit))
    let note = MessageNote(to: begeleider, caller: caller, about: client)
    for event in try must(.order(.takeMessage(note)), desk, now) {
      if case .made(let message) = event.change(of: Message.self) { return message.id }
    }
    throw NotMade()
  }

  /// Does a command and answers what happened.
  @discardableResult
  private static func must(
    _ command: DeskCommand, _ desk: Desk, _ now: CivilDateTime
  ) throws -> [DeskEvent] {
    guard case .done(let done) = try desk.perform(command, as: actor(.teamleider), at: now) else {
      throw NotMade()
    }
    return done.events
  }
}
