extension DeskFacts {
  /// Keeps a time free while somebody decides: judged like a booking, and for so many minutes only.
  func decideHold(_ request: BookingRequest) -> DeskDecision {
    guard case .accepted(var acceptance) = decideBooking(request),
      var held = acceptance.appointment
    else { return decideBooking(request) }
    held.status = .pending
    held.heldUntil = now.adding(minutes: office.desk.holdMinutes)
    acceptance.appointment = held
    acceptance.events = acceptance.events.map { event in
      if case .appointmentBooked(_, let despite) = event {
        .appointmentBooked(held, despite: despite)
      } else {
        event
      }
    }
    // Whoever keeps a time free has been asked for a talk; who waits goes on waiting until it is one.
    acceptance.events += questionEvents
    return .accepted(acceptance)
  }

  /// What was held becomes an appointment; it keeps what it claims.
  func decideConfirmation() -> DeskDecision {
    decideStep(.confirm, to: .booked)
  }

  /// Nobody decided, or for something else: the time is free again.
  func decideLettingGo() -> DeskDecision {
    decideStep(.letGo, to: .cancelled)
  }

  // MARK: - Undo

  /// What was held before a change and could be held no longer after its undo, as the time to decide
  /// is over. A booking of it is undone like any booking; nothing else brings it back.
  func endedHolds(in traces: [EventTrace]) -> [Appointment] {
    traces.compactMap { trace in
      guard case .appointmentChanged(let change) = trace, change.from.status == .pending,
        let appointment = undoableAppointments.first(where: { $0.id == change.id }),
        let end = appointment.heldUntil, end <= now
      else { return nil }
      return appointment
    }
  }

  /// The step that takes one back, at this moment.
  func inverse(of change: AppointmentChange) -> AppointmentChange {
    guard !endedHolds(in: [.appointmentChanged(change)]).isEmpty else { return change.inverse }
    var stand = change.to
    stand.status = .enteredInError
    return AppointmentChange(id: change.id, from: change.to, to: stand)
  }

  /// What happens to holds that are over: their time is free, and what stood under it grows back.
  ///
  /// The next write records it before anything else; who only looks lays it over what is stored
  /// (architecture §4). The facts hold the agenda of everyone in the holds and what stands there.
  public func ending(_ holds: [Appointment]) -> [HoldEnd] {
    var facts = self
    return holds.map { hold in
      var stand = hold.stand
      stand.status = .cancelled
      let freed = facts.released(hold)
      facts.agenda = facts.agenda.applying(freed)
      return HoldEnd(
        hold: hold,
        events: [
          .appointmentChanged(AppointmentChange(id: hold.id, from: hold.stand, to: stand))
        ] + freed)
    }
  }
}

/// A hold that is over, with what comes of it.
public struct HoldEnd: Hashable, Sendable {
  public let hold: Appointment
  public let events: [DeskEvent]
}

extension Agenda {
  /// The agenda after some events: what they give back and what they claim, of some resources or,
  /// when nil, of all.
  public func applying(_ events: [DeskEvent], of resources: Set<Resource>? = nil) -> Agenda {
    func isWanted(_ claim: Claim) -> Bool { resources?.contains(claim.resource) ?? true }
    var changed = self
    for about in events.map(\.trace.about) {
      for claim in about.released where isWanted(claim) { changed.remove(claim) }
      for claim in about.claimed where isWanted(claim) { changed.insert(claim) }
    }
    return changed
  }
}
