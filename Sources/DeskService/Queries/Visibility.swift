import AppointmentCore

extension Desk {
  /// An appointment as a role may see it: what a talk is about goes to those who need it (PR-3).
  ///
  /// Reception sees topics of talks to come and never of past ones, and of a legal talk only that
  /// it is legal; an interpreter sees none.
  func visible(
    _ appointment: Appointment, to actor: Actor, relation: Relation, today: CivilDate
  ) -> Appointment {
    let isMine = appointment.staff == actor.code
    var shown = appointment
    let maySee: Bool
    switch actor.role {
    case .teamleider: maySee = true
    case .begeleider, .coach, .legal: maySee = relation == .own || isMine
    case .reception:
      maySee = appointment.slot.date >= today && appointment.status.isOpen && !appointment.isLegal
    case .interpreter, .safeguarding: maySee = false
    }
    if !maySee {
      shown.topics = []
      shown.outcomes = []
    }
    if appointment.isLegal { shown.kind = .legal }
    return shown
  }

  /// Whether the acting person may see an appointment at all.
  func reaches(
    _ actor: Actor, _ appointment: Appointment, relation: @autoclosure () throws -> Relation
  ) rethrows -> Bool {
    switch Rights.reach(of: actor.role) {
    case .everyone: true
    case .own: try appointment.staff == actor.code || relation() == .own
    case .ownBookings:
      appointment.interpreter?.staff == actor.code || appointment.staff == actor.code
    }
  }
}
