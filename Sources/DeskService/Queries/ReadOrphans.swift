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
    let standing = try scene.standing(from: scene.today)
    let talks = try scene.openTalks()
    return OrphanSheet(rows: try scene.orphans(among: talks, standing, scene.office))
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
    let talks = try scene.openTalks()
    let before = Set(
      try scene.orphans(among: talks, standing, scene.office).map(\.appointment.id))
    let after = try scene.orphans(among: talks, standingAfter, officeAfter)
    return OrphanSheet(rows: after.filter { !before.contains($0.appointment.id) })
  }
}

extension QueryScene {
  /// How far ahead talks are looked at, in days: nobody books further.
  private static var orphanDays: Int { 731 }

  /// Absences and closures from a day on, as far as talks are looked at.
  func standing(from day: CivilDate) throws -> StandingTimes {
    let period = CivilPeriod(from: day, days: Self.orphanDays)
    return StandingTimes(
      absences: try store.absences(in: period), closures: try store.closures(in: period))
  }

  /// The open talks that are not over, in order of time.
  fileprivate func openTalks() throws -> [Appointment] {
    let period = CivilPeriod(from: today, days: Self.orphanDays)
    return try store.appointments(AppointmentFilter(period: period, isOpenOnly: true))
      .filter { $0.slot.endMoment > now }
  }

  /// Those of some talks that cannot be held, and that the acting person reaches.
  fileprivate func orphans(
    among talks: [Appointment], _ standing: StandingTimes, _ office: Office
  ) throws -> [OrphanSheet.Row] {
    // Most talks stand as they were booked: only for the others more is read.
    let hit = talks.filter { $0.orphanCause(in: office, standing) != nil }
    try files(of: hit.map(\.client))
    return try hit.compactMap { appointment in
      let reasons = Set(try store.overrides(of: appointment.id).keys)
      guard let cause = appointment.orphanCause(in: office, standing, overrides: reasons) else {
        return nil
      }
      return try orphan(appointment, cause, standing, office)
    }
  }

  private func orphan(
    _ appointment: Appointment, _ cause: OrphanCause, _ standing: StandingTimes,
    _ office: Office
  ) throws -> OrphanSheet.Row? {
    let file = try file(of: appointment.client)
    let relation = relation(to: file)
    guard reaches(appointment, relation: relation) else { return nil }
    let reach = self.relation(to: appointment, client: relation)
    let absentee =
      cause == .interpreterAbsent ? appointment.interpreter?.staff : appointment.staff
    return OrphanSheet.Row(
      appointment: visible(appointment, reach), name: file.client.name, cause: cause,
      absence: absentee.flatMap {
        standing.absence(of: $0, in: appointment.slot, calendar: office.calendar)?.id
      })
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
