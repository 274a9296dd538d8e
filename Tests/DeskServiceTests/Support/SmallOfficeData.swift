import AppointmentCore
import DeskService

/// What ``SmallOffice`` holds.
enum SmallOfficeData {
  static var batch: ImportBatch {
    var batch = ImportBatch()
    batch.staff = staff
    batch.rooms = ["1", "2"].map {
      Room(code: RoomCode($0)!, name: "kamer \($0)", location: "kantoor")
    }
    batch.shifts = shifts
    batch.clients = clients
    for client in clients {
      batch.searchKeys[client.number] = SearchKeys.of(client, variants: .none)
    }
    batch.assignments = assignments
    batch.appointments = talks
    batch.claims = talks.flatMap(claims)
      .sorted { ($0.resource, $0.slot.startMoment) < ($1.resource, $1.slot.startMoment) }
    return batch
  }

  private static let people: [(code: String, name: String, roles: [Role], deputy: String?)] = [
    ("els", "Els de Wit", [.teamleider], nil), ("rita", "Rita Kok", [.reception], nil),
    ("karin", "Karin Boon", [.begeleider], "piet"), ("piet", "Piet Visser", [.begeleider], nil),
    ("cora", "Cora Mol", [.coach], nil), ("lara", "Lara Smit", [.legal], nil),
    ("tolk", "Selam Gebre", [.interpreter], nil), ("sam", "Sam Bos", [.safeguarding], nil),
  ]

  private static var staff: [StaffMember] {
    people.map { person in
      StaffMember(
        code: SmallOffice.staff(person.code), name: person.name, roles: person.roles,
        languages: person.code == "tolk" ? [.dutch, LanguageCode("tir")!] : [.dutch],
        deputy: person.deputy.map(SmallOffice.staff), login: person.code)
    }
  }

  /// Everybody works every day but Tuesday.
  private static var shifts: [Shift] {
    people.flatMap { person in
      [Weekday.monday, .wednesday, .thursday, .friday].flatMap { weekday in
        [Daypart.morning, .afternoon].map { daypart in
          Shift(
            staff: SmallOffice.staff(person.code), weekday: weekday, daypart: daypart,
            role: person.roles[0])
        }
      }
    }
  }

  private static func client(
    _ value: Int, _ name: String, birthYear: Int = 1990, settled: String?,
    household: String? = nil
  ) -> Client {
    Client(
      number: SmallOffice.number(value), name: PersonName(name)!, birthYear: birthYear,
      origin: "ergens", household: household.flatMap { HouseholdCode($0) },
      settled: settled.map(SmallOffice.day), group: .asylum, permit: .yes, languages: [.dutch],
      interpreter: InterpreterNeed.none, phone: "06-00 00 01 \(value % 100 + 10)",
      street: "Kade \(value)", fileNumber: "D\(value)")
  }

  private static var clients: [Client] {
    var yonas = client(102, "Yonas Tesfay", settled: "2026-01-08")
    yonas.languages = [LanguageCode("tir")!]
    yonas.interpreter = .needed
    var nia = client(106, "Nia Kidane", settled: nil)
    nia.expected = .day(SmallOffice.day("2026-08-03"))
    return [
      client(101, "Amina Yusuf", settled: "2025-12-01"), yonas,
      client(103, "Rahel Okbay", settled: "2026-06-01", household: "H103"),
      client(104, "Bana Okbay", birthYear: 2018, settled: "2026-06-01", household: "H103"),
      client(105, "Omar Haddad", settled: "2025-01-10"), nia,
    ]
  }

  private static var assignments: [Assignment] {
    let whose: [(Int, Stream, String)] = [
      (101, .guidance, "karin"), (102, .guidance, "karin"), (103, .settlement, "cora"),
      (105, .guidance, "piet"),
    ]
    return whose.map {
      Assignment(
        client: SmallOffice.number($0.0), stream: $0.1, staff: SmallOffice.staff($0.2),
        from: SmallOffice.day("2025-01-10"))
    }
  }

  private static func talk(
    _ value: Int, of client: Int, with staff: String, at start: String, room: String? = nil,
    topics: [HelpTopic] = []
  ) -> Appointment {
    Appointment(
      id: Identifier(UInt128(value)), reference: SmallOffice.reference(value),
      clients: [SmallOffice.number(client)], staff: SmallOffice.staff(staff),
      room: room.flatMap { RoomCode($0) }, place: room == nil ? .home : .office,
      slot: TimeSlot(at: SmallOffice.moment(start), minutes: 45)!, topics: topics)
  }

  private static var talks: [Appointment] {
    var yonas = talk(2, of: 102, with: "karin", at: "2026-07-15T09:00", room: "2")
    yonas.interpreting = .init(choice: .staff(SmallOffice.staff("tolk")), answer: .yes)
    yonas.stand = .init(status: .checkedIn, arrivedAt: SmallOffice.moment("2026-07-15T08:55"))
    return [
      talk(1, of: 101, with: "karin", at: "2026-07-15T10:00", room: "1", topics: [.money]), yonas,
      talk(3, of: 103, with: "cora", at: "2026-07-15T11:00"),
      talk(4, of: 105, with: "piet", at: "2026-07-14T14:00", room: "1"),
      talk(5, of: 101, with: "karin", at: "2026-07-22T10:00", room: "1"),
    ]
  }

  private static func claims(of talk: Appointment) -> [Claim] {
    talk.resources.map { Claim(resource: $0, slot: talk.slot, owner: .appointment(talk.id)) }
  }
}
