extension DeskFacts {
  /// A talk is done. One that nobody marked on the day itself is written down afterwards: somebody
  /// came and was seen, in two steps, as no step is skipped (systems §3.1).
  func decideFulfilment(_ outcomes: [Outcome]) -> DeskDecision {
    let appointment = loaded(appointment)
    guard appointment.status == .booked, appointment.awaitsClosing(at: now) else {
      return decideStep(.fulfil, to: .fulfilled) { $0.outcomes = outcomes }
    }
    // When somebody came in nobody wrote down, and nobody makes it up now.
    var arrived = appointment.stand
    arrived.status = .arrived
    var done = arrived
    done.status = .fulfilled
    done.outcomes = outcomes
    var closed = appointment
    closed.stand = done
    return .accepted(
      Acceptance(
        events: [
          .appointmentChanged(
            AppointmentChange(id: appointment.id, from: appointment.stand, to: arrived)),
          .appointmentChanged(AppointmentChange(id: appointment.id, from: arrived, to: done)),
        ], appointment: closed))
  }

  /// Called off, with by whom and why.
  func decideCancellation(for reason: CancelReason) -> DeskDecision {
    let appointment = loaded(appointment)
    guard reason.fits(appointment.status) else {
      let verdict = wrongStatus(appointment)
      // Who came and left is called off too, for that reason alone.
      let first: [Onward] = appointment.status == .arrived ? [.command(.cancel)] : []
      return .refused(
        Verdict(findings: verdict.findings, onward: first + verdict.onward))
    }
    return decideStep(.cancel, to: .cancelled) { $0.cancelReason = reason }
  }

  /// The same talk, shorter: it begins now and ends when it would have ended (U-05).
  func decideShortening() -> DeskDecision {
    let appointment = loaded(appointment)
    let verdict = refusal(of: .shorten, with: appointment)
    let lateness = Lateness(
      of: appointment.slot, at: now, leastMinutes: office.desk.slotMinutes)
    guard verdict == nil, let rest = lateness.rest else {
      return .refused(verdict ?? wrongStatus(appointment))
    }
    var changed = appointment
    changed.slot = rest
    let old = agenda.all.filter { $0.owner == .appointment(appointment.id) }
    let kept = old.compactMap { claim in
      TimeSlot(claim.slot.date, from: rest.start, to: claim.slot.end).map {
        Claim(resource: claim.resource, slot: $0, owner: claim.owner)
      }
    }
    var after = agenda
    after.remove(owner: .appointment(appointment.id))
    for claim in kept { after.insert(claim) }
    let standing = standingChanges(on: rest.date, of: old.map(\.resource), after: after)
    return .accepted(
      Acceptance(
        events: [
          .released((old + standing.released).sorted { $0.resource < $1.resource }),
          .slotChanged(appointment.id, from: appointment.slot, to: rest),
          .claimed((kept + standing.claimed).sorted { $0.resource < $1.resource }),
        ], appointment: changed))
  }
}
