package import AppointmentCore

/// A plan for the talks that cannot be held, with the names a person needs to read it.
package struct RepairProposal: Hashable, Sendable {
  package let instance: RepairInstance
  package let plan: RepairPlan
  package let names: [ClientNumber: PersonName]
  package let causes: [Identifier<Appointment>: OrphanCause]
  /// The days that were looked at.
  package let days: CivilPeriod
}

/// Whose talks a plan is for.
package enum RepairScope: Hashable, Sendable {
  /// Every talk that cannot be held.
  case everything
  /// Those in which somebody takes part.
  case staff(StaffCode)
  /// Those that one absence hit.
  case absence(Identifier<Absence>)
}

extension Desk {
  /// Proposes what to do with every talk to come that cannot be held as agreed, as a whole; of the
  /// talks that the acting person may see. It changes nothing, and after an interruption it is
  /// simply asked again: what was accepted is no longer hit (U-08).
  package func repairPlan(
    for scope: RepairScope, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> RepairProposal {
    guard Rights.may(actor.role, .repair) else { throw .notPermitted(actor.role, .repair) }
    let office = try office()
    try checkScope(scope, office)
    let hit = try orphans(as: actor, at: now).rows.filter { $0.isIn(scope) }
    return try guarded {
      try store.read { store in
        let cases = try hit.compactMap { row in
          // The rules turn on topics that a person may not see: the talk as it stands.
          try store.appointment(row.appointment.id).map { appointment in
            RepairCase(
              appointment: appointment,
              file: try self.file(of: appointment.client, in: store), cause: row.cause)
          }
        }
        let last = cases.map(\.appointment.slot.date).max() ?? now.date
        let days = CivilPeriod(
          from: now.date, upTo: last.adding(days: office.desk.searchDays))!
        var resources: Set<Resource> = Set(office.staff.keys.map { .staff($0) })
        resources.formUnion(office.rooms.map { .room($0.code) })
        for one in cases { resources.formUnion(one.appointment.resources) }
        let claims =
          cases.isEmpty
          ? []
          : try self.claims(
            of: resources.sorted(), in: days, at: now, office, in: store)
        let instance = RepairInstance(
          cases,
          availability: Availability(office: office, agenda: Agenda(claims), now: now),
          days: days)
        let proposal = RepairSolver().proposal(for: instance)
        return RepairProposal(
          instance: proposal.instance, plan: proposal.plan,
          names: Dictionary(
            hit.map { ($0.appointment.client, $0.name) }, uniquingKeysWith: { first, _ in first }),
          causes: Dictionary(uniqueKeysWithValues: hit.map { ($0.appointment.id, $0.cause) }),
          days: days)
      }
    }
  }

  /// Somebody who is not there is said before an empty plan is.
  private func checkScope(_ scope: RepairScope, _ office: Office) throws(DeskFailure) {
    switch scope {
    case .everything: break
    case .staff(let code):
      if office.staff[code] == nil { throw .notFound(.staff(code)) }
    case .absence(let id):
      let found = try guarded { try store.read { try $0.absence(id) } }
      if found == nil { throw .notFound(.absence(id.description)) }
    }
  }
}

extension OrphanSheet.Row {
  fileprivate func isIn(_ scope: RepairScope) -> Bool {
    switch scope {
    case .everything: true
    case .staff(let code): appointment.staff == code || appointment.interpreter?.staff == code
    case .absence(let id): absence == id
    }
  }
}
