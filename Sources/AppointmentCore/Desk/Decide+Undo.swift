extension DeskFacts {
  /// Takes back the acting person's last change of today, unless something later depends on it.
  /// An undo is an inverse event that is appended; nothing is erased.
  func decideUndo() -> DeskDecision {
    guard let change = undoable, !change.isUndone else {
      return .refused(
        Verdict(
          findings: [Finding(.nothingToUndo, .refuses)], onward: NonEmpty(.command("day"))))
    }
    guard change.at.date == now.date, !hasLaterChange else {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .day(change.at.date))],
          onward: NonEmpty(.command("cancel"), [.command("move"), teamleider])))
    }
    let claimed = Set(change.traces.flatMap(\.claimedClaims))
    let released = change.traces.flatMap(\.releasedClaims)
    // What was given back may have been taken by somebody else since.
    var rest = agenda
    for owner in Set(claimed.map(\.owner)) { rest.remove(owner: owner) }
    let conflict = released.lazy.compactMap { claim in
      rest.conflicts(with: claim.slot, of: claim.resource).first { $0.owner != claim.owner }
    }.first
    if let conflict {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .slot(conflict.slot))],
          onward: NonEmpty(.command("move"), [.command("slots")])))
    }
    var events: [DeskEvent] = []
    if !claimed.isEmpty { events.append(.released(claimed.sorted { $0.resource < $1.resource })) }
    events += change.traces.reversed().flatMap(inverse(of:))
    if !released.isEmpty { events.append(.claimed(released)) }
    let shown = appointmentAfterUndo(events)
    return .accepted(Acceptance(events: events, appointment: shown, undone: change))
  }

  private func inverse(of trace: EventTrace) -> [DeskEvent] {
    switch trace {
    case .appointmentBooked(let id, _):
      guard let appointment = undoableAppointments.first(where: { $0.id == id }) else { return [] }
      var stand = appointment.stand
      stand.status = .enteredInError
      return [
        .appointmentChanged(AppointmentChange(id: id, from: appointment.stand, to: stand))
      ]
    case .appointmentChanged(let change): return [.appointmentChanged(change.inverse)]
    case .topicsSet(let id, let from, let to): return [.topicsSet(id, from: to, to: from)]
    case .referred(let id): return [.referralWithdrawn(id)]
    case .contactNoted(let id): return [.contactWithdrawn(id)]
    case .staffAssigned(let assignment):
      return [.assignmentEnded(assignment, on: assignment.from)]
    case .assignmentEnded(let assignment, _): return [.staffAssigned(assignment)]
    // Claims are put back together, after everything that frees them.
    case .claimed, .released: return []
    case .clientRegistered, .referralWithdrawn, .contactWithdrawn: return []
    }
  }

  /// The appointment to show after an undo: one that is live again before one that is gone.
  private func appointmentAfterUndo(_ events: [DeskEvent]) -> Appointment? {
    let changed = events.compactMap { event -> Appointment? in
      guard case .appointmentChanged(let change) = event,
        var appointment = undoableAppointments.first(where: { $0.id == change.id })
      else { return nil }
      appointment.stand = change.to
      return appointment
    }
    return changed.first { $0.status.isOpen } ?? changed.first ?? undoableAppointments.first
  }
}

extension EventTrace {
  var claimedClaims: [Claim] { if case .claimed(let claims) = self { claims } else { [] } }
  var releasedClaims: [Claim] { if case .released(let claims) = self { claims } else { [] } }
}
