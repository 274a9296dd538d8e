import AppointmentCore
import DeskService
import Testing

@Suite("Who waits and who cannot wait")
struct ReadWaitingTests {
  @Test("who waits is offered the first time that is free, but none too late for the letter")
  func offers() throws {
    let desk = try SmallOffice.desk()
    func row(_ client: ClientNumber) throws -> Worklists.WaitingRow? {
      try desk.ask(ListWaiting(), as: SmallOffice.rita).first { $0.entry.client == client }
    }
    try desk.done(.wait(SmallOffice.rahel, WaitingWish(minutes: 45)), as: SmallOffice.rita)
    let offer = try #require(try row(SmallOffice.rahel)?.offer)
    #expect(offer.staff == SmallOffice.cora.code && offer.slot.date == SmallOffice.today)
    // Everybody's time until the letter's date is taken: Karin is away.
    try desk.done(ReadOrphansTests.away, as: SmallOffice.rita)
    let note = AbsenceNote(
      staff: SmallOffice.karin.code, period: CivilPeriod(from: SmallOffice.today, days: 1),
      reason: .ill)
    try desk.done(.reportAbsence(note), as: SmallOffice.rita)
    let wish = WaitingWish(minutes: 45)
    try desk.done(.wait(SmallOffice.amina, wish), as: SmallOffice.rita)
    #expect(try row(SmallOffice.amina)?.offer?.slot.date == SmallOffice.day("2026-07-23"))
    let letter = WaitingWish(TalkWish(letterDate: SmallOffice.day("2026-07-20")), minutes: 45)
    try desk.done(.wait(SmallOffice.yonas, letter), as: SmallOffice.rita)
    #expect(try row(SmallOffice.yonas) != nil && row(SmallOffice.yonas)?.offer == nil)
  }

  @Test("who waits is the longest first, and of the own clients for a begeleider")
  func order() throws {
    let desk = try SmallOffice.desk()
    let clients = [SmallOffice.yonas, SmallOffice.rahel, SmallOffice.amina]
    for (index, client) in clients.enumerated() {
      try desk.done(
        .wait(client, WaitingWish(minutes: 30)), as: SmallOffice.rita,
        at: SmallOffice.now.adding(minutes: index - 9))
    }
    #expect(try desk.ask(ListWaiting(), as: SmallOffice.rita).map(\.entry.client) == clients)
    #expect(
      try desk.ask(ListWaiting(), as: SmallOffice.cora).map(\.entry.client) == [SmallOffice.rahel])
  }

  @Test("who cannot wait is seen by the desk, by the own people and by who was asked")
  func urgencies() throws {
    let desk = try SmallOffice.desk()
    let raised = try desk.done(.raise(SmallOffice.omar), as: SmallOffice.rita)
    #expect(!raised.events.isEmpty)
    func sees(_ actor: Actor) throws -> Bool {
      try desk.ask(ListUrgencies(), as: actor).contains { $0.urgency.client == SmallOffice.omar }
    }
    let urgency = try #require(try desk.store.read { try $0.openUrgencies() }.first)
    let asked = Set(urgency.stand.asked.map(\.staff))
    #expect(try sees(SmallOffice.rita) && sees(SmallOffice.els) && sees(SmallOffice.piet))
    for actor in [SmallOffice.karin, SmallOffice.cora] {
      #expect(try sees(actor) == asked.contains(actor.code))
    }
    try desk.done(.answer(urgency.id, .now), as: SmallOffice.els)
    #expect(try sees(SmallOffice.rita) == false)
  }
}
