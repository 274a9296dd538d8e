import AppointmentCore
import DeskService
import Testing

@Suite("What waits for somebody to act")
struct ReadWorklistsTests {
  @Test("is all of it for the desk, and for others what is theirs")
  func lists() throws {
    let (desk, _) = try ReadOrphansTests.deskWithoutKarin()
    try desk.done(.wait(SmallOffice.rahel, WaitingWish(minutes: 45)), as: SmallOffice.rita)
    try desk.done(.listCall(SmallOffice.nextTalk), as: SmallOffice.rita)
    let all = try desk.ask(ReadWorklists(), as: SmallOffice.rita)
    #expect(all.closing.map(\.appointment.id) == [SmallOffice.openTalk] && all.closingCount == 1)
    #expect(all.waiting.map(\.entry.client) == [SmallOffice.rahel])
    #expect(all.orphans.map(\.appointment.id) == [SmallOffice.nextTalk])
    #expect(all.calls.map(\.appointment.id) == [SmallOffice.nextTalk])
    #expect(all.questions == [])
    let piets = try desk.ask(ReadWorklists(), as: SmallOffice.piet)
    #expect(piets.closing.map(\.appointment.id) == [SmallOffice.openTalk])
    #expect(piets.waiting == [] && piets.orphans == [] && piets.calls == [])
    let karins = try desk.ask(ReadWorklists(), as: SmallOffice.karin)
    #expect(karins.closing == [] && karins.orphans.count == 1)
  }

  @Test("is of one moment: one read for all lists")
  func oneMoment() throws {
    let store = CountedStore(try SmallOffice.store())
    _ = try SmallOffice.desk(over: store).ask(ReadWorklists(), as: SmallOffice.rita)
    #expect(store.reads == 1)
  }
}
