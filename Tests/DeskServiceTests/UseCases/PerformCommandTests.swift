import AppointmentCore
import DeskService
import Testing

/// Load, decide, record, in one transaction.
@Suite("Doing what somebody asks")
struct PerformCommandTests {
  private static let tomorrowTen = SmallOffice.moment("2026-07-16T10:00")
  private static let booking = DeskCommand.book(
    BookingRequest(client: SmallOffice.amina, at: tomorrowTen, TalkWish(topics: [.money])))

  @Test("what the rules accept is recorded, and the journal says who did it")
  func accepted() throws {
    let desk = try SmallOffice.desk()
    let before = try desk.store.read { try $0.lastSequence() }
    let made = try desk.done(Self.booking, as: SmallOffice.rita)
    let talk = try #require(made.appointment)
    #expect(talk.slot.startMoment == Self.tomorrowTen && talk.staff == SmallOffice.karin.code)
    let entries = try desk.store.read { try $0.journal(after: before, limit: 10) }
    #expect(entries.map(\.verb) == ["book"] && entries.map(\.actor) == [SmallOffice.rita])
  }

  @Test("what the rules refuse leaves nothing but the question that was asked")
  func refused() throws {
    let desk = try SmallOffice.desk()
    let sunday = DeskCommand.book(
      BookingRequest(client: SmallOffice.amina, at: SmallOffice.moment("2026-07-19T10:00")))
    let before = try desk.store.read { try $0.lastSequence() }
    let answer = try desk.perform(sunday, as: SmallOffice.rita, at: SmallOffice.now)
    guard case .refused(let verdict) = answer else { throw Unexpected(codes: []) }
    #expect(verdict.findings.map(\.code).contains(.officeClosed))
    let entries = try desk.store.read { try $0.journal(after: before, limit: 10) }
    #expect(entries.map(\.verb) == ["ask"], "the wait begins with the question (§0b.20)")
  }

  @Test("whoever may not is told so before anything is read")
  func right() throws {
    let counted = CountedStore(try SmallOffice.store())
    let desk = try SmallOffice.desk(over: counted)
    let register = DeskCommand.assign(
      Assignment(
        client: SmallOffice.amina, stream: .guidance, staff: SmallOffice.piet.code,
        from: SmallOffice.today))
    #expect(throws: DeskFailure.notPermitted(.begeleider, .assign)) {
      try desk.perform(register, as: SmallOffice.karin, at: SmallOffice.now)
    }
    #expect(counted.reads == 0 && counted.writes == 0)
  }

  @Test("who and what is named has to be there, and a client has to be one's own")
  func door() throws {
    let desk = try SmallOffice.desk()
    func contact(_ client: ClientNumber) -> DeskCommand {
      .contact(ContactNote(client: client, channel: .phone))
    }
    #expect(throws: DeskFailure.notFound(.client(SmallOffice.nobody))) {
      try desk.perform(contact(SmallOffice.nobody), as: SmallOffice.rita, at: SmallOffice.now)
    }
    #expect(throws: DeskFailure.notYourClient) {
      try desk.perform(contact(SmallOffice.amina), as: SmallOffice.piet, at: SmallOffice.now)
    }
    try desk.done(contact(SmallOffice.amina), as: SmallOffice.karin)
  }
}
