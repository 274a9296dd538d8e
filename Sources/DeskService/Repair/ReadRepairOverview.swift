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

/// What is left to repair and to call, of what the acting person reaches.
package struct ReadRepairOverview: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.repairOverview, right: .repair, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> RepairOverview {
    let rows = try scene.part(ReadOrphans())?.rows ?? []
    let standing = try scene.standing(from: scene.today)
    return RepairOverview(
      away: standing.absences.map { absence in
        RepairOverview.Away(
          absence: absence, openTalks: rows.count { $0.absence == absence.id })
      },
      openTalks: rows.count, openCalls: try scene.part(ReadRepairCalls())?.openCount ?? 0)
  }
}
