import AppointmentCore

/// A small office as a literal: a coach, two begeleiders who deputise for each other, a legal
/// worker, an interpreter who is also a receptionist, a teamleider who is the safeguarding officer.
enum TestOffice {
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
  static func moment(_ iso: String) -> CivilDateTime { CivilDateTime(iso: iso)! }
  static func staff(_ code: String) -> StaffCode { StaffCode(code)! }

  static let dordrecht2018 = GuidancePolicy(
    id: "dordrecht-2018", validFrom: nil, settlementMonths: 3, guidanceMonths: 12, source: "S18")
  static let dordrecht2025 = GuidancePolicy(
    id: "dordrecht-2025", validFrom: day("2025-05-27"), settlementMonths: 3, guidanceMonths: 12,
    windDownMonths: 3, source: "S25")

  static let calendar = OfficeCalendar(
    hours: OfficeHours(
      hours: [
        .morning: OfficeHours.Hours(
          from: CivilTime(hour: 9, minute: 0)!, to: CivilTime(hour: 12, minute: 30)!)!,
        .afternoon: OfficeHours.Hours(
          from: CivilTime(hour: 13, minute: 0)!, to: CivilTime(hour: 16, minute: 30)!)!,
      ],
      openWeekdays: [.monday, .tuesday, .wednesday, .thursday, .friday]))

  static let routing: RoutingTable = {
    func service(_ code: String) -> ReferralService {
      ReferralService(
        code: ServiceCode(code)!, name: code, isFormal: true, what: "helpt", access: .walkIn,
        source: "test")
    }
    return RoutingTable(
      services: ["wijkteam", "samenwerkplein", "vwn-azc", "elders"].map(service),
      routes: [
        RoutingTable.Route(topic: .allowances, phase: .exited): [
          ServiceCode("samenwerkplein")!, ServiceCode("wijkteam")!,
        ]
      ],
      fallback: [
        .before: ServiceCode("vwn-azc")!, .settlement: ServiceCode("wijkteam")!,
        .guidance: ServiceCode("wijkteam")!, .windDown: ServiceCode("wijkteam")!,
        .exited: ServiceCode("wijkteam")!, .outside: ServiceCode("elders")!,
      ],
      sessions: [
        WalkInSession(
          service: ServiceCode("samenwerkplein")!, weekday: .wednesday,
          from: CivilTime(hour: 10, minute: 0)!, to: CivilTime(hour: 12, minute: 0)!)
      ])!
  }()

  static func member(
    _ code: String, _ roles: [Role], languages: [String] = ["nld"], deputy: String? = nil,
    lastDay: String? = nil
  ) -> StaffMember {
    StaffMember(
      code: staff(code), name: code.prefix(1).uppercased() + code.dropFirst() + " Jansen",
      roles: roles, languages: languages.map { LanguageCode($0)! }, deputy: deputy.map(staff),
      lastDay: lastDay.map(day))
  }

  static let office: Office = {
    let members = [
      member("marijke", [.teamleider, .safeguarding]), member("henk", [.coach, .reception]),
      member("karin", [.begeleider], deputy: "els"), member("els", [.begeleider], deputy: "karin"),
      member("frits", [.legal]),
      member("selam", [.interpreter, .reception], languages: ["nld", "tir"]),
      member("bram", [.begeleider], lastDay: "2026-07-01"),
    ]
    // Karin works Monday to Thursday as begeleider; Henk sits at reception on Tuesday morning.
    var shifts: [Shift] = []
    for weekday in [Weekday.monday, .tuesday, .wednesday, .thursday] {
      for part in [Daypart.morning, .afternoon] {
        shifts.append(
          Shift(staff: staff("karin"), weekday: weekday, daypart: part, role: .begeleider))
        shifts.append(
          Shift(staff: staff("els"), weekday: weekday, daypart: part, role: .begeleider))
        shifts.append(
          Shift(
            staff: staff("henk"), weekday: weekday, daypart: part,
            role: weekday == .tuesday && part == .morning ? .reception : .coach))
      }
      shifts.append(
        Shift(staff: staff("frits"), weekday: weekday, daypart: .afternoon, role: .legal))
      shifts.append(
        Shift(staff: staff("selam"), weekday: weekday, daypart: .afternoon, role: .interpreter))
    }
    return Office(
      name: "Test", policies: GuidancePolicies([dordrecht2018, dordrecht2025])!,
      desk: DeskPolicy(), calendar: calendar, routing: routing, topicNames: [:], variants: .none,
      staff: Dictionary(members.map { ($0.code, $0) }, uniquingKeysWith: { $1 }),
      rooms: ["1", "2"].map { Room(code: RoomCode($0)!, name: "Kamer \($0)", location: "kantoor") },
      roster: Roster(shifts))
  }()

  static func client(
    _ number: String = "0412-6", name: String = "Yonas Tesfay", settled: String? = "2025-04-15",
    household: String = "H1", birthYear: Int = 1990, permit: Permit = .yes,
    group: TargetGroup = .asylum, interpreter: InterpreterNeed = .none, expected: String? = nil
  ) throws -> Client {
    Client(
      number: try ClientNumber.parse(number), name: PersonName(name)!, birthYear: birthYear,
      household: HouseholdCode(household)!,
      expected: expected.flatMap { ExpectedMoment(iso: $0) }, settled: settled.map(day),
      group: group, permit: permit, languages: [LanguageCode("tir")!], interpreter: interpreter)
  }

  /// A client of Henk (coach) and Karin (begeleider), settled on 15 April 2025.
  static func file(
    _ client: Client? = nil, household: [Client] = [],
    streams: [(Stream, String)] = [(.settlement, "henk"), (.guidance, "karin")]
  ) throws -> ClientFile {
    let person = try client ?? self.client()
    return ClientFile(
      client: person, household: household.isEmpty ? [] : household + [person],
      assignments: streams.map {
        Assignment(
          client: person.number, stream: $0.0, staff: staff($0.1), from: day("2025-01-01"))
      })
  }

  static func facts(
    _ file: ClientFile?, now: String = "2026-07-06T09:00", claims: [Claim] = [], fresh: Int = 7
  ) -> DeskFacts {
    DeskFacts(
      office: office, now: moment(now), actor: Actor(code: staff("selam"), role: .reception),
      file: file, agenda: Agenda(claims),
      fresh: FreshIdentifiers(
        appointment: Identifier(UInt128(fresh)), referral: Identifier(8), contact: Identifier(9),
        absence: Identifier(10), closure: Identifier(11), lesson: Identifier(12),
        reference: AppointmentReference(number: fresh)!))
  }

  static func rules(_ file: ClientFile, now: String = "2026-06-01T09:00") -> AppointmentRules {
    AppointmentRules(office: office, file: file, now: moment(now))
  }
}

extension DeskDecision {
  var acceptance: Acceptance? {
    if case .accepted(let acceptance) = self { acceptance } else { nil }
  }
  var verdict: Verdict? { if case .refused(let verdict) = self { verdict } else { nil } }
}
