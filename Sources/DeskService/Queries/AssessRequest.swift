package import AppointmentCore

extension Desk {
  /// May this appointment be? Writes nothing (`check`).
  package func assess(
    _ request: AppointmentRequest, for client: ClientNumber, as actor: Actor,
    at now: CivilDateTime
  ) throws(DeskFailure) -> Assessment {
    guard Rights.may(actor.role, .check) else { throw .notPermitted(actor.role, .check) }
    let (office, file) = try officeAndFile(of: client)
    if let staff = request.staff, office.staff[staff] == nil { throw .notFound(.staff(staff)) }
    if Rights.reach(of: actor.role) == .own, relation(of: actor, to: file, on: now.date) == .other {
      throw .notYourClient
    }
    return AppointmentRules(office: office, file: file, now: now).assess(request)
  }

  /// The same for nobody in particular who was settled on a day: calendar, window and topics only.
  package func assess(
    _ request: AppointmentRequest, settled: CivilDate
  ) throws(DeskFailure) -> Assessment {
    AppointmentRules(office: tables, settled: settled).assess(request)
  }
}
