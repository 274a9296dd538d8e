package import AppointmentCore

/// The roster around a day: who works when and as what, who is away, what is closed, and where
/// somebody is missing (F7, R-062, R-063).
package struct RosterSheet: Hashable, Sendable {
  /// The Monday of the week that is shown.
  package let monday: CivilDate
  package let rows: [Row]
  /// From today on, in order of their first day.
  package let absences: [Absence]
  package let closures: [Closure]
  /// Of the three weeks from today.
  package let gaps: [CoverageGap]

  /// One person's week.
  package struct Row: Hashable, Sendable {
    package let staff: StaffCode
    package let name: String
    package let roles: [Role]
    /// What is worked in the week that is shown, in the order of the week.
    package let shifts: [Shift]
    /// All shifts that hold from that week on, other weeks' included.
    package let all: [Shift]
    /// Dagdelen a week in all roles, half for every other week.
    package let dayparts: Double
    /// On which days of the week they are away, whole or in part.
    package let absentDays: [CivilDate]
    /// Fewer than two dagdelen: a warning.
    package let isFew: Bool
  }
}

extension Desk {
  /// How many days ahead coverage is looked at: three weeks.
  package static let coverageDays = 21

  /// The roster of the week of a day.
  package func roster(
    around day: CivilDate, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> RosterSheet {
    guard Rights.may(actor.role, .readRoster) else { throw .notPermitted(actor.role, .readRoster) }
    let office = try office()
    let monday = ISOWeek(containing: day).monday
    let week = CivilPeriod(from: monday, days: 7)
    return try guarded {
      try store.read { store in
        let first = min(monday, now.date)
        let ahead = try self.standing(from: first, in: store)
        let today = CivilPeriod(from: now.date, days: Self.coverageDays)
        return RosterSheet(
          monday: monday, rows: self.rosterRows(office, ahead, week),
          absences: ahead.absences.filter { $0.period.end > now.date }.map {
            self.visible($0, to: actor)
          },
          closures: ahead.closures.filter { $0.period.end > now.date },
          gaps: Coverage(office: office, standing: ahead).gaps(in: today))
      }
    }
  }

  /// That somebody is away everyone may know; why is for whoever keeps the desk, and for themselves.
  private func visible(_ absence: Absence, to actor: Actor) -> Absence {
    guard ![.teamleider, .reception].contains(actor.role), absence.staff != actor.code else {
      return absence
    }
    return Absence(
      id: absence.id, staff: absence.staff, period: absence.period, dayparts: absence.dayparts,
      reason: .other) ?? absence
  }

  private func rosterRows(
    _ office: Office, _ standing: StandingTimes, _ week: CivilPeriod
  ) -> [RosterSheet.Row] {
    let few = Set(office.fewDayparts(on: week.start))
    return office.staff.values.sorted { $0.code < $1.code }.compactMap { member in
      let all = office.roster.shifts.filter {
        $0.staff == member.code && ($0.validTo.map { $0 >= week.start } ?? true)
      }
      guard member.isEmployed(on: week.start) || member.isEmployed(on: week.lastDay) else {
        return nil
      }
      return RosterSheet.Row(
        staff: member.code, name: member.name, roles: member.roles,
        shifts: week.flatMap { office.roster.shifts(of: member.code, on: $0) }, all: all,
        dayparts: office.roster.daypartsPerWeek(
          of: member.code, in: Set(Role.allCases), on: week.start),
        absentDays: week.filter { day in
          standing.absences.contains { $0.staff == member.code && $0.period.contains(day) }
        }, isFew: few.contains(member.code))
    }
  }
}
