import AppointmentCore
import DeskService
import Testing

@Suite("Who is to be called")
struct ReadRepairCallsTests {
  private func calls(
    _ desk: Desk, withDone: Bool = false, as actor: Actor = SmallOffice.rita,
    at now: CivilDateTime = SmallOffice.now
  ) throws -> RepairCallSheet {
    try desk.ask(ReadRepairCalls(withDone: withDone), as: actor, at: now)
  }

  @Test("comes with name, telephone and talk, until somebody was told")
  func told() throws {
    let (desk, _) = try ReadOrphansTests.deskWithoutKarin()
    #expect(try calls(desk).rows == [])
    try desk.done(.listCall(SmallOffice.nextTalk), as: SmallOffice.rita)
    let row = try #require(try calls(desk).rows.first)
    #expect(row.appointment.id == SmallOffice.nextTalk && row.old == nil)
    #expect(row.name.full == "Amina Yusuf" && row.phone != nil)
    #expect(try calls(desk).openCount == 1)
    #expect(try calls(desk, as: SmallOffice.piet).rows == [])
    try desk.done(.markCall(SmallOffice.nextTalk, .reached), as: SmallOffice.rita)
    #expect(try calls(desk).rows == [])
    #expect(try calls(desk, withDone: true).rows.count == 1)
    #expect(try calls(desk, withDone: true).openCount == 0)
    let later = SmallOffice.moment("2026-07-16T09:00")
    #expect(try calls(desk, withDone: true, at: later).rows == [], "yesterday's is done")
  }

  @Test("a talk that was moved comes with its old time, and goes when it is called off")
  func moved() throws {
    let (desk, _) = try ReadOrphansTests.deskWithoutKarin()
    let choice = RepairChoice(
      at: SmallOffice.moment("2026-07-24T10:00"), substitute: nil)
    try desk.done(.repair(SmallOffice.nextTalk, choice), as: SmallOffice.rita)
    let row = try #require(try calls(desk).rows.first)
    #expect(row.old?.id == SmallOffice.nextTalk)
    #expect(row.moment == SmallOffice.moment("2026-07-22T10:00"))
    #expect(row.appointment.slot.startMoment == SmallOffice.moment("2026-07-24T10:00"))
    try desk.done(.cancel(row.appointment.id, .client), as: SmallOffice.rita)
    #expect(try calls(desk).rows == [])
  }
}
