package import AppointmentCore

/// Talks that stand and cannot be held as they were booked, until somebody acts (systems §3.1).
package struct OrphanSheet: Hashable, Sendable {
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let appointment: Appointment
    package let name: PersonName
    package let cause: OrphanCause
    /// The absence that hit it; nil when something else did.
    package let absence: Identifier<Absence>?
  }
}

/// Every talk to come that cannot be held as it stands, in order of time; of what the acting person
/// may see.
package struct ReadOrphans: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.orphans, right: .readDay, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> OrphanSheet {
    let hit = try scene.orphans()
    try scene.files(of: hit.map(\.talk.client))
    return OrphanSheet(rows: try scene.rows(of: hit, scene.standing(from: scene.today)))
  }
}

/// Which talks a change of the roster, an absence or a closure would orphan that stand well now:
/// shown before the change is made.
package struct FindHits: DeskQuery {
  let command: DeskCommand

  package init(of command: DeskCommand) { self.command = command }

  package var card: QueryCard { QueryCard(.hits, right: command.card.right, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> OrphanSheet {
    let standing = try scene.standing(from: scene.today)
    let (officeAfter, standingAfter) = command.applied(to: scene.office, standing)
    let before = Set(try scene.orphans().map(\.talk.id))
    let after = try scene.orphans(standingAfter, officeAfter)
      .filter { !before.contains($0.talk.id) }
    try scene.files(of: after.map(\.talk.client))
    return OrphanSheet(rows: try scene.rows(of: after, standingAfter, officeAfter))
  }
}

/// A talk that cannot be held as it was booked.
struct Orphan {
  let talk: Appointment
  let cause: OrphanCause
}

extension QueryScene {
  /// Those of the open talks that cannot be held as the office is, or as it would be.
  fileprivate func orphans(_ standing: StandingTimes, _ office: Office) throws -> [Orphan] {
    // Most talks stand as they were booked: only for the others more is read.
    let hit = try openTalks().filter { $0.orphanCause(in: office, standing) != nil }
    let reasons = try store.overrides(of: hit.map(\.id))
    return hit.compactMap { talk in
      talk.orphanCause(in: office, standing, overrides: Set((reasons[talk.id] ?? [:]).keys))
        .map { Orphan(talk: talk, cause: $0) }
    }
  }

  /// Those of the open talks that cannot be held.
  func orphans() throws -> [Orphan] {
    try once(\.orphans) { try orphans(standing(from: today), office) }
  }

  /// Orphaned talks as lists show them; without those that the acting person does not reach.
  fileprivate func rows(
    of orphans: [Orphan], _ standing: StandingTimes, _ office: Office? = nil
  ) throws -> [OrphanSheet.Row] {
    let calendar = (office ?? self.office).calendar
    return try orphans.compactMap { orphan in
      let file = try file(of: orphan.talk.client)
      let relation = relation(to: file)
      guard reaches(orphan.talk, relation: relation) else { return nil }
      let absentee =
        orphan.cause == .interpreterAbsent
        ? orphan.talk.interpreter?.staff : orphan.talk.staff
      return OrphanSheet.Row(
        appointment: visible(
          orphan.talk, self.relation(to: orphan.talk, client: relation)),
        name: file.client.name, cause: orphan.cause,
        absence: absentee.flatMap {
          standing.absence(of: $0, in: orphan.talk.slot, calendar: calendar)?.id
        })
    }
  }
}

extension DeskCommand {
  /// The office and what stands in it as they would be after a change of the roster, an absence or a
  /// closure; unchanged by any other command.
  fileprivate func applied(
    to office: Office, _ standing: StandingTimes
  ) -> (office: Office, standing: StandingTimes) {
    var (office, standing) = (office, standing)
    if case .setShift(let wish) = self {
      office.roster = office.roster.applying(office.roster.changes(for: wish))
    }
    if case .setRoom(let room) = self { office = office.with(room) }
    if case .reportAbsence(let note) = self {
      standing.absences += [note.absence(as: Identifier(0))].compactMap { $0 }
    }
    if case .close(let note) = self {
      let closure = Closure(
        id: Identifier(0), room: note.room, period: note.period, dayparts: note.dayparts,
        label: note.label)
      standing.closures += [closure].compactMap { $0 }
      office.calendar = office.calendar.closing([closure].compactMap { $0 })
    }
    return (office, standing)
  }
}
