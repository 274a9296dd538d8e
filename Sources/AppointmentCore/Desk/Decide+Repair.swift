extension DeskFacts {
  /// One line of a repair plan: the talk moves, perhaps to somebody else, and its client has to be
  /// called. Both happen or neither.
  func decideRepair(_ choice: RepairChoice) -> DeskDecision {
    let decision = decideMove(to: choice.at) { request in
      request.substitute = choice.substitute
      request.substitutionReason = choice.substitute.map { _ in .absence }
      request.interpreter = choice.interpreter
      request.room = choice.room ?? request.room
      // Who stands in may need an interpreter where the own begeleider needed none.
      request.despite[.noInterpreter] = overrides[.noInterpreter]
    }
    guard case .accepted(var acceptance) = decision, let new = acceptance.appointment else {
      return decision
    }
    acceptance.events.append(
      .callListed(
        RepairCall(
          appointment: new.id, stand: RepairCall.Stand(caller: actor.code, at: now))))
    return .accepted(acceptance)
  }

  /// A talk that cannot be held and has no new time: its client is called as well, so that nobody
  /// stands at a closed door.
  func decideCallListing() -> DeskDecision {
    guard let appointment else { preconditionFailure("A call is decided with its appointment.") }
    guard appointment.status == .booked, call == nil else {
      return .refused(
        Verdict(
          findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
          onward: NonEmpty(.command("absence call"))))
    }
    let call = RepairCall(
      appointment: appointment.id, stand: RepairCall.Stand(caller: actor.code, at: now))
    return .accepted(Acceptance(events: [.callListed(call)], appointment: appointment))
  }

  /// What came of a call. The acting person made it.
  func decideCall(_ state: RepairCall.State) -> DeskDecision {
    guard let appointment else { preconditionFailure("A call is decided with its appointment.") }
    guard let call else {
      return .refused(
        Verdict(
          findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
          onward: NonEmpty(.command("absence call"))))
    }
    var stand = call.stand
    stand.state = state
    stand.caller = actor.code
    stand.at = now
    if state == .reached || state == .notReached { stand.tries += 1 }
    return .accepted(
      Acceptance(
        events: [.callMarked(appointment.id, from: call.stand, to: stand)],
        appointment: appointment))
  }
}
