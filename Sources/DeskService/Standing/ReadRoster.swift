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

/// The roster of the week of a day.
package struct ReadRoster: DeskQuery {
  let day: CivilDate

  package init(around day: CivilDate) { self.day = day }

  package var card: QueryCard { QueryCard(.roster, right: .readRoster, shows: .office) }

  /// How many days ahead coverage is looked at: three weeks.
  package static let coverageDays = 21

  package func answer(in scene: QueryScene) throws -> RosterSheet {
    let monday = ISOWeek(containing: day).monday
    let ahead = try scene.standing(from: min(monday, scene.today))
    let period = CivilPeriod(from: scene.today, days: Self.coverageDays)
    return RosterSheet(
      monday: monday,
      rows: rows(of: CivilPeriod(from: monday, days: 7), ahead, scene.office),
      absences: ahead.absences.filter { $0.period.end > scene.today }.map {
        visible($0, in: scene)
      },
      closures: ahead.closures.filter { $0.period.end > scene.today },
      gaps: Coverage(office: scene.office, standing: ahead).gaps(in: period))
  }

  /// That somebody is away everyone may know; why is for whoever keeps the desk, and for themselves.
  private func visible(_ absence: Absence, in scene: QueryScene) -> Absence {
    guard absence.staff != scene.actor.code, !scene.may(.seeAbsenceReasons) else {
      return absence
    }
    return Absence(
      id: absence.id, staff: absence.staff, period: absence.period, dayparts: absence.dayparts,
      reason: .other) ?? absence
  }

  private func rows(
    of week: CivilPeriod, _ standing: StandingTimes, _ office: Office
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
