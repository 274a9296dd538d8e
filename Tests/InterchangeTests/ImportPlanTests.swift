import AppointmentCore
import DeskService
import Testing
import Wording

@testable import Interchange

/// What lines come to: claims, collisions and what the rules would say, around 25 November 2026.
struct ImportPlanTests {
  private let now = CivilDateTime(iso: "2026-11-25T09:42")!
  private let yonas = ClientNumber(digits: 4, value: 412)!
  private let sara = ClientNumber(digits: 4, value: 398)!
  private let karin = StaffCode("karin")!
  private let henk = StaffCode("henk")!

  /// Karin is begeleider on every weekday, Henk was a coach until October; Yonas was settled on
  /// 1 July 2026 with both, Sara on 1 July 2025 with nobody.
  private func facts() throws -> ImportFacts {
    let tables = try OfficeTables.parse(OfficeTables.builtIn)
    let staff = [
      StaffMember(code: karin, name: "Karin Boon", roles: [.begeleider]),
      StaffMember(
        code: henk, name: "Henk Visser", roles: [.coach], lastDay: CivilDate(iso: "2026-10-31")),
    ]
    let shifts = [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].flatMap { day in
      [Daypart.morning, .afternoon].map {
        Shift(staff: karin, weekday: day, daypart: $0, role: .begeleider)
      }
    }
    let office = tables.office(
      staff: staff, rooms: [Room(code: RoomCode("2")!, name: "2", location: "")],
      roster: Roster(shifts))
    func client(_ number: ClientNumber, _ name: String, _ settled: String) -> Client {
      Client(
        number: number, name: PersonName(name)!, birthYear: 1990,
        settled: CivilDate(iso: settled), group: .asylum, permit: .yes, interpreter: .none)
    }
    let start = CivilDate(iso: "2026-07-01")!
    return ImportFacts(
      office: office, now: now,
      clients: [
        client(yonas, "Yonas Tekle", "2026-07-01"), client(sara, "Sara Haile", "2025-07-01"),
      ],
      assignments: [
        Assignment(client: yonas, stream: .settlement, staff: henk, from: start),
        Assignment(client: yonas, stream: .guidance, staff: karin, from: start),
      ])
  }

  private func talk(
    _ line: Int, _ start: String, _ client: ClientNumber? = nil, staff: StaffCode? = nil,
    minutes: Int = 45, room: String? = nil, topics: [HelpTopic] = [],
    status: AppointmentStatus = .booked
  ) -> ImportLine<AppointmentLine> {
    ImportLine(
      line: line,
      value: AppointmentLine(
        clients: [client ?? yonas],
        slot: TimeSlot(at: CivilDateTime(iso: start)!, minutes: minutes)!, staff: staff ?? karin,
        room: room.flatMap { RoomCode($0) }, topics: topics, status: status))
  }

  private func plan(
    _ lines: [ImportLine<AppointmentLine>], _ edit: (inout ImportFacts) -> Void = { _ in }
  ) throws -> ImportPlan {
    var facts = try facts()
    edit(&facts)
    return ImportOffice.appointments(lines, facts: facts, fresh: counter())
  }

  private func counter() -> () -> UInt128 {
    var last: UInt128 = 0
    return {
      last += 1
      return last
    }
  }

  private func codes(_ plan: ImportPlan) -> [String] {
    plan.notices.map { "\($0.line) \($0.kind.name)" }
  }

  /// One person wears one role at a time.
  @Test func `a roster that overlaps itself is a flaw, line by line`() throws {
    let karin = StaffCode("karin")!
    func shift(_ role: Role, _ rhythm: WeekRhythm) -> Shift {
      Shift(staff: karin, weekday: .monday, daypart: .morning, role: role, rhythm: rhythm)
    }
    var office = try OfficeTables.parse(OfficeTables.builtIn).office()
    office.staff[karin] = StaffMember(code: karin, name: "Karin", roles: [.begeleider, .reception])
    let lines = [shift(.begeleider, .odd), shift(.reception, .even), shift(.reception, .odd)]
      .enumerated().map { ImportLine(line: $0.offset + 2, value: $0.element) }
    let plan = ImportOffice.roster(lines, office: office)
    #expect(plan.flaws.map(\.line) == [4])
    #expect(
      plan.flaws.first.map {
        ImportWords.line($0, of: "rooster.csv", in: Directory(office: office))
      }
        == "rooster.csv:4: daypart: karin heeft ma-ochtend al een rol; kies één rol per dagdeel")
  }

  /// Nothing that needs a teamleider may stand still (§0b.19).
  @Test(arguments: [([Role.reception], 1), ([.teamleider], 0), ([.reception, .teamleider], 0)])
  func `the last teamleider keeps the role`(roles: [Role], flaws: Int) throws {
    let code = StaffCode("marijke")!
    let today = CivilDate(iso: "2026-07-15")!
    var office = try OfficeTables.parse(OfficeTables.builtIn).office()
    office.staff[code] = StaffMember(code: code, name: "Marijke", roles: [.teamleider])
    let line = ImportLine(line: 2, value: StaffMember(code: code, name: "Marijke", roles: roles))
    let plan = ImportOffice.staff([line], office: office, today: today)
    #expect(plan.flaws.count == flaws)
  }

  @Test func `a talk claims its people and its room with the buffer of the shift`() throws {
    let plan = try plan([talk(2, "2026-11-26T11:40", room: "2")])
    #expect(codes(plan).isEmpty)
    #expect(
      plan.batch.claims.map { "\($0.resource) \($0.slot.start)-\($0.slot.end)" } == [
        "staff:karin 11:40-12:30", "client:0412-6 11:40-12:25", "room:2 11:40-12:25",
      ])
    #expect(plan.batch.appointments[0].continuity == .own)
    #expect(plan.batch.appointments[0].reference.number == 1)
  }

  @Test(arguments: [
    ("2026-11-25T10:00", "2026-11-25T10:59", ["3 overlap"]),
    ("2026-11-25T10:00", "2026-11-25T11:00", []),
    ("2026-11-25T09:00", "2026-11-25T09:30", ["3 overlap"]),
    ("2026-11-24T10:00", "2026-11-24T10:30", ["3 pastOverlap"]),
  ])
  func `overlaps are flaws from today on`(first: String, second: String, said: [String]) throws {
    let plan = try plan([
      talk(2, first, status: .fulfilled), talk(3, second, sara, status: .fulfilled),
    ])
    #expect(codes(plan).filter { !$0.contains("guidance") && !$0.contains("Begel") } == said)
    #expect(plan.flaws.isEmpty == !said.contains("3 overlap"))
    #expect(plan.batch.appointments.count == 2)
    #expect(plan.batch.claims.count == (said.isEmpty ? 4 : 2))
  }

  @Test func `a flaw names the line it collides with`() throws {
    let plan = try plan([talk(7, "2026-11-27T10:00"), talk(4, "2026-11-27T10:15")])
    let directory = Directory(office: try facts().office)
    let text = plan.flaws.map { ImportWords.line($0, of: "a.csv", in: directory) }
    #expect(
      text == [
        "a.csv:4: start: medewerker karin is bezet op 2026-11-27 van 10:00 tot 11:00, zie regel 7"
      ])
  }

  @Test(arguments: [AppointmentStatus.cancelled, .noshow, .enteredInError, .waitlist, .proposed])
  func `what does not occupy claims nothing`(status: AppointmentStatus) throws {
    let plan = try plan([
      talk(2, "2026-11-26T10:00", status: status), talk(3, "2026-11-26T10:00"),
    ])
    #expect(plan.flaws.isEmpty)
    #expect(plan.batch.claims.count == 2)
  }

  @Test func `a talk over a lesson cuts the lesson on that day`() throws {
    let lesson = LessonNote(
      client: yonas, weekday: .thursday, from: CivilTime(iso: "09:00")!,
      to: CivilTime(iso: "12:00")!, validFrom: CivilDate(iso: "2026-09-01")!,
      validTo: CivilDate(iso: "2026-12-10")!)
    let lessons = ImportOffice.lessons(
      [ImportLine(line: 2, value: lesson)], facts: try facts(), fresh: counter())
    #expect(
      lessons.batch.claims.map { "\($0.slot.date)" } == ["2026-11-26", "2026-12-03", "2026-12-10"])
    #expect(lessons.notices.isEmpty)
    let talks = try plan([talk(2, "2026-11-26T10:00")]) { $0.claims = lessons.batch.claims }
    #expect(codes(talks) == ["2 overLesson"])
    #expect(talks.batch.releasedClaims == [lessons.batch.claims[0]])
  }

  @Test func `a lesson leaves the talks that are there, and no two lessons overlap`() throws {
    let talks = try plan([talk(2, "2026-11-26T10:00")])
    var facts = try facts()
    facts.claims = talks.batch.claims
    func lesson(_ line: Int, _ from: String) -> ImportLine<LessonNote> {
      ImportLine(
        line: line,
        value: LessonNote(
          client: yonas, weekday: .thursday, from: CivilTime(iso: from)!,
          to: CivilTime(iso: "12:00")!, validFrom: CivilDate(iso: "2026-09-01")!))
    }
    let plan = ImportOffice.lessons(
      [lesson(2, "09:00"), lesson(3, "11:00")], facts: facts, fresh: counter())
    #expect(codes(plan) == ["2 keptFreeUntil", "2 cutByTalks", "3 keptFreeUntil", "3 overlap"])
    #expect(plan.batch.claims.allSatisfy { $0.slot.date > CivilDate(iso: "2026-11-26")! })
    #expect(plan.batch.claims.last!.slot.date < CivilDate(iso: "2028-11-25")!)
  }

  @Test func `what the rules would say is a warning on its line`() throws {
    let plan = try plan([
      talk(2, "2026-11-26T10:00", sara), talk(3, "2026-11-28T10:00"),
      talk(4, "2026-11-26T14:00", staff: henk), talk(5, "2026-10-01T14:00", staff: henk),
      talk(6, "2026-11-26T15:00", topics: [.legal]),
    ])
    #expect(plan.flaws.isEmpty)
    #expect(
      codes(plan) == [
        "2 guidanceEnded", "3 officeClosed", "4 departedStaff", "4 notOwnBegeleider",
        "5 departedStaff", "5 stillOpen", "6 notOwnBegeleider",
      ])
    #expect(
      plan.batch.appointments.map(\.continuity) == [
        .other, .own, .other, .substitute(.transition), .other,
      ])
    #expect(plan.batch.appointments[4].kind == .legal)
  }

  @Test func `clients bring assignments, streams and search keys`() throws {
    var facts = try facts()
    facts.clients = []
    facts.assignments = []
    let child = Client(
      number: ClientNumber(digits: 4, value: 7)!, name: PersonName("Filmon")!, birthYear: 2020,
      household: HouseholdCode("H1"), settled: CivilDate(iso: "2026-08-25"), group: .asylum)
    var mother = child
    mother.number = ClientNumber(digits: 4, value: 8)!
    mother.birthYear = 1990
    var later = mother
    later.number = ClientNumber(digits: 4, value: 9)!
    later.settled = CivilDate(iso: "2026-08-26")
    let holders: [AppointmentCore.Stream: StaffCode] = [.settlement: henk, .guidance: karin]
    let plan = ImportOffice.clients(
      [
        ImportLine(line: 2, value: ClientLine(client: child)),
        ImportLine(line: 3, value: ClientLine(client: mother, holders: holders)),
        ImportLine(line: 4, value: ClientLine(client: later, holders: [.legal: karin])),
      ], facts: facts)
    #expect(codes(plan) == ["3 departedStaff", "4 withoutRole", "4 noBegeleiderAssigned"])
    #expect(
      plan.batch.assignments.map(\.from) == [mother.settled!, mother.settled!, later.settled!])
    // Month 4 of 25 August begins on 25 November: today; of 26 August tomorrow.
    #expect(
      plan.batch.trajectories.map { "\($0.client.digits) \($0.stream) \($0.started)" } == [
        "0007 settlement 2026-08-25", "0008 guidance 2026-11-25",
      ])
    #expect(plan.batch.searchKeys.count == 3)
  }

  @Test func `another begeleider in a later file holds from that day`() throws {
    let facts = try facts()
    let line = ClientLine(client: facts.clients[0], holders: [.guidance: henk, .settlement: henk])
    let plan = ImportOffice.clients([ImportLine(line: 2, value: line)], facts: facts)
    #expect(
      plan.batch.assignments == [
        Assignment(client: yonas, stream: .guidance, staff: henk, from: now.date)
      ])
  }

  @Test func `a shift that is in the roster is not added again`() throws {
    let office = try facts().office
    let shift = office.roster.shifts[0]
    let odd = Shift(staff: karin, weekday: .monday, daypart: .evening, role: .legal)
    let plan = ImportOffice.roster(
      [ImportLine(line: 2, value: shift), ImportLine(line: 3, value: odd)], office: office)
    #expect(plan.batch.shifts == [odd])
    #expect(codes(plan) == ["2 alreadyPresent", "3 staffUnknown"])
  }
}
