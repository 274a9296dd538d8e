import AppointmentCore
import Testing

/// Two talks of one client that were hit: on two days when they were agreed on two.
@Suite struct SharedDayRepairTests {
  /// Karin, who works Monday to Thursday, is on leave from Monday 20 July 2026 for a week.
  private static func instance(
    _ starts: [String], settled: String = "2026-01-10", more: [Claim] = []
  ) throws -> RepairInstance {
    let file = try TestOffice.file(TestOffice.client(settled: settled))
    let cases = starts.enumerated().map { number, start in
      RepairCase(
        appointment: Appointment(
          id: Identifier(UInt128(number + 1)),
          reference: AppointmentReference(number: number + 1)!, clients: [file.client.number],
          staff: TestOffice.staff("karin"), room: RoomCode("1")!,
          slot: TimeSlot(at: TestOffice.moment(start), minutes: 45)!), file: file)
    }
    let now = TestOffice.moment("2026-07-19T09:00")
    let availability = Availability(
      office: TestOffice.office, agenda: Agenda(away("karin", "2026-07-20", days: 5) + more),
      now: now)
    return RepairInstance(
      cases, availability: availability, days: CivilPeriod(from: now.date, days: 40))
  }

  private static func away(_ code: String, _ first: String, days: Int) -> [Claim] {
    CivilPeriod(from: TestOffice.day(first), days: days).map { day in
      Claim(
        resource: .staff(TestOffice.staff(code)),
        slot: TimeSlot(
          day, from: CivilTime(hour: 0, minute: 0)!, to: CivilTime(hour: 24, minute: 0)!)!,
        owner: .absence(Identifier(99)))
    }
  }

  private static func days(_ plan: RepairPlan) -> [String] {
    plan.lines.compactMap { $0.proposal.option?.slot.date.description }
  }

  @Test(arguments: [
    (["2026-07-21T10:00", "2026-07-22T10:00"], ["2026-07-27", "2026-07-28"]),
    (["2026-07-22T10:00", "2026-07-22T14:00"], ["2026-07-27", "2026-07-27"]),
    (
      ["2026-07-20T10:00", "2026-07-21T10:00", "2026-07-23T10:00"],
      ["2026-07-27", "2026-07-28", "2026-07-29"]
    ),
  ])
  func `what was agreed on two days is put on two`(starts: [String], days: [String]) throws {
    let proposal = RepairSolver().proposal(for: try Self.instance(starts))
    #expect(Self.days(proposal.plan).sorted() == days)
    #expect(proposal.plan.score.own == starts.count)
    #expect(proposal.plan.lines.allSatisfy { !$0.sharesDay })
  }

  @Test func `where one day is all there is they share it, and the line says so`() throws {
    // Guidance ends on Monday 27 July, and nobody else has time before it.
    let instance = try Self.instance(
      ["2026-07-21T10:00", "2026-07-22T10:00"], settled: "2025-04-28",
      more: Self.away("els", "2026-07-19", days: 9))
    #expect(RepairSolver().plan(for: instance).score.served == 1)
    let proposal = RepairSolver().proposal(for: instance)
    #expect(Self.days(proposal.plan) == ["2026-07-27", "2026-07-27"])
    #expect(proposal.plan.lines.allSatisfy { $0.sharesDay })
    #expect(RepairSolver().plan(for: proposal.instance).score == proposal.plan.score)
  }

  @Test func `a person may choose one day for both`() throws {
    let instance = try Self.instance(["2026-07-21T10:00", "2026-07-22T10:00"])
    var pins: [Identifier<Appointment>: RepairOption] = [:]
    for (talk, hour) in zip(instance.talks, [10, 14]) {
      pins[talk.appointment.id] = talk.options.first {
        $0.slot.date == TestOffice.day("2026-07-28") && $0.slot.start.minuteOfDay == hour * 60
      }
    }
    let plan = RepairSolver().proposal(for: instance.pinning(pins)).plan
    #expect(Self.days(plan) == ["2026-07-28", "2026-07-28"])
    #expect(plan.lines.allSatisfy { $0.sharesDay })
  }
}
