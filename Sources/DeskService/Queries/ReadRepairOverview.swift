package import AppointmentCore

/// What is left to repair and to call: where somebody goes on after an interruption.
package struct RepairOverview: Hashable, Sendable {
  /// Who is away today or later, with the talks of theirs that wait for somebody to act.
  package let away: [Away]
  /// Talks that cannot be held and have no new time, whoever they are of.
  package let openTalks: Int
  /// Clients who have not been told.
  package let openCalls: Int

  package struct Away: Hashable, Sendable {
    package let absence: Absence
    package let openTalks: Int
  }
}

extension Desk {
  /// What is left to repair and to call, of what the acting person reaches.
  package func repairOverview(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> RepairOverview {
    guard Rights.may(actor.role, .repair) else { throw .notPermitted(actor.role, .repair) }
    let rows = try orphans(as: actor, at: now).rows
    let calls = try repairCalls(as: actor, at: now)
    return try guarded {
      try store.read { store in
        let standing = try self.standing(from: now.date, in: store)
        return RepairOverview(
          away: standing.absences.map { absence in
            RepairOverview.Away(
              absence: absence, openTalks: rows.count { $0.absence == absence.id })
          }, openTalks: rows.count, openCalls: calls.openCount)
      }
    }
  }
}
