/// What the office's rules make of a command: total, pure, and the only place where a ``Verdict``
/// is made.
///
/// A use case loads the facts, asks this, and records the events, all in one transaction.
public func decide(_ command: DeskCommand, given facts: DeskFacts) -> DeskDecision {
  facts.decision(on: command).assessed(by: facts)
}

extension DeskFacts {
  fileprivate func decision(on command: DeskCommand) -> DeskDecision {
    switch command {
    case .register(let client): decideRegistration(of: client)
    case .assign(let assignment): decideAssignment(assignment)
    case .book(let request): endingWait(decideBooking(request))
    case .move(_, let wish): decideMove(wish)
    case .cancel(_, let reason): decideCancellation(for: reason)
    case .arrive(_, let topics): decideArrival(about: topics)
    case .late: decideLateness()
    case .start: decideStep(.start, to: .checkedIn)
    case .fulfil(_, let outcomes): decideFulfilment(outcomes)
    case .noShow(_, let party): decideNoShow(of: party)
    case .setTopics(_, let topics): decideTopics(topics)
    case .order(let order): order.asked.decide(given: self)
    case .undo: decideUndo()
    case .setInterpreter(_, let choice): decideInterpreter(choice)
    case .answerInterpreter(_, let answer): decideAnswer(answer)
    case .setRatherNot(let client, let staff, let isWished):
      .accepted(
        Acceptance(events: [.ratherNotSet(client, staff, isWished: isWished)]))
    case .setRhythm(let client, let rhythm): decideRhythm(rhythm, of: client)
    case .reportAbsence(let note): decideAbsence(note)
    case .endAbsence(_, let day): decideReturn(on: day)
    case .close(let note): decideClosure(note)
    case .reopen(_, let day): decideReopening(on: day)
    case .setShift(let wish): decideShift(wish)
    case .setRoom(let room): decideRoom(room)
    case .addLesson(let note): decideLesson(note)
    case .changeLesson(let id, _, let change): decideCourse(of: id, change)
    case .enterHousehold(let entry): decideEntry(entry)
    case .editClient(_, let details): decideEdit(details)
    case .expect(_, let moment, let all): decideExpectation(moment, wholeHousehold: all)
    case .confirmKey(_, let day, let all): decideKey(on: day, wholeHousehold: all)
    case .rebook(_, let request): endingWait(decideReplacement(by: request))
    case .shorten: decideShortening()
    case .present(let staff, let isIn): decidePresence(of: staff, isIn: isIn)
    case .raise(let client): decideUrgency(of: client)
    case .answer(_, let answer): decideAnswer(answer)
    case .passOn: decidePassingOn()
    case .wait(let client, let wish): decideWaiting(of: client, for: wish)
    case .endWait(let id, let ending): decideEndOfWait(id, ending)
    case .ask: .accepted(Acceptance(events: questionEvents))
    case .repair(_, let choice): decideRepair(choice)
    case .listCall: decideCallListing()
    case .markCall(_, let state): decideCall(state)
    case .handCall(_, let staff): decideHandover(to: staff)
    case .hold(let request): decideHold(request)
    case .confirm: endingWait(decideConfirmation())
    case .letGo: decideLettingGo()
    case .enterInError(_, let reason): decideMistake(reason)
    }
  }
}

extension DeskDecision {
  /// The decision, a refusal with what the rules say of the client on the talk's day: other
  /// programs find it inside every refusal (`command-line.md`).
  fileprivate func assessed(by facts: DeskFacts) -> DeskDecision {
    guard case .refused(let verdict) = self, verdict.assessment == nil, let file = facts.file,
      !verdict.findings.contains(where: { $0.code == .safetyTopic })
    else { return self }
    let talk = facts.appointment
    let request = AppointmentRequest(
      on: talk?.slot.date ?? facts.now.date,
      TalkWish(kind: talk?.kind ?? .talk, topics: talk?.topics ?? []))
    let rules = AppointmentRules(office: facts.office, file: file, now: facts.now)
    return .refused(
      Verdict(
        word: verdict.word, findings: verdict.findings, onward: verdict.onward,
        assessment: rules.assess(request)))
  }
}
