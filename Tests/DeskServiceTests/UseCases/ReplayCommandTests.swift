import AppointmentCore
import DeskService
import Testing

/// A key that is asked again: the same answer, and nothing done twice.
@Suite("Asking again under a key")
struct ReplayCommandTests {
  private static let contact = DeskCommand.contact(
    ContactNote(client: SmallOffice.amina, channel: .phone, minutes: 5))

  private func ask(
    _ command: DeskCommand, _ desk: Desk, as actor: Actor = SmallOffice.karin,
    at now: CivilDateTime = SmallOffice.now
  ) throws -> Acceptance {
    guard case .done(let made) = try desk.perform(command, as: actor, at: now, key: "k") else {
      throw Unexpected(codes: [])
    }
    return made
  }

  @Test("is answered as it was, later too, and recorded once")
  func again() throws {
    let desk = try SmallOffice.desk()
    let first = try #require(try ask(Self.contact, desk).contact)
    let count = try desk.store.read { try $0.lastSequence() }
    let second = try ask(Self.contact, desk, at: SmallOffice.now.adding(minutes: 90))
    #expect(second.contact == first && second.events.isEmpty)
    #expect(try desk.store.read { try $0.lastSequence() } == count)
  }

  @Test("says it of something that was taken back since")
  func takenBack() throws {
    let desk = try SmallOffice.desk()
    let wish = WaitingWish(minutes: 45)
    let first = try ask(.wait(SmallOffice.amina, wish), desk, as: SmallOffice.rita)
    guard case .waitingAdded(let entry) = first.events.first else { throw Unexpected(codes: []) }
    try desk.done(.undo(nil), as: SmallOffice.rita)
    let second = try ask(.wait(SmallOffice.amina, wish), desk, as: SmallOffice.rita)
    guard case .waitingAdded(let told) = second.repeated?.first else { throw Unexpected(codes: []) }
    #expect(told.id == entry.id && told.client == SmallOffice.amina)
  }

  @Test("is refused for something else and for somebody else")
  func reused() throws {
    let desk = try SmallOffice.desk()
    _ = try ask(Self.contact, desk)
    let other = DeskCommand.contact(ContactNote(client: SmallOffice.yonas, channel: .phone))
    #expect(throws: DeskFailure.keyReused) { try ask(other, desk) }
    #expect(throws: DeskFailure.keyReused) { try ask(Self.contact, desk, as: SmallOffice.els) }
  }
}
