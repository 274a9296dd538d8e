import AppointmentCore

/// What follows for a person in a role from whose client somebody is (PR-3).
extension Actor {
  /// Whose client somebody is on a day: assigned in any stream to them or to someone of the
  /// household, now or to come.
  func relation(to file: ClientFile, on day: CivilDate) -> Relation {
    file.isAssigned(to: code, on: day) ? .own : .other
  }

  /// Whose a talk is: who holds it sees what it is about, who only interprets does not.
  func relation(to appointment: Appointment, client relation: Relation) -> Relation {
    relation == .own || appointment.staff == code ? .own : .other
  }

  /// Whether somebody may see an appointment at all: own clients' talks, talks they hold and talks
  /// they interpret.
  func reaches(
    _ appointment: Appointment, relation: @autoclosure () throws -> Relation
  ) rethrows -> Bool {
    let takesPart = appointment.staff == code || appointment.interpreter?.staff == code
    return switch Rights.reach(of: role) {
    case .everyone: true
    case .own: try takesPart || relation() == .own
    case .ownBookings: takesPart
    }
  }

  /// An appointment as a role may see it: what a talk is about goes to those who need it (PR-3).
  ///
  /// Reception sees topics of talks to come and never of past ones, and of a legal talk only that
  /// it is legal; an interpreter sees none.
  func view(of appointment: Appointment, relation: Relation, today: CivilDate) -> Appointment {
    var shown = appointment
    let reach = self.relation(to: appointment, client: relation)
    let isAhead =
      appointment.slot.date >= today && appointment.status.isOpen && !appointment.isLegal
    if !Rights.maySee(role, isAhead ? .topicsAhead : .topics, of: reach) {
      shown.topics = []
      shown.outcomes = []
    }
    if !Rights.maySee(role, .partner, of: reach) { shown.partner = nil }
    if appointment.isLegal { shown.kind = .legal }
    return shown
  }
}
