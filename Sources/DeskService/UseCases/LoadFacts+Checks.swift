import AppointmentCore

/// What is said before anything is decided: names of nobody, and what is not for the one who asks.
extension Desk {
  /// Codes that name nobody are said before anything is decided.
  func checkNames(in command: DeskCommand, _ facts: DeskFacts) throws {
    func check(staff code: StaffCode?) throws {
      guard let code, facts.office.staff[code] == nil else { return }
      throw DeskFailure.notFound(.staff(code))
    }
    switch command {
    case .book(let request), .rebook(_, let request), .hold(let request):
      try check(staff: request.substitute)
      try check(staff: request.interpreter?.staff)
      if let room = request.room, !facts.office.rooms.contains(where: { $0.code == room }) {
        throw DeskFailure.notFound(.room(room))
      }
    case .assign(let assignment):
      try check(staff: assignment.staff)
    case .setInterpreter, .move, .setRatherNot, .repair, .handCall:
      for code in command.namedStaff { try check(staff: code) }
    case .reportAbsence(let note):
      try check(staff: note.staff)
    case .setShift(let wish):
      try check(staff: wish.staff)
    case .changeLesson(let id, _, _):
      guard facts.file?.lessons.contains(where: { $0.id == id }) == true else {
        throw DeskFailure.notFound(.lesson(id.description))
      }
    case .close(let note):
      if let room = note.room, !facts.office.rooms.contains(where: { $0.code == room }) {
        throw DeskFailure.notFound(.room(room))
      }
    case .enterHousehold(let entry):
      try check(staff: entry.coach)
    case .refer(let request):
      if case .service(let code, _) = request.outcome, facts.office.routing.services[code] == nil {
        throw DeskFailure.notFound(.service(code))
      }
    default:
      break
    }
  }

  /// Who may not see a fact of a client does not change it either; at the entry of somebody new
  /// everything that was said may be written down.
  func checkFields(of actor: Actor, _ command: DeskCommand, _ facts: DeskFacts) throws {
    guard case .editClient(_, let details) = command else { return }
    guard details.allSatisfy({ Rights.maySee(actor.role, $0.field, of: facts.relation) }) else {
      throw DeskFailure.notPermitted(actor.role, .editClient)
    }
  }

  /// A begeleider acts for own clients and for talks they hold as a substitute (PR-3).
  func checkReach(of actor: Actor, _ command: DeskCommand, _ facts: DeskFacts) throws {
    if Rights.reach(of: actor.role) == .ownBookings, let appointment = facts.appointment,
      appointment.interpreter?.staff != actor.code
    {
      // An interpreter says of their own talks whether they come, and of no other.
      throw DeskFailure.notYourClient
    }
    if let staff = facts.absence?.staff ?? command.absentee,
      ![.reception, .teamleider].contains(actor.role), staff != actor.code
    {
      // Everyone reports their own absence; somebody else's is for the desk.
      throw DeskFailure.notPermitted(actor.role, command.action)
    }
    guard Rights.reach(of: actor.role) == .own, facts.file != nil else { return }
    let isHolder =
      facts.appointment?.staff == actor.code || facts.isAsked(actor.code)
      || facts.undoableAppointments.contains { $0.staff == actor.code }
    guard isHolder || facts.relation == .own || facts.undoable != nil else {
      throw DeskFailure.notYourClient
    }
  }
}
