import AppointmentCore

/// The one door through which commands come to the desk: it checks the right, that what is named is
/// there, whose client it is and what of them may be changed. No command does it again.
extension Desk {
  /// Whether a role may give a command at all.
  func admit(_ card: CommandCard, of actor: Actor) throws(DeskFailure) {
    guard Rights.may(actor.role, card.right) else { throw .notPermitted(actor.role, card.right) }
  }

  /// Everything else that is said before anything is decided, in the order in which it is said.
  func admit(
    _ card: CommandCard, of actor: Actor, _ facts: DeskFacts
  ) throws(DeskFailure) {
    try checkNames(in: card, facts)
    try checkReach(of: actor, card, facts)
    try checkRecord(of: actor, card, facts)
    guard card.fields.allSatisfy({ Rights.maySee(actor.role, $0, of: facts.relation) }) else {
      throw .notPermitted(actor.role, card.right)
    }
    try checkPresence(said: card, by: actor, facts)
  }

  /// Codes that name nobody and nothing.
  private func checkNames(in card: CommandCard, _ facts: DeskFacts) throws(DeskFailure) {
    let names = card.names
    if let code = names.staff.first(where: { facts.office.staff[$0] == nil }) {
      throw .notFound(.staff(code))
    }
    if let room = names.room, !facts.office.rooms.contains(where: { $0.code == room }) {
      throw .notFound(.room(room))
    }
    if let lesson = names.lesson, facts.file?.lessons.contains(where: { $0.id == lesson }) != true {
      throw .notFound(.lesson(lesson.description))
    }
    if let client = names.bystander, !facts.knowsBystander { throw .notFound(.client(client)) }
    if let service = names.service, facts.office.routing.services[service] == nil {
      throw .notFound(.service(service))
    }
  }

  /// A begeleider acts for own clients and for talks they hold as a substitute (PR-3).
  private func checkReach(
    of actor: Actor, _ card: CommandCard, _ facts: DeskFacts
  ) throws(DeskFailure) {
    if Rights.reach(of: actor.role) == .ownBookings, let appointment = facts.appointment,
      appointment.interpreter?.staff != actor.code
    {
      // An interpreter says of their own talks whether they come, and of no other.
      throw .notYourClient
    }
    if let staff = facts.absence?.staff ?? card.names.absentee,
      staff != actor.code, !Rights.may(actor.role, .reportOthersAbsence)
    {
      // Everyone reports their own absence; somebody else's is for the desk.
      throw .notPermitted(actor.role, .reportOthersAbsence)
    }
    guard Rights.reach(of: actor.role) == .own, facts.file != nil else { return }
    let isHolder =
      facts.appointment?.staff == actor.code || facts.isAsked(actor.code)
      || facts.undoableAppointments.contains { $0.staff == actor.code }
    guard isHolder || facts.relation == .own || facts.undoable != nil else {
      throw .notYourClient
    }
  }

  /// A record that somebody holds is theirs; what others may do with it takes a right of its own.
  private func checkRecord(
    of actor: Actor, _ card: CommandCard, _ facts: DeskFacts
  ) throws(DeskFailure) {
    guard let record = card.record else { return }
    guard let holder = record.holder(facts.records) else { throw .notFound(.record(record.kind)) }
    guard holder != actor.code else { return }
    guard let right = record.othersRight else { throw .notYours }
    guard Rights.may(actor.role, right) else { throw .notPermitted(actor.role, right) }
  }

  /// Who is in the house is said of oneself, and of somebody else by those who see them come in.
  private func checkPresence(
    said card: CommandCard, by actor: Actor, _ facts: DeskFacts
  ) throws(DeskFailure) {
    guard let staff = card.names.present else { return }
    guard facts.office.staff[staff] != nil else { throw .notFound(.staff(staff)) }
    if staff != actor.code, !Rights.may(actor.role, .presentOthers) {
      throw .notPermitted(actor.role, .presentOthers)
    }
  }
}

extension DeskFacts {
  /// Whose client the command is about.
  var relation: Relation {
    let isAssigned = file?.isAssigned(to: actor.code, on: now.date) ?? false
    return isAssigned || appointment?.staff == actor.code ? .own : .other
  }

  /// Whether somebody was asked about the one who cannot wait; then it is theirs to answer.
  func isAsked(_ staff: StaffCode) -> Bool {
    around.urgencies.contains { $0.stand.asked.contains { $0.staff == staff } }
  }
}
