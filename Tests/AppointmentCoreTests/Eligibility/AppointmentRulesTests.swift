import AppointmentCore
import Testing

@Suite struct AppointmentRulesTests {
  private func assess(
    _ file: ClientFile, on day: String, _ topics: [HelpTopic] = [], staff: String? = nil,
    kind: AppointmentKind = .talk, now: String = "2025-01-02T09:00"
  ) -> Assessment {
    TestOffice.rules(file, now: now).assess(
      AppointmentRequest(
        on: TestOffice.day(day),
        TalkWish(kind: kind, topics: topics, substitute: staff.map(TestOffice.staff))))
  }

  @Test(arguments: [
    ("2025-04-16", VerdictWord.allowed), ("2025-07-14", .allowed), ("2025-07-15", .allowed),
    ("2026-04-15", .allowed), ("2026-04-16", .allowedWithWarnings),
    ("2026-07-14", .allowedWithWarnings), ("2026-07-15", .refer), ("2027-07-15", .refer),
  ])
  func `the date of the appointment is tested, not today's`(day: String, word: VerdictWord) throws {
    let assessment = assess(try TestOffice.file(), on: day)
    #expect(assessment.word == word)
    #expect(assessment.word.isAllowed || !assessment.onward.isEmpty)
  }

  @Test func `from month 16 the findings say the last day and the ways are services`() throws {
    let assessment = assess(try TestOffice.file(), on: "2026-07-15", [.allowances])
    #expect(assessment.month == 16)
    #expect(assessment.phase == .exited)
    #expect(
      assessment.findings
        == [Finding(.guidanceEnded, .refuses, .day(TestOffice.day("2026-07-14")))])
    guard case .session(let code, let slot, _, let isTooLate) = assessment.onward[0] else {
      Issue.record("A consultation hour comes first: \(assessment.onward)")
      return
    }
    #expect(code.text == "samenwerkplein")
    #expect(slot.startMoment == TestOffice.moment("2026-07-15T10:00"))
    #expect(!isTooLate)
    #expect(assessment.onward[1] == .service(ServiceCode("wijkteam")!))
  }

  @Test(arguments: ["2025-05-01", "2026-07-14", "2026-07-15", "2026-12-01", "2031-01-06"])
  func `a legal question has no month limit`(day: String) throws {
    let file = try TestOffice.file(
      streams: [(.settlement, "henk"), (.guidance, "karin"), (.legal, "frits")])
    let assessment = assess(file, on: day, [.legal])
    #expect(!assessment.findings.contains { $0.code == .guidanceEnded })
    #expect(assessment.findings.contains(Finding(.legalTopicAllowed, .informs)))
    #expect(assessment.onward.first == .legal(TestOffice.staff("frits")))
  }

  @Test(arguments: [
    (Permit.yes, TargetGroup.asylum, VerdictWord.allowed), (.yes, .familyReunification, .allowed),
    (.no, .asylum, .refer), (.unknown, .asylum, .incomplete),
    (.yes, .temporaryProtection, .refer), (.yes, .regularFamily, .refer),
  ])
  func `the legal conditions are four of their own`(
    permit: Permit, group: TargetGroup, word: VerdictWord
  ) throws {
    let client = try TestOffice.client(permit: permit, group: group)
    let file = try TestOffice.file(client, streams: [(.legal, "frits")])
    let assessment = assess(file, on: "2026-11-03", [.legal])
    #expect(assessment.word == word)
    #expect(word == .allowed || !assessment.onward.isEmpty)
  }

  @Test func `a question about post does not become legal by the kind of talk`() throws {
    let file = try TestOffice.file(streams: [(.guidance, "karin"), (.legal, "frits")])
    #expect(assess(file, on: "2026-11-03", [.post], kind: .legal).word == .refer)
    #expect(assess(file, on: "2026-11-03", kind: .legal).word == .allowed)
  }

  @Test func `legal help asks for the group when it is not known`() throws {
    let file = try TestOffice.file(
      try TestOffice.client(group: .unknown), streams: [(.legal, "frits")])
    let assessment = assess(file, on: "2026-11-03", [.legal])
    #expect(assessment.word == .incomplete)
    #expect(assessment.onward.first == .field(.group))
  }

  @Test func `legal help begins when somebody is housed here`() throws {
    let file = try TestOffice.file(streams: [(.legal, "frits")])
    #expect(assess(file, on: "2025-04-14", [.legal]).word == .refer)
    #expect(assess(file, on: "2025-04-15", [.legal]).word == .allowed)
  }

  @Test
  func `before settlement a talk with the coach may be, and without one the teamleider decides`()
    throws
  {
    let announced = try TestOffice.client(settled: nil, expected: "2026-W50")
    let withCoach = try TestOffice.file(announced, streams: [(.settlement, "henk")])
    #expect(assess(withCoach, on: "2026-12-01").word == .allowedWithWarnings)
    let without = try TestOffice.file(announced, streams: [])
    let assessment = assess(without, on: "2026-12-01")
    #expect(assessment.word == .needsTeamleider)
    #expect(assessment.onward.first == .teamleider(TestOffice.staff("marijke")))
    #expect(!assessment.onward.contains(.service(ServiceCode("wijkteam")!)))
  }

  @Test func `without a settlement date the fact is asked for`() throws {
    let file = try TestOffice.file(try TestOffice.client(settled: nil))
    let assessment = assess(file, on: "2026-12-01")
    #expect(assessment.word == .incomplete)
    #expect(assessment.phase == .unknown)
    #expect(assessment.onward.first == .field(.settled))
  }

  @Test func `people outside the target group are shown onward and never refused bare`() throws {
    let client = try TestOffice.client(group: .temporaryProtection)
    let assessment = assess(try TestOffice.file(client), on: "2025-06-02", [.money])
    #expect(assessment.word == .refer)
    #expect(assessment.phase == .outside)
    #expect(assessment.onward.contains(.service(ServiceCode("elders")!)))
  }

  @Test func `a private topic shows only whom to fetch`() throws {
    let assessment = assess(try TestOffice.file(), on: "2027-01-01", [.safety])
    #expect(assessment.findings == [Finding(.safetyTopic, .refuses)])
    #expect(assessment.onward == [.person(TestOffice.staff("marijke"))])
  }

  @Test func `mixed topics come as parts, and the outer verdict is the worst`() throws {
    let file = try TestOffice.file(streams: [(.guidance, "karin"), (.legal, "frits")])
    let assessment = assess(file, on: "2026-11-03", [.money, .legal])
    #expect(assessment.word == .refer)
    #expect(assessment.parts.map(\.topics) == [[.legal], [.money]])
    #expect(assessment.parts.map(\.word) == [.allowed, .refer])
  }

  @Test func `past the window a household member who is inside comes first`() throws {
    let wife = try TestOffice.client(
      "0288-3", name: "Almaz Haile", settled: "2025-10-01", birthYear: 1991)
    let assessment = assess(
      try TestOffice.file(household: [wife]), on: "2026-07-20", [.allowances])
    guard case .householdMember(let number, let lastDay, _) = assessment.onward[0] else {
      Issue.record("The household comes first: \(assessment.onward)")
      return
    }
    #expect(number == wife.number)
    #expect(lastDay == TestOffice.day("2026-12-31"))
    // A question about work is one's own.
    let work = assess(try TestOffice.file(household: [wife]), on: "2026-07-20", [.work])
    #expect(!work.onward.contains { if case .householdMember = $0 { true } else { false } })
  }

  @Test func `somebody else than the own begeleider is a substitution with a reason`() throws {
    let file = try TestOffice.file()
    let assessment = assess(file, on: "2025-09-02", staff: "els")
    #expect(assessment.word == .needsSubstitution)
    #expect(
      assessment.onward.prefix(2)
        == [.ownBegeleider(TestOffice.staff("karin")), .deputy(TestOffice.staff("els"))])
  }

  @Test func `no begeleider is a state with its own way onward`() throws {
    let assessment = assess(try TestOffice.file(streams: []), on: "2025-09-02")
    #expect(assessment.word == .needsTeamleider)
    #expect(assessment.onward.first == .field(.begeleider))
  }

  @Test func `a seventy-year-old in month 5 is a client`() throws {
    let client = try TestOffice.client(birthYear: 1955)
    #expect(assess(try TestOffice.file(client), on: "2025-09-02").word == .allowed)
  }

  @Test(arguments: HelpTopic.allCases)
  func `no topic in no month ends with nothing`(topic: HelpTopic) throws {
    for months in -2...30 {
      let day = TestOffice.day("2025-04-15").adding(months: months)
      let request = AppointmentRequest(on: day, TalkWish(topics: [topic]))
      let rules = TestOffice.rules(try TestOffice.file(streams: []))
      #expect(!WaysOnward(rules: rules).ways(for: request).all.isEmpty)
      #expect(
        !WaysOnward(rules: TestOffice.rules(try TestOffice.file())).ways(for: request).all.isEmpty)
    }
  }
}
