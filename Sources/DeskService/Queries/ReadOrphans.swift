package import AppointmentCore

/// Talks that stand and cannot be held as they were booked, until somebody acts (systems §3.1).
package struct OrphanSheet: Hashable, Sendable {
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let appointment: Appointment
    package let name: PersonName
    package let cause: OrphanCause
    /// The absence that hit it, when one did.
    package let absence: Identifier<Absence>?
  }
}

extension Desk {
  /// Every talk to come that cannot be held as it stands, in order of time; of what the acting
  /// person may see.
  package func orphans(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> OrphanSheet {
    guard Rights.may(actor.role, .readDay) else { throw .notPermitted(actor.role, .readDay) }
    let office = try office()
    return try guarded {
      try store.read { store in
        let standing = try self.standing(from: now.date, in: store)
        return OrphanSheet(rows: try self.orphans(office, standing, actor, now, in: store))
      }
    }
  }

  /// Which talks a change of the roster, an absence or a closure would orphan that stand well now:
  /// shown before the change is made.
  package func hits(
    of command: DeskCommand, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> OrphanSheet {
    try admit(command.card, of: actor)
    let office = try office()
    return try guarded {
      try store.read { store in
        let standing = try self.standing(from: now.date, in: store)
        let (officeAfter, standingAfter) = command.applied(to: office, standing)
        let before = Set(
          try self.orphans(office, standing, actor, now, in: store).map(\.appointment.id))
        let after = try self.orphans(officeAfter, standingAfter, actor, now, in: store)
        return OrphanSheet(rows: after.filter { !before.contains($0.appointment.id) })
      }
    }
  }

  /// Absences and closures from a day on, as far as talks are looked at.
  func standing(from day: CivilDate, in store: any StoreReading) throws -> StandingTimes {
    let period = CivilPeriod(from: day, days: Self.orphanDays)
    return StandingTimes(
      absences: try store.absences(in: period), closures: try store.closures(in: period))
  }

  private func orphans(
    _ office: Office, _ standing: StandingTimes, _ actor: Actor, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> [OrphanSheet.Row] {
    let period = CivilPeriod(from: now.date, days: Self.orphanDays)
    return try store.appointments(AppointmentFilter(period: period, isOpenOnly: true))
      .compactMap { try orphan($0, standing, office, actor, now, in: store) }
  }

  /// How far ahead talks are looked at: nobody books further.
  private static let orphanDays = 731

  private func orphan(
    _ appointment: Appointment, _ standing: StandingTimes, _ office: Office, _ actor: Actor,
    _ now: CivilDateTime, in store: any StoreReading
  ) throws -> OrphanSheet.Row? {
    // Most talks stand as they were booked: only for the others more is read.
    guard appointment.slot.endMoment > now,
      appointment.orphanCause(in: office, standing) != nil,
      let cause = appointment.orphanCause(
        in: office, standing, overrides: Set(try store.overrides(of: appointment.id).keys))
    else { return nil }
    let file = try file(of: appointment.client, in: store)
    let relation = relation(of: actor, to: file, on: now.date)
    guard reaches(actor, appointment, relation: relation) else { return nil }
    let reach = self.relation(of: actor, to: appointment, client: relation)
    let absentee =
      cause == .interpreterAbsent ? appointment.interpreter?.staff : appointment.staff
    return OrphanSheet.Row(
      appointment: visible(appointment, to: actor, relation: reach, today: now.date),
      name: file.client.name, cause: cause,
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
