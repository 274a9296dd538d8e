extension DeskFacts {
  func decidePresence(of staff: StaffCode, isIn: Bool) -> DeskDecision {
    .accepted(
      Acceptance(events: [.presenceSaid(PresenceNote(staff: staff, at: now, isIn: isIn))]))
  }

  // MARK: - Who cannot wait

  func decideUrgency(of client: ClientNumber) -> DeskDecision {
    let file = loaded(file)
    if let open = around.urgencies.first(where: { $0.client == client && $0.isOpen }) {
      return .refused(
        Verdict(
          findings: [Finding(.urgencyOpen, .refuses, open.asked.map { .staff($0) } ?? .none)],
          onward: NonEmpty(way(to: open.asked))))
    }
    let next = UrgencyRoute.next(
      for: file, on: now.date, in: office, present: around.present, after: [])
    let urgency = Urgency(
      id: Identifier(fresh.contact.value), client: client, raisedAt: now, raisedBy: actor.code,
      stand: .init(asked: next.map { [.init(staff: $0, at: now)] } ?? []))
    return .accepted(
      Acceptance(events: [.record(.urgency(.made(urgency)))], onward: [way(to: urgency.asked)]))
  }

  func decideAnswer(_ answer: Urgency.Answer) -> DeskDecision {
    let urgency = loaded(around.urgencies.first)
    guard urgency.isOpen else { return .refused(answeredAlready) }
    if case .at(let moment) = answer, moment < now {
      return .refused(
        Verdict(
          findings: [Finding(.inThePast, .refuses, .moment(moment))],
          onward: NonEmpty(way(to: urgency.asked))))
    }
    var stand = urgency.stand
    stand.answer = answer
    return .accepted(
      Acceptance(
        events: [urgency.changed(to: stand)]))
  }

  /// Who was asked cannot: the next is asked, as the house is now.
  func decidePassingOn() -> DeskDecision {
    let urgency = loaded(around.urgencies.first)
    let file = loaded(file)
    guard urgency.isOpen else { return .refused(answeredAlready) }
    let asked = urgency.stand.asked.map(\.staff)
    guard
      let next = UrgencyRoute.next(
        for: file, on: now.date, in: office, present: around.present, after: asked)
    else {
      return .refused(
        Verdict(
          findings: [Finding(.everyoneAsked, .refuses)],
          onward: NonEmpty(teamleider, [.command(.book)])))
    }
    var stand = urgency.stand
    stand.asked.append(.init(staff: next, at: now))
    return .accepted(
      Acceptance(
        events: [urgency.changed(to: stand)],
        onward: [way(to: next)]))
  }

  private func way(to staff: StaffCode?) -> Onward { staff.map { .staff($0) } ?? teamleider }

  private var answeredAlready: Verdict {
    Verdict(findings: [Finding(.urgencyAnswered, .refuses)], onward: NonEmpty(.command(.day)))
  }

  // MARK: - Who waits

  func decideWaiting(
    of client: ClientNumber, for wish: WaitingWish
  ) -> DeskDecision {
    let file = loaded(file)
    if wish.topics.contains(where: { $0.kind == .safety }) {
      let officers = office.staff(with: .safeguarding, on: now.date).map { Onward.person($0.code) }
      return .refused(
        Verdict(
          findings: [Finding(.safetyTopic, .refuses)],
          onward: NonEmpty(officers) ?? NonEmpty(.person(nil))))
    }
    let isSame = { (entry: WaitingEntry) in
      entry.client == client && entry.wish.kind == wish.kind && entry.wish.topics == wish.topics
    }
    if let known = around.waiting.first(where: isSame) {
      return .refused(
        Verdict(
          findings: [Finding(.waitsAlready, .refuses, .day(known.since.date))],
          onward: NonEmpty(.command(.slots))))
    }
    // Nobody waits for what can never be: who is past the window is helped onward today.
    let rules = AppointmentRules(office: office, file: file, now: now)
    let request = AppointmentRequest(
      on: now.date, TalkWish(kind: wish.kind, topics: wish.topics))
    let assessment = rules.assess(request)
    if assessment.word == .refer, let onward = NonEmpty(assessment.onward) {
      return .refused(
        Verdict(
          word: assessment.word, findings: assessment.findings, onward: onward,
          assessment: assessment))
    }
    let entry = WaitingEntry(
      id: Identifier(fresh.contact.value), client: client, wish: wish, since: now)
    return .accepted(Acceptance(events: [.waitingAdded(entry)] + questionEvents))
  }

  func decideEndOfWait(
    _ id: Identifier<WaitingEntry>, _ ending: WaitingEntry.Ending
  ) -> DeskDecision {
    guard around.waiting.contains(where: { $0.id == id }) else {
      return .refused(
        Verdict(findings: [Finding(.wrongStatus, .refuses)], onward: NonEmpty(.command(.book))))
    }
    return .accepted(Acceptance(events: [.waitingEnded(id, ending)]))
  }

  /// The stamp of a first question; nothing when somebody is waiting since an earlier one.
  public var questionEvents: [DeskEvent] {
    let since = WaitMeasure.openSince(questions: around.questions, lastTalk: around.lastTalk)
    // Two in one minute are one.
    guard since == nil, let file, !around.questions.contains(now) else { return [] }
    return [.questionAsked(Question(client: file.client.number, askedAt: now))]
  }

  /// A booking answers what the client waited for, and was itself a question.
  func endingWait(_ decision: DeskDecision) -> DeskDecision {
    guard case .accepted(var acceptance) = decision, let booked = acceptance.appointment else {
      return decision
    }
    let answered = around.waiting.filter {
      $0.client == booked.client && ($0.wish.kind == .legal) == (booked.kind == .legal)
    }
    acceptance.events += answered.map { .waitingEnded($0.id, .booked) } + questionEvents
    return .accepted(acceptance)
  }
}
