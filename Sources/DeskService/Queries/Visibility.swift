import AppointmentCore

extension Desk {
  /// An appointment as a role may see it: what a talk is about goes to those who need it (PR-3).
  ///
  /// Reception sees topics of talks to come and never of past ones, and of a legal talk only that
  /// it is legal; an interpreter sees none.
  func visible(
    _ appointment: Appointment, to actor: Actor, relation: Relation, today: CivilDate
  ) -> Appointment {
    var shown = appointment
    let isOwn = self.relation(of: actor, to: appointment, client: relation) == .own
    let maySee: Bool
    switch actor.role {
    case .reception:
      maySee = appointment.slot.date >= today && appointment.status.isOpen && !appointment.isLegal
    default:
      maySee = Rights.maySeeTopics(actor.role, of: isOwn ? .own : .other)
    }
    if !maySee {
      shown.topics = []
      shown.outcomes = []
    }
    // Who else takes part says what it is about; it is on no shared list.
    if !isOwn, actor.role != .teamleider { shown.partner = nil }
    if appointment.isLegal { shown.kind = .legal }
    return shown
  }

  /// Whose a talk is to the acting person: who holds it sees what it is about, who only interprets
  /// does not.
  func relation(
    of actor: Actor, to appointment: Appointment, client relation: Relation
  ) -> Relation {
    relation == .own || appointment.staff == actor.code ? .own : .other
  }

  /// Whether the acting person may see an appointment at all: own clients' talks, talks they hold
  /// and talks they interpret.
  func reaches(
    _ actor: Actor, _ appointment: Appointment, relation: @autoclosure () throws -> Relation
  ) rethrows -> Bool {
    let takesPart =
      appointment.staff == actor.code || appointment.interpreter?.staff == actor.code
    return switch Rights.reach(of: actor.role) {
    case .everyone: true
    case .own: try takesPart || relation() == .own
    case .ownBookings: takesPart
    }
  }
}
