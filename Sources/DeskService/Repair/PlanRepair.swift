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

/// Proposes what to do with every talk to come that cannot be held as agreed, as a whole; of the
/// talks that the acting person may see. It changes nothing, and after an interruption it is simply
/// asked again: what was accepted is no longer hit (U-08).
package struct PlanRepair: DeskQuery {
  let scope: RepairScope

  package init(for scope: RepairScope) { self.scope = scope }

  package var card: QueryCard {
    var named: [StaffCode] = []
    if case .staff(let code) = scope { named = [code] }
    return QueryCard(.repairPlan, right: .repair, shows: .reached, names: named)
  }

  package func answer(in scene: QueryScene) throws -> RepairProposal {
    if case .absence(let id) = scope, try scene.store.absence(id) == nil {
      throw DeskFailure.notFound(.absence(id.description))
    }
    let hit = (try scene.part(ReadOrphans())?.rows ?? []).filter { $0.isIn(scope) }
    let cases = try cases(hit, in: scene)
    let last = cases.map(\.appointment.slot.date).max() ?? scene.today
    let days = CivilPeriod(
      from: scene.today,
      days: scene.today.days(until: last) + scene.office.desk.searchDays)
    let instance = RepairInstance(
      cases, availability: try availability(for: cases, in: days, scene), days: days)
    let proposal = RepairSolver().proposal(for: instance)
    return RepairProposal(
      instance: proposal.instance, plan: proposal.plan,
      names: Dictionary(
        hit.map { ($0.appointment.client, $0.name) }, uniquingKeysWith: { first, _ in first }),
      causes: Dictionary(uniqueKeysWithValues: hit.map { ($0.appointment.id, $0.cause) }),
      days: days)
  }

  private func cases(
    _ hit: [OrphanSheet.Row], in scene: QueryScene
  ) throws -> [RepairCase] {
    // The rules turn on topics that a person may not see: the talks as they stand.
    let talks = Dictionary(
      try scene.orphans().map { ($0.talk.id, $0.talk) }, uniquingKeysWith: { $1 })
    return try hit.compactMap { row in
      try talks[row.appointment.id].map { talk in
        RepairCase(
          appointment: talk, file: try scene.file(of: talk.client), cause: row.cause)
      }
    }
  }

  /// Where times are looked for: with everybody, and in every room.
  private func availability(
    for cases: [RepairCase], in days: CivilPeriod, _ scene: QueryScene
  ) throws -> Availability {
    var resources: Set<Resource> = []
    if !cases.isEmpty {
      resources.formUnion(scene.office.staff.keys.map { .staff($0) })
      resources.formUnion(scene.office.rooms.map { .room($0.code) })
      for one in cases { resources.formUnion(one.appointment.resources) }
    }
    return try scene.availability(of: resources.sorted(), in: days)
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
