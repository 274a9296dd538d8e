package import AppointmentCore

extension Desk {
  /// What the office's rules would say of a change now. Nothing is recorded and nothing is kept
  /// free: the same facts and the same decision as when it is made, so that a place that is shown as
  /// free is accepted if nobody was first.
  package func judge(
    _ command: DeskCommand, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> DeskAnswer {
    try admit(command.card, of: actor)
    return try guarded {
      try store.read { store in
        let facts = try self.facts(for: command, actor, now, in: store)
        switch decide(command, given: facts) {
        case .refused(let verdict): return .refused(verdict)
        case .accepted(var acceptance):
          acceptance.appointment = acceptance.appointment.map {
            self.visible($0, to: actor, relation: facts.relation, today: now.date)
          }
          return .done(acceptance)
        }
      }
    }
  }
}
