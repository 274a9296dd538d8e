extension DeskFacts {
  /// An appointment that should never have been there: from any status, by the teamleider alone,
  /// with a reason (systems §3.1). It gives its time back and counts nowhere any more.
  ///
  /// A talk of 7 July 2026 that was marked as held for the wrong client is no talk of theirs: it
  /// does not end their wait and is not in the figures.
  func decideMistake(_ reason: MistakeReason) -> DeskDecision {
    let appointment = loaded(appointment)
    if let verdict = refusal(of: .enterInError, with: appointment) { return .refused(verdict) }
    var changed = appointment
    changed.status = .enteredInError
    changed.mistake = reason
    return .accepted(
      Acceptance(
        events: [
          .appointmentChanged(
            AppointmentChange(id: appointment.id, from: appointment.stand, to: changed.stand)),
          .mistakeSaid(appointment.id, from: appointment.mistake, to: reason),
        ] + released(appointment), appointment: changed))
  }
}
