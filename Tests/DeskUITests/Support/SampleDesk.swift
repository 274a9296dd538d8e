import AppointmentCore
import DeskService

/// An office on Wednesday 15 July 2026, 09:42: the people of the pictures in the screens' rules.
enum SampleDesk {
  static let now = moment("2026-07-15T09:42")

  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
  static func moment(_ iso: String) -> CivilDateTime { CivilDateTime(iso: iso)! }
  static func staff(_ code: String) -> StaffCode { StaffCode(code)! }
  static func number(_ value: Int) -> ClientNumber { ClientNumber(digits: 4, value: value)! }
  static func actor(_ code: String = "anja", _ role: Role = .reception) -> Actor {
    Actor(code: staff(code), role: role)
  }

  static let mohammed = number(398)
  static let yonas = number(412)
  static let tesfay = number(288)
  static let almaz = number(289)
  static let mahmoud = number(310)

  /// A desk over an office in memory.
  static func desk() throws -> Desk {
    let store = InMemoryStore(identity: StoreIdentity(officeName: "Proef", isTraining: true))
    let entry = JournalEntry(
      at: moment("2026-07-01T09:00"), actor: actor("marijke", .teamleider), verb: "import")
    try store.write { try $0.bring(SampleOffice.batch, as: entry) }
    return Desk(
      store: store, tables: SampleOffice.tables, identifiers: DerivedIdentifiers(seed: 7))
  }
}

/// What the sample office holds.
enum SampleOffice {
  static let tables: Office = {
    var office = rules
    office.keyDaySteps = [("dag", 0, 4, Place.home), ("na", 5, 12, .office)].map {
      KeyDayStep(
        code: KeyDayStepCode($0.0)!, name: "gesprek \($0.0)", firstDay: $0.1, lastDay: $0.2,
        place: $0.3, minutes: 45)!
    }
    return office
  }()

  private static let rules = Office(
    name: "Proef",
    policies: GuidancePolicies([
      GuidancePolicy(
        id: "dordrecht-2018", validFrom: nil, settlementMonths: 3, guidanceMonths: 12,
        source: "S18")
    ])!, desk: DeskPolicy(), calendar: calendar, routing: routing, topicNames: [:],
    variants: .none)

  static let calendar = OfficeCalendar(
    hours: OfficeHours(
      hours: [
        .morning: OfficeHours.Hours(
          from: CivilTime(iso: "09:00")!, to: CivilTime(iso: "12:30")!)!,
        .afternoon: OfficeHours.Hours(
          from: CivilTime(iso: "13:00")!, to: CivilTime(iso: "16:30")!)!,
      ], openWeekdays: [.monday, .tuesday, .wednesday, .thursday, .friday]))

  static let routing: RoutingTable = {
    func service(
      _ code: String, _ name: String, _ access: ReferralService.Access, address: String? = nil
    ) -> ReferralService {
      ReferralService(
        code: ServiceCode(code)!, name: name, isFormal: true,
        what: "Hulp bij geld, brieven en formulieren.", access: access, address: address,
        bring: ["uw brief"], source: "proef")
    }
    let wijkteam = ServiceCode("wijkteam")!
    let raadslieden = ServiceCode("raadslieden")!
    let plein = ServiceCode("samenwerkplein")!
    return RoutingTable(
      services: [
        service("wijkteam", "Sociaal Wijkteam", .walkIn, address: "Voorbeeldplein 1, Dordrecht"),
        service("raadslieden", "Sociaal raadslieden (Vivenz)", .byAppointment),
        service("samenwerkplein", "Spreekuur SamenWerkplein", .walkIn),
        service("azc", "VluchtelingenWerk op de opvanglocatie", .walkIn),
        service("elders", "Wijkteam van uw eigen gemeente", .walkIn),
      ],
      routes: [
        RoutingTable.Route(topic: .allowances, phase: .exited): [wijkteam, raadslieden, plein]
      ],
      fallback: [
        .before: ServiceCode("azc")!, .settlement: wijkteam, .guidance: wijkteam,
        .windDown: wijkteam, .exited: wijkteam, .outside: ServiceCode("elders")!,
      ],
      sessions: [
        WalkInSession(
          service: plein, weekday: .wednesday, from: CivilTime(iso: "10:00")!,
          to: CivilTime(iso: "12:00")!)
      ])!
  }()

  static let batch: ImportBatch = {
    var batch = ImportBatch()
    batch.staff = staff
    batch.rooms = ["1", "2", "3"].map {
      Room(code: RoomCode($0)!, name: "kamer \($0)", location: "kantoor")
    }
    batch.shifts = shifts
    batch.clients = clients
    for client in clients {
      batch.searchKeys[client.number] = SearchKeys.of(client, variants: .none)
    }
    batch.assignments = assignments
    batch.appointments = appointments
    batch.claims = appointments.filter(\.status.occupies).flatMap(claims)
      .sorted { ($0.resource, $0.slot.startMoment) < ($1.resource, $1.slot.startMoment) }
    return batch
  }()

  private static let staff: [StaffMember] = {
    func member(
      _ code: String, _ name: String, _ roles: [Role], _ language: String = "nld",
      gender: Gender = .f, deputy: String? = nil
    ) -> StaffMember {
      StaffMember(
        code: SampleDesk.staff(code), name: name, roles: roles,
        languages: [.dutch, LanguageCode(language)!], gender: gender,
        deputy: deputy.map(SampleDesk.staff))
    }
    return [
      member("anja", "Anja Kok", [.reception]),
      member("karin", "Karin Boon", [.begeleider], deputy: "henk"),
      member("henk", "Henk Visser", [.begeleider, .coach], gender: .m, deputy: "karin"),
      member("els", "Els de Wit", [.coach]), member("frits", "Frits Smit", [.legal], gender: .m),
      member("selam", "Selam Gebre", [.interpreter], "tir"),
      member("ahmed", "Ahmed Sabri", [.interpreter], "ara", gender: .m),
      member("marijke", "Marijke Bos", [.teamleider, .safeguarding]),
    ]
  }()

  private static let shifts: [Shift] = {
    let roles: [(String, Role)] = [
      ("karin", .begeleider), ("henk", .begeleider), ("els", .coach), ("frits", .legal),
      ("selam", .interpreter), ("ahmed", .interpreter), ("anja", .reception),
      ("marijke", .teamleider),
    ]
    return roles.flatMap { code, role in
      [Weekday.monday, .wednesday, .thursday, .friday].flatMap { weekday in
        [Daypart.morning, .afternoon].map {
          Shift(staff: SampleDesk.staff(code), weekday: weekday, daypart: $0, role: role)
        }
      }
    }
  }()

  private static let clients: [Client] = {
    func client(
      _ value: Int, _ name: String, settled: String, language: String, household: String? = nil,
      birthYear: Int = 1990, phone: String
    ) -> Client {
      Client(
        number: SampleDesk.number(value), name: PersonName(name)!, birthYear: birthYear,
        origin: "HERKOMST-GEHEIM", household: household.flatMap { HouseholdCode($0) },
        settled: SampleDesk.day(settled), group: .asylum, permit: .yes,
        languages: [LanguageCode(language)!], interpreter: .needed, phone: phone,
        street: "Geheimstraat 5", fileNumber: "DOSSIER-GEHEIM")
    }
    return [
      client(
        398, "Mohammed Ahmad", settled: "2025-06-10", language: "ara", birthYear: 1989,
        phone: "06-00 00 41 23"),
      client(
        399, "Mohammed Al Ahmad", settled: "2025-11-02", language: "ara", phone: "06-00 00 18 77"),
      client(
        310, "Mahmoud Amin", settled: "2024-11-20", language: "ara", birthYear: 1995,
        phone: "06-00 00 13 10"),
      client(412, "Yonas Tesfay", settled: "2026-01-08", language: "tir", phone: "06-00 00 22 33"),
      client(
        288, "Tesfay Haile", settled: "2025-04-15", language: "tir", household: "H288",
        phone: "06-00 00 55 66"),
      client(
        289, "Almaz Haile", settled: "2025-08-03", language: "tir", household: "H288",
        phone: "06-00 00 55 67"),
      client(501, "Samira Hassan", settled: "2025-12-01", language: "ara", phone: "06-00 00 77 01"),
      client(600, "Abdi Warsame", settled: "2026-01-20", language: "som", phone: "06-00 00 60 00"),
      client(601, "Noor Jamal", settled: "2026-01-20", language: "ara", phone: "06-00 00 60 01"),
      client(502, "Rahel Okbay", settled: "2026-05-20", language: "tir", phone: "06-00 00 77 02"),
    ]
  }()

  private static let assignments: [Assignment] = {
    let own: [(Int, Stream, String)] = [
      (398, .guidance, "henk"), (399, .guidance, "karin"), (310, .guidance, "karin"),
      (412, .guidance, "karin"), (288, .guidance, "karin"), (289, .guidance, "karin"),
      (501, .guidance, "henk"), (502, .settlement, "els"), (600, .guidance, "karin"),
    ]
    return own.map {
      Assignment(
        client: SampleDesk.number($0.0), stream: $0.1, staff: SampleDesk.staff($0.2),
        from: SampleDesk.day("2024-11-01"))
    }
  }()

  private static let appointments: [Appointment] = {
    func appointment(
      _ value: Int, _ client: Int, _ staff: String, _ start: String, room: String? = nil,
      interpreter: InterpreterChoice? = nil, status: AppointmentStatus = .booked,
      topics: [HelpTopic] = [.money]
    ) -> Appointment {
      Appointment(
        id: Identifier(UInt128(value)), reference: AppointmentReference(number: value)!,
        clients: [SampleDesk.number(client)], staff: SampleDesk.staff(staff),
        interpreter: interpreter, room: room.flatMap { RoomCode($0) },
        place: room == nil ? .home : .office,
        slot: TimeSlot(at: SampleDesk.moment("2026-07-15T\(start)"), minutes: 45)!,
        status: status, topics: topics)
    }
    var yonas = appointment(
      1, 412, "karin", "09:00", room: "2", interpreter: .telephone, status: .checkedIn)
    yonas.arrivedAt = SampleDesk.moment("2026-07-15T08:55")
    var rahel = appointment(
      4, 502, "els", "10:30", interpreter: .staff(SampleDesk.staff("selam")), status: .cancelled)
    rahel.cancelReason = .client
    return [
      yonas, appointment(2, 398, "henk", "09:30", room: "1", topics: []),
      appointment(
        3, 501, "henk", "10:30", room: "1", interpreter: .staff(SampleDesk.staff("ahmed"))),
      rahel,
    ]
  }()

  private static func claims(of appointment: Appointment) -> [Claim] {
    let owner = Claim.Owner.appointment(appointment.id)
    let buffered = TimeSlot(
      at: appointment.slot.startMoment, minutes: appointment.slot.minutes + 15)!
    var claims = [
      Claim(resource: .client(appointment.client), slot: appointment.slot, owner: owner),
      Claim(resource: .staff(appointment.staff), slot: buffered, owner: owner),
    ]
    if let room = appointment.room {
      claims.append(Claim(resource: .room(room), slot: appointment.slot, owner: owner))
    }
    if let interpreter = appointment.interpreter?.staff {
      claims.append(Claim(resource: .staff(interpreter), slot: appointment.slot, owner: owner))
    }
    return claims
  }
}
