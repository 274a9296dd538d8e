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
        let period = CivilPeriod(from: now.date, days: Self.orphanDays)
        let standing = StandingTimes(
          absences: try store.absences(in: period), closures: try store.closures(in: period))
        let talks = try store.appointments(AppointmentFilter(period: period, isOpenOnly: true))
        return OrphanSheet(
          rows: try talks.compactMap {
            try self.orphan($0, standing, office, actor, now, in: store)
          })
      }
    }
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
