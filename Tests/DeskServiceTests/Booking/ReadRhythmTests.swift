import AppointmentCore
import DeskService
import Testing

@Suite("The rhythm of a client")
struct ReadRhythmTests {
  @Test("is counted from the last talk that was or will be held; without one there is none")
  func counted() throws {
    let desk = try SmallOffice.desk()
    func rhythm(_ client: ClientNumber) throws -> CountedRhythm? {
      try desk.ask(ReadRhythm(of: client), as: SmallOffice.rita)
    }
    #expect(try rhythm(SmallOffice.amina) == nil)
    try desk.done(.setRhythm(SmallOffice.amina, .monthly), as: SmallOffice.rita)
    let counted = try #require(try rhythm(SmallOffice.amina))
    #expect(counted.rhythm == .monthly)
    #expect(counted.last.startMoment == SmallOffice.moment("2026-07-22T10:00"))
    try desk.done(.cancel(SmallOffice.nextTalk, .client), as: SmallOffice.rita)
    #expect(try rhythm(SmallOffice.amina)?.last.date == SmallOffice.today)
  }
}
