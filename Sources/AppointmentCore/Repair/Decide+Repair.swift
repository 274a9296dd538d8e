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
      .record(
        .call(
          .made(
            RepairCall(
              appointment: new.id, stand: RepairCall.Stand(caller: actor.code, at: now))))))
    return .accepted(acceptance)
  }

  /// A talk that cannot be held and has no new time: its client is called as well, so that nobody
  /// stands at a closed door.
  func decideCallListing() -> DeskDecision {
    let appointment = loaded(appointment)
    guard appointment.status == .booked, call == nil else {
      return .refused(
        Verdict(
          findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
          onward: NonEmpty(.command(.absenceCall))))
    }
    let call = RepairCall(
      appointment: appointment.id, stand: RepairCall.Stand(caller: actor.code, at: now))
    return .accepted(Acceptance(events: [.record(.call(.made(call)))], appointment: appointment))
  }

  /// What came of a call. The acting person made it.
  func decideCall(_ state: RepairCall.State) -> DeskDecision {
    let appointment = loaded(appointment)
    guard let call else { return refusedCall(.wrongStatus, .status(appointment.status)) }
    var stand = call.stand
    stand.state = state
    stand.caller = actor.code
    stand.at = now
    if state == .reached || state == .notReached { stand.tries += 1 }
    return .accepted(
      Acceptance(
        events: [call.changed(to: stand)],
        appointment: appointment))
  }

  /// Somebody else is to make a call: a colleague who works here, who may call, and who may see this
  /// client. What came of it so far stays.
  func decideHandover(to staff: StaffCode) -> DeskDecision {
    let appointment = loaded(appointment)
    let file = loaded(file)
    guard let call, !call.stand.state.isDone else {
      return refusedCall(.wrongStatus, .status(appointment.status))
    }
    guard let member = office.employed(staff, on: now.date) else {
      return refusedCall(.staffUnknown, .staff(staff))
    }
    let isOwn = appointment.staff == staff || file.isAssigned(to: staff, on: now.date)
    let mayCall = member.roles.contains { role in
      Rights.may(role, .call) && (Rights.reach(of: role) == .everyone || isOwn)
    }
    guard mayCall else { return refusedCall(.mayNotCall, .staff(staff)) }
    var stand = call.stand
    stand.caller = staff
    stand.at = now
    return .accepted(
      Acceptance(
        events: [call.changed(to: stand)],
        appointment: appointment))
  }

  private func refusedCall(_ code: VerdictCode, _ subject: Finding.Subject) -> DeskDecision {
    .refused(
      Verdict(
        findings: [Finding(code, .refuses, subject)], onward: NonEmpty(.command(.absenceCall))))
  }
}
