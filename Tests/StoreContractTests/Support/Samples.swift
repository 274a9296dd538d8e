import AppointmentCore
import DeskService

/// Small values to fill a store with.
enum Samples {
  static let day = CivilDate(year: 2026, month: 7, day: 15)!
  static let karin = StaffCode("karin")!
  static let yusuf = StaffCode("yusuf")!
  static let room = RoomCode("2")!
  static let actor = Actor(code: karin, role: .begeleider)

  static func number(_ value: Int) -> ClientNumber { ClientNumber(digits: 4, value: value)! }
  static func id<Entity>(_ value: Int) -> Identifier<Entity> {
    Identifier(UInt128(value) << 64 | 7)
  }
  static func time(_ hour: Int, _ minute: Int = 0) -> CivilTime {
    CivilTime(hour: hour, minute: minute)!
  }
  static func moment(_ hour: Int, _ minute: Int = 0, on date: CivilDate = day) -> CivilDateTime {
    CivilDateTime(date, time(hour, minute))
  }
  static func slot(_ hour: Int, _ minute: Int = 0, minutes: Int = 45, on date: CivilDate = day)
    -> TimeSlot
  { TimeSlot(at: moment(hour, minute, on: date), minutes: minutes)! }

  static func client(_ value: Int, name: String = "Amina Yusuf") -> Client {
    Client(number: number(value), name: PersonName(name)!)
  }

  static func appointment(
    _ value: Int, of clients: [Int] = [412], reference: Int? = nil, slot: TimeSlot = slot(10),
    staff: StaffCode = karin, status: AppointmentStatus = .booked
  ) -> Appointment {
    Appointment(
      id: id(value), reference: AppointmentReference(number: reference ?? value)!,
      clients: clients.map(number), staff: staff, slot: slot, status: status)
  }

  static func absence(_ value: Int, of staff: StaffCode, days: Int = 3) -> Absence {
    Absence(
      id: id(value), staff: staff, period: CivilPeriod(from: day, days: days), reason: .ill)!
  }

  static let shift = Shift(
    staff: karin, weekday: .friday, daypart: .evening, role: .coach, rhythm: .odd,
    validFrom: day, validTo: day.adding(days: 70))

  static func lesson(_ value: Int, of client: Int = 412) -> Lesson {
    Lesson(
      id: id(value), client: number(client), weekday: .wednesday, from: time(13), to: time(15),
      validFrom: day)!
  }

  static func closure(_ value: Int, of room: RoomCode? = room, days: Int = 3) -> Closure {
    Closure(
      id: id(value), room: room, period: CivilPeriod(from: day, days: days), label: "schilder")!
  }

  static func entry(
    _ verb: String = "book", at moment: CivilDateTime = moment(9), by actor: Actor = actor,
    key: String? = nil, undoes: Int? = nil
  ) -> JournalEntry {
    JournalEntry(
      at: moment, actor: actor, verb: verb, key: key, fingerprint: "\(verb)-print", undoes: undoes)
  }

  /// Two people, a room, and clients 412, 413 and 414.
  static var office: ImportBatch {
    var batch = ImportBatch()
    batch.staff = [
      StaffMember(code: yusuf, name: "Yusuf", roles: [.interpreter, .begeleider]),
      StaffMember(
        code: karin, name: "Karin de Wit", roles: [.begeleider, .coach],
        languages: [.dutch, LanguageCode("eng")!], gender: .f, kind: .professional,
        deputy: yusuf, login: "karin", firstDay: day.adding(days: -900),
        lastDay: day.adding(days: 900)),
    ]
    batch.rooms = [
      Room(code: room, name: "Kamer 2", location: "beneden"),
      Room(code: RoomCode("1")!, name: "Kamer 1", location: "boven"),
    ]
    batch.clients = [client(413, name: "Haile Selassie"), client(412), client(414)]
    return batch
  }
}

extension OfficeStore {
  /// Fills a fresh store with ``Samples/office``.
  func furnish() throws {
    try write { try $0.bring(Samples.office, as: Samples.entry("import", by: Samples.actor)) }
  }

  @discardableResult
  func record(_ events: [DeskEvent], as entry: JournalEntry = Samples.entry()) throws -> Int {
    try write { try $0.record(events, as: entry) }
  }
}
