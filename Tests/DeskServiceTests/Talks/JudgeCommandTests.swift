import AppointmentCore
import DeskService
import Testing

@Suite("What would come of a change")
struct JudgeCommandTests {
  @Test("is what comes of it, and nothing is changed")
  func same() throws {
    let desk = try SmallOffice.desk()
    let counter = try desk.store.changeCounter()
    let command = DeskCommand.cancel(SmallOffice.aminasTalk, .client)
    guard case .done(let judged) = try desk.ask(JudgeCommand(command), as: SmallOffice.rita) else {
      Issue.record("it may be called off")
      return
    }
    #expect(judged.appointment?.status == .cancelled)
    #expect(try desk.store.changeCounter() == counter)
    #expect(
      try desk.store.read { try $0.appointment(SmallOffice.aminasTalk) }?.status == .booked)
    #expect(try desk.done(command, as: SmallOffice.rita).appointment == judged.appointment)
  }

  @Test("a time that is taken is refused with the ways onward")
  func refused() throws {
    let request = BookingRequest(
      client: SmallOffice.yonas, at: SmallOffice.moment("2026-07-22T10:00"), TalkWish(minutes: 45))
    let answer = try SmallOffice.desk().ask(JudgeCommand(.book(request)), as: SmallOffice.rita)
    guard case .refused(let verdict) = answer else {
      Issue.record("Karin has a talk then")
      return
    }
    #expect(!verdict.onward.all.isEmpty)
  }
}
