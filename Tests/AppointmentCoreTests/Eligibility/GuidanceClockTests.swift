import AppointmentCore
import Testing

@Suite struct GuidanceClockTests {
  private func clock(_ settled: String, _ policy: GuidancePolicy = TestOffice.dordrecht2018)
    -> GuidanceClock
  {
    GuidanceClock(settled: TestOffice.day(settled), policy: policy)
  }

  @Test(arguments: [
    ("2025-04-01", "2026-06-30"), ("2025-04-15", "2026-07-14"), ("2025-01-31", "2026-04-29"),
    ("2024-02-29", "2025-05-28"), ("2023-11-29", "2025-02-27"), ("2023-11-30", "2025-02-27"),
    ("2025-08-31", "2026-11-29"), ("2025-12-31", "2027-03-30"),
  ])
  func `the last day is in month 15 and the next in month 16`(settled: String, last: String) {
    let clock = clock(settled)
    let day = TestOffice.day(last)
    #expect(clock.windowLastDay == day)
    #expect(clock.month(on: day) == 15)
    #expect(clock.month(on: day.adding(days: 1)) == 16)
    #expect(clock.phase(on: day) == .guidance)
    #expect(clock.phase(on: day.adding(days: 1)) == .exited)
  }

  @Test(arguments: [
    ("2025-04-14", GuidancePhase.announced, 0), ("2025-04-15", .settlement, 1),
    ("2025-07-14", .settlement, 3), ("2025-07-15", .guidance, 4), ("2026-04-15", .guidance, 13),
  ])
  func `phases change at local midnight`(day: String, phase: GuidancePhase, month: Int) {
    #expect(clock("2025-04-15").phase(on: TestOffice.day(day)) == phase)
    #expect(clock("2025-04-15").month(on: TestOffice.day(day)) == month)
  }

  @Test func `the band of 2025 winds down in its last three months and ends at its maximum`() {
    let clock = clock("2025-06-01", TestOffice.dordrecht2025)
    #expect(clock.phase(on: TestOffice.day("2026-05-31")) == .guidance)
    #expect(clock.phase(on: TestOffice.day("2026-06-01")) == .windDown)
    #expect(clock.phase(on: TestOffice.day("2026-08-31")) == .windDown)
    #expect(clock.phase(on: TestOffice.day("2026-09-01")) == .exited)
  }

  @Test func `the settlement date chooses the policy`() {
    let policies = TestOffice.office.policies
    #expect(policies.governing(settled: TestOffice.day("2025-05-26")).id == "dordrecht-2018")
    #expect(policies.governing(settled: TestOffice.day("2025-05-27")).id == "dordrecht-2025")
    #expect(policies.governing(settled: TestOffice.day("1999-01-01")).id == "dordrecht-2018")
  }

  @Test(arguments: [("2025-04-15", "2026-07-16"), ("2025-01-31", "2026-05-01")])
  func `when the first day does not count every limit is a day later`(
    settled: String, firstAfter: String
  ) {
    let policy = GuidancePolicy(
      id: "x", validFrom: nil, settlementMonths: 3, guidanceMonths: 12, isFirstDayCounted: false,
      source: "test")
    let clock = clock(settled, policy)
    let first = TestOffice.day(firstAfter)
    #expect(clock.firstDayAfter == first)
    #expect(clock.month(on: first) == 16)
    #expect(clock.month(on: first.adding(days: -1)) == 15)
    #expect(clock.month(on: TestOffice.day(settled)) == 1)
  }

  @Test func `decisions move the end, and the months go on counting`() throws {
    func decided(_ change: TrajectoryDecision.Change) throws -> GuidanceClock {
      let number = try ClientNumber.parse("0412-6")
      return GuidanceClock(
        settled: TestOffice.day("2025-04-15"), policy: TestOffice.dordrecht2018,
        decisions: [
          TrajectoryDecision(
            client: number, change: change, decidedOn: TestOffice.day("2026-01-01"),
            by: TestOffice.staff("marijke"))
        ])
    }
    let early = try decided(.earlyExit(firstDayAfter: TestOffice.day("2026-05-01")))
    #expect(early.windowLastDay == TestOffice.day("2026-04-30"))
    #expect(early.month(on: TestOffice.day("2026-05-01")) == 13)
    let pause = CivilPeriod(from: TestOffice.day("2026-01-01"), days: 10)
    #expect(try decided(.paused(pause)).firstDayAfter == TestOffice.day("2026-07-25"))
    let extended = try decided(
      .extended(firstDayAfter: TestOffice.day("2026-09-01"), isAgreedWithMunicipality: true))
    #expect(extended.firstDayAfter == TestOffice.day("2026-09-01"))
  }
}
