import AppointmentCore
import Testing
import Wording

@Suite struct ChangesTests {
  let directory = SampleOffice.directory
  let now = SampleOffice.now

  @Test func `a booking is read aloud with its day, its time and its person`() {
    #expect(
      Changes.say(SampleOffice.appointment(), in: directory, today: SampleOffice.today)
        == "Zeg: donderdag 16 juli, half tien, bij Karin.")
  }

  @Test func `a booking next year is said with the year`() {
    let appointment = SampleOffice.appointment("2027-01-04T13:00")
    #expect(
      Changes.say(appointment, in: directory, today: SampleOffice.today)
        == "Zeg: maandag 4 januari 2027, één uur, bij Karin.")
  }

  @Test(arguments: Place.allCases)
  func `every place can be said`(place: Place) {
    PlainDutch.expectSentence(
      Changes.say(
        SampleOffice.appointment(place: place), in: directory, today: SampleOffice.today))
  }

  @Test func `an arrival says who and when`() {
    let appointment = SampleOffice.appointment("2026-07-15T09:00")
    var stand = appointment.stand
    stand.status = .arrived
    stand.arrivedAt = CivilDateTime(iso: "2026-07-15T08:55")
    let change = AppointmentChange(id: appointment.id, from: appointment.stand, to: stand)
    let acceptance = Acceptance(events: [.appointmentChanged(change)], appointment: appointment)
    #expect(Changes.line(acceptance, in: directory, now: now) == "Yonas T. aangekomen 08:55")
  }

  @Test(arguments: AppointmentStatus.allCases)
  func `every step has a line`(status: AppointmentStatus) {
    let appointment = SampleOffice.appointment()
    var stand = appointment.stand
    stand.status = status
    let change = AppointmentChange(id: appointment.id, from: appointment.stand, to: stand)
    let acceptance = Acceptance(events: [.appointmentChanged(change)], appointment: appointment)
    PlainDutch.expectPhrase(Changes.line(acceptance, in: directory, now: now), atMost: 78)
  }

  @Test func `a move says the new time only`() {
    var new = SampleOffice.appointment("2026-07-20T13:00")
    new.replaces = Identifier(2)
    let old = SampleOffice.appointment()
    var stand = old.stand
    stand.status = .cancelled
    stand.cancelReason = .rescheduled
    let acceptance = Acceptance(
      events: [
        .appointmentChanged(AppointmentChange(id: old.id, from: old.stand, to: stand)),
        .appointmentBooked(new, despite: [:]),
      ], appointment: new)
    #expect(
      Changes.line(acceptance, in: directory, now: now)
        == "Yonas T.: afspraak verzet naar ma 20 jul 13:00")
  }

  @Test func `a referral names the place and never the question`() {
    let referral = Referral(
      id: Identifier(3), subject: .client(SampleOffice.yonas), topic: .allowances,
      outcome: .service(ServiceCode("wijkteam")!, isTogether: false), at: now,
      by: SampleOffice.karin, month: 16, isReturn: true)
    let acceptance = Acceptance(events: [.record(.referral(.made(referral)))], referral: referral)
    #expect(
      Changes.line(acceptance, in: directory, now: now)
        == "Yonas T. verder geholpen: Sociaal Wijkteam")
  }

  @Test func `an undo says what it took back`() {
    let change = RecordedChange(
      sequence: 1, at: now, actor: Actor(code: SampleOffice.karin, role: .reception),
      verb: "book", traces: [])
    let acceptance = Acceptance(
      events: [], appointment: SampleOffice.appointment(), undone: change)
    #expect(
      Changes.line(acceptance, in: directory, now: now)
        == "Ongedaan gemaakt: afspraak van Yonas T., do 16 jul 09:30")
  }

  @Test func `every command has a noun`() {
    for verb in [
      "register", "assign", "book", "move", "cancel", "arrive", "late", "start", "fulfil",
      "noshow", "topics", "refer", "contact", "undo", "anything",
    ] {
      PlainDutch.expectPhrase(Changes.verb(verb))
    }
  }
}
