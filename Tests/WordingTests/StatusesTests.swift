import AppointmentCore
import Testing
import Wording

@Suite struct StatusesTests {
  let now = SampleOffice.now

  @Test(arguments: AppointmentStatus.allCases)
  func `every status has a word and an own sign, in ASCII too`(status: AppointmentStatus) {
    let mark = Statuses.mark(status)
    PlainDutch.expectPhrase(mark.word, atMost: 22)
    #expect(mark.asciiGlyph.isASCII)
    let others = AppointmentStatus.allCases.filter { $0 != status }.map(Statuses.mark)
    #expect(!others.map(\.glyph).contains(mark.glyph))
    #expect(!others.map(\.asciiGlyph).contains(mark.asciiGlyph))
  }

  @Test(arguments: CancelReason.allCases)
  func `every cancelled appointment says by whom`(reason: CancelReason) {
    var appointment = SampleOffice.appointment(status: .cancelled)
    appointment.cancelReason = reason
    PlainDutch.expectPhrase(Statuses.mark(appointment, now: now).word, atMost: 22)
  }

  @Test func `the stands read as on the picture of the day`() {
    var appointment = SampleOffice.appointment("2026-07-15T09:30")
    #expect(Statuses.mark(appointment, now: now).text() == "! 12 min later")
    appointment.status = .checkedIn
    #expect(Statuses.mark(appointment, now: now).text() == "> in gesprek")
    appointment.status = .cancelled
    appointment.cancelReason = .client
    #expect(Statuses.mark(appointment, now: now).text() == "x afgezegd (cliënt)")
    appointment.cancelReason = .rescheduled
    #expect(Statuses.mark(appointment, now: now).word == "verzet")
    appointment.status = .arrived
    appointment.arrivedAt = CivilDateTime(iso: "2026-07-15T09:35")
    #expect(Statuses.mark(appointment, now: now).note == "wacht 7 min")
    #expect(Statuses.mark(appointment, now: now).text(ascii: true) == "* aangekomen, wacht 7 min")
    let later = SampleOffice.appointment("2026-07-15T10:15")
    #expect(Statuses.mark(later, now: now).text() == ". verwacht")
  }

  @Test(arguments: [
    ("2026-07-15T09:42", "verwacht"), ("2026-07-15T09:41", "1 min later"),
    ("2026-07-16T09:00", "verwacht"), ("2026-07-14T09:00", "nog invullen"),
  ])
  func `late begins a minute after the start and only today`(start: String, word: String) {
    #expect(Statuses.mark(SampleOffice.appointment(start), now: now).word == word)
  }

  @Test func `who called ahead is later before the start`() {
    var appointment = SampleOffice.appointment("2026-07-15T10:15")
    appointment.lateAt = now
    #expect(Statuses.mark(appointment, now: now).word == "komt later")
  }

  @Test func `who is late is called first`() {
    let late = SampleOffice.appointment("2026-07-15T09:30")
    #expect(
      Statuses.lateAdvice(late, graceMinutes: 15, now: now)
        == "Eerst bellen. Na 09:45 kan x niet verschenen.")
    let expected = SampleOffice.appointment("2026-07-15T10:15")
    #expect(Statuses.lateAdvice(expected, graceMinutes: 15, now: now) == nil)
  }
}
