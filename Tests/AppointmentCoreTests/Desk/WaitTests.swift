import AppointmentCore
import Testing

/// How long people wait, and the ways in which one might make it look shorter (§0b.20).
@Suite struct WaitTests {
  private func facts(
    questions: [String], lastTalk: String? = nil, now: String, waiting: [WaitingEntry] = []
  ) throws -> DeskFacts {
    var facts = TestOffice.facts(try TestOffice.file(), now: now)
    facts.around.questions = questions.map(TestOffice.moment)
    facts.around.lastTalk = lastTalk.map(TestOffice.moment)
    facts.around.waiting = waiting
    return facts
  }

  private func stamps(_ decision: DeskDecision) -> Int {
    (decision.acceptance?.events ?? []).count {
      if case .questionAsked = $0 { true } else { false }
    }
  }

  @Test(
    arguments: [
      ([], nil, nil), (["2026-06-01T10:00"], nil, "2026-06-01T10:00"),
      (["2026-06-09T10:00", "2026-06-01T10:00"], nil, "2026-06-01T10:00"),
      (["2026-06-01T10:00"], "2026-06-20T10:00", nil),
      (["2026-06-01T10:00", "2026-06-25T10:00"], "2026-06-20T10:00", "2026-06-25T10:00"),
    ] as [([String], String?, String?)])
  func `from the first question to the first talk that took place`(
    questions: [String], talk: String?, since: String?
  ) {
    let found = WaitMeasure.openSince(
      questions: questions.map(TestOffice.moment), lastTalk: talk.map(TestOffice.moment))
    #expect(found?.description == since)
  }

  /// Each way to game it, replayed: after every one of them the wait still begins on 1 June.
  @Test func `no way to game it makes the wait shorter`() throws {
    let client = try TestOffice.client().number
    let first = "2026-06-01T10:00"
    let now = "2026-07-06T09:00"
    // The form is opened again; somebody is put on the list again, with a wish for a later day.
    let asked = try facts(questions: [first], now: now)
    #expect(stamps(decide(.ask(client), given: asked)) == 0)
    let wish = WaitingWish(minutes: 45, wished: TestOffice.day("2026-07-30"))
    let listed = decide(.wait(client, wish), given: asked)
    #expect(listed.acceptance != nil && stamps(listed) == 0)
    // A booking, our own cancellation, a move, our own no-show: none is a talk that was held.
    let booked = decide(
      .book(BookingRequest(client: client, at: TestOffice.moment("2026-07-07T09:30"))),
      given: asked)
    #expect(booked.acceptance != nil && stamps(booked) == 0)
    var talk = try #require(booked.acceptance?.appointment)
    for step in [
      DeskCommand.cancel(talk.id, .counsellorAbsent),
      .move(talk.id, to: TestOffice.moment("2026-07-08T09:30")),
      .noShow(talk.id, .office),
      .rebook(talk.id, BookingRequest(client: client, at: TestOffice.moment("2026-07-08T10:30"))),
    ] {
      var later = try facts(questions: [first], now: "2026-07-07T10:20")
      later.appointment = talk
      later.fresh = FreshIdentifiers(
        appointment: Identifier(99), referral: Identifier(98), contact: Identifier(97),
        absence: Identifier(96), closure: Identifier(95), lesson: Identifier(94),
        reference: AppointmentReference(number: 99)!)
      let decision = decide(step, given: later)
      #expect(decision.acceptance != nil, "\(step)")
      #expect(stamps(decision) == 0, "\(step)")
    }
    // Taking an entry off the list and an undo leave the question where it was.
    talk.status = .cancelled
    let entry = WaitingEntry(
      id: Identifier(5), client: client, wish: wish, since: TestOffice.moment(now))
    let ended = decide(
      .endWait(entry.id, .withdrawn),
      given: try facts(questions: [first], now: now, waiting: [entry]))
    #expect(ended.acceptance?.events == [.waitingEnded(entry.id, .withdrawn)])
    var undo = try facts(questions: [first], now: now)
    undo.undoable = RecordedChange(
      sequence: 1, at: TestOffice.moment(now), actor: undo.actor, verb: "ask",
      traces: [.questionAsked(Question(client: client, askedAt: TestOffice.moment(first)))])
    #expect(decide(.undo(nil), given: undo).acceptance == nil)
    #expect(
      WaitMeasure.openSince(questions: [TestOffice.moment(first)], lastTalk: nil)?.description
        == first)
  }

  @Test func `a first question is stamped by asking, by waiting and by booking`() throws {
    let client = try TestOffice.client().number
    let facts = try facts(questions: [], now: "2026-07-06T09:00")
    let booking = BookingRequest(client: client, at: TestOffice.moment("2026-07-07T09:30"))
    for command in [
      DeskCommand.ask(client), .wait(client, WaitingWish(minutes: 45)),
      .book(booking),
    ] { #expect(stamps(decide(command, given: facts)) == 1, "\(command)") }
    #expect(facts.questionEvents.count == 1, "a refused booking was a question as well")
  }

  @Test func `a booking ends the wait for a talk of its kind`() throws {
    let client = try TestOffice.client().number
    let talk = WaitingEntry(
      id: Identifier(5), client: client, wish: WaitingWish(minutes: 45),
      since: TestOffice.moment("2026-07-01T09:00"))
    let legal = WaitingEntry(
      id: Identifier(6), client: client,
      wish: WaitingWish(TalkWish(kind: .legal, topics: [.legal]), minutes: 45),
      since: TestOffice.moment("2026-07-01T09:00"))
    let booked = decide(
      .book(BookingRequest(client: client, at: TestOffice.moment("2026-07-07T09:30"))),
      given: try facts(questions: [], now: "2026-07-06T09:00", waiting: [talk, legal]))
    let ended = (booked.acceptance?.events ?? []).compactMap { event -> Identifier<WaitingEntry>? in
      if case .waitingEnded(let id, .booked) = event { id } else { nil }
    }
    #expect(ended == [talk.id])
  }

  @Test func `nobody waits twice for the same, nor for what can never be`() throws {
    let client = try TestOffice.client().number
    let entry = WaitingEntry(
      id: Identifier(5), client: client, wish: WaitingWish(minutes: 45),
      since: TestOffice.moment("2026-07-01T09:00"))
    let twice = decide(
      .wait(client, WaitingWish(minutes: 30)),
      given: try facts(questions: [], now: "2026-07-06T09:00", waiting: [entry]))
    #expect(twice.verdict?.findings.map(\.code) == [.waitsAlready])
    let past = decide(
      .wait(client, WaitingWish(minutes: 30)),
      given: try facts(questions: [], now: "2027-01-06T09:00"))
    #expect(past.verdict?.word == .refer)
    let safety = decide(
      .wait(client, WaitingWish(TalkWish(topics: [.safety]), minutes: 30)),
      given: try facts(questions: [], now: "2026-07-06T09:00"))
    #expect(safety.verdict?.findings.map(\.code) == [.safetyTopic])
  }

  @Test(arguments: [
    ([], 0, 0, 0), ([3], 1, 3, 3), ([9, 1], 2, 1, 9), ([31, 1, 9], 3, 9, 31),
  ])
  func `the median and the longest`(days: [Int], count: Int, median: Int, longest: Int) {
    let summary = WaitMeasure.Summary(of: days)
    #expect(summary.count == count)
    #expect(summary.medianDays == median && summary.longestDays == longest)
  }
}
