/// What the office's rules make of a command: total, pure, and the only place where a ``Verdict``
/// is made.
///
/// A use case loads the facts, asks this, and records the events, all in one transaction.
public func decide(_ command: DeskCommand, given facts: DeskFacts) -> DeskDecision {
  switch command {
  case .register(let client): facts.decideRegistration(of: client)
  case .assign(let assignment): facts.decideAssignment(assignment)
  case .book(let request): facts.decideBooking(request)
  case .move(_, let moment): facts.decideMove(to: moment)
  case .cancel(_, let reason):
    facts.decideStep(to: .cancelled) { $0.cancelReason = reason }
  case .arrive(_, let topics): facts.decideArrival(about: topics)
  case .late: facts.decideLateness()
  case .start: facts.decideStep(to: .checkedIn)
  case .fulfil(_, let outcomes):
    facts.decideStep(to: .fulfilled) { $0.outcomes = outcomes }
  case .noShow(_, let party): facts.decideNoShow(of: party)
  case .setTopics(_, let topics): facts.decideTopics(topics)
  case .refer(let request): facts.decideReferral(request)
  case .contact(let note): facts.decideContact(note)
  case .undo: facts.decideUndo()
  }
}
