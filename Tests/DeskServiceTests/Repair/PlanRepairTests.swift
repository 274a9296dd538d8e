import AppointmentCore
import DeskService
import Testing

@Suite("What to do with talks that cannot be held")
struct PlanRepairTests {
  private func plan(
    _ scope: RepairScope, as actor: Actor = SmallOffice.rita
  ) throws -> RepairProposal {
    try ReadOrphansTests.deskWithoutKarin().desk.ask(PlanRepair(for: scope), as: actor)
  }

  @Test("is planned for everything, for a colleague, for an absence")
  func scopes() throws {
    let (desk, absence) = try ReadOrphansTests.deskWithoutKarin()
    for scope in [.everything, .staff(SmallOffice.karin.code), .absence(absence)]
      as [RepairScope]
    {
      let proposal = try desk.ask(PlanRepair(for: scope), as: SmallOffice.rita)
      #expect(proposal.plan.lines.map(\.talk.appointment.id) == [SmallOffice.nextTalk])
      #expect(proposal.names[SmallOffice.amina]?.full == "Amina Yusuf")
      #expect(proposal.causes == [SmallOffice.nextTalk: .staffAbsent])
    }
    #expect(try plan(.staff(SmallOffice.piet.code)).plan.lines.isEmpty)
    #expect(try plan(.everything, as: SmallOffice.piet).plan.lines.isEmpty)
  }

  @Test("an absence that is not there is said")
  func unknown() throws {
    let nowhere: Identifier<Absence> = Identifier(99)
    #expect(throws: DeskFailure.notFound(.absence(nowhere.description))) {
      try plan(.absence(nowhere))
    }
  }

  @Test("what is left to repair and to call is counted by absence")
  func overview() throws {
    let (desk, absence) = try ReadOrphansTests.deskWithoutKarin()
    try desk.done(.listCall(SmallOffice.nextTalk), as: SmallOffice.rita)
    let overview = try desk.ask(ReadRepairOverview(), as: SmallOffice.rita)
    #expect(overview.away.map(\.absence.id) == [absence])
    #expect(overview.away.map(\.openTalks) == [1])
    #expect(overview.openTalks == 1 && overview.openCalls == 1)
  }
}
