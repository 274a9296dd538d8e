import AppointmentCore
import Testing

@Suite struct OwnBegeleiderTests {
  private func own(_ file: ClientFile, _ day: String) -> OwnBegeleider? {
    OwnBegeleider.of(file, on: TestOffice.day(day), in: TestOffice.office)
  }

  @Test(arguments: [
    ("2025-04-14", "henk"), ("2025-07-14", "henk"), ("2025-07-15", "karin"),
    ("2026-07-14", "karin"),
  ])
  func `the coach in months 1 to 3, the begeleider from month 4`(day: String, code: String) throws {
    #expect(own(try TestOffice.file(), day)?.staff == TestOffice.staff(code))
  }

  @Test func `the coach carries on until a begeleider is named`() throws {
    let file = try TestOffice.file(streams: [(.settlement, "henk")])
    #expect(own(file, "2025-07-14")?.isCarriedOver == false)
    #expect(own(file, "2025-07-15")?.isCarriedOver == true)
  }

  @Test func `somebody who has left is nobody's begeleider from the day after`() throws {
    let file = try TestOffice.file(streams: [(.guidance, "bram")])
    #expect(own(file, "2026-07-01")?.staff == TestOffice.staff("bram"))
    #expect(own(file, "2026-07-02") == nil)
  }

  @Test func `a child has its household's begeleider and an adult does not`() throws {
    let parent = try TestOffice.client()
    let child = try TestOffice.client("0288-3", name: "Rahel Yonas", birthYear: 2018)
    let partner = try TestOffice.client("0398-1", name: "Almaz Haile", birthYear: 1992)
    func file(of person: Client) -> ClientFile {
      ClientFile(
        client: person, household: [parent, child, partner],
        assignments: [
          Assignment(
            client: parent.number, stream: .guidance, staff: TestOffice.staff("karin"),
            from: TestOffice.day("2025-01-01")),
          Assignment(
            client: parent.number, stream: .settlement, staff: TestOffice.staff("henk"),
            from: TestOffice.day("2025-01-01")),
        ])
    }
    #expect(own(file(of: child), "2025-09-01")?.staff == TestOffice.staff("karin"))
    #expect(own(file(of: partner), "2025-05-01")?.staff == TestOffice.staff("henk"))
    #expect(own(file(of: partner), "2025-09-01")?.isCarriedOver == true)
  }
}

@Suite struct IntroductionTests {
  @Test(arguments: [
    ("2025-06-16", false), ("2025-06-17", true), ("2025-07-14", true), ("2025-07-15", false),
  ])
  func `a talk of coach, begeleider and client is proposed from week 10 to the end of month 3`(
    day: String, isProposed: Bool
  ) throws {
    let rules = TestOffice.rules(try TestOffice.file(), now: "2025-04-16T09:00")
    let findings = rules.assess(AppointmentRequest(on: TestOffice.day(day))).findings
    #expect(
      findings.contains(Finding(.introductionDue, .informs, .staff(TestOffice.staff("karin"))))
        == isProposed)
  }

  @Test func `without a begeleider to introduce, that is said`() throws {
    let file = try TestOffice.file(streams: [(.settlement, "henk")])
    let rules = TestOffice.rules(file, now: "2025-04-16T09:00")
    let assessment = rules.assess(AppointmentRequest(on: TestOffice.day("2025-07-01")))
    #expect(assessment.findings == [Finding(.transitionNotPlanned, .informs)])
    #expect(assessment.word == .allowed)
  }
}
