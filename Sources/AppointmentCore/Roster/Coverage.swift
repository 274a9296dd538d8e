/// A dagdeel in which the office is open and somebody is missing.
public struct CoverageGap: Hashable, Sendable {
  public let day: CivilDate
  public let daypart: Daypart
  /// The roles that nobody wears then, reception first.
  public let missing: [Role]

  public init(day: CivilDate, daypart: Daypart, missing: [Role]) {
    self.day = day
    self.daypart = daypart
    self.missing = missing
  }
}

/// Whether every open dagdeel has somebody at reception and at least one begeleider: "het kantoor is
/// alle dagen bemand" (R-063). Who is away does not count.
public struct Coverage: Sendable {
  public let office: Office
  public let standing: StandingTimes

  public init(office: Office, standing: StandingTimes) {
    self.office = office
    self.standing = standing
  }

  /// What every open dagdeel needs; a coach is a begeleider of the first months.
  private static let needed: [(word: Role, any: [Role])] = [
    (.reception, [.reception]), (.begeleider, [.begeleider, .coach]),
  ]

  /// The gaps of some days, in order of time.
  public func gaps(in period: CivilPeriod) -> [CoverageGap] {
    period.filter(office.calendar.isOpen(on:)).flatMap { day in
      Daypart.allCases.compactMap { daypart -> CoverageGap? in
        guard let slot = office.calendar.hours.slot(daypart, on: day), isWorked(daypart) else {
          return nil
        }
        let missing = Coverage.needed.filter { need in
          !need.any.contains { role in
            office.roster.staff(in: role, daypart, on: day).contains {
              office.employs($0, on: day)
                && standing.absence(of: $0, in: slot, calendar: office.calendar) == nil
            }
          }
        }
        return missing.isEmpty
          ? nil : CoverageGap(day: day, daypart: daypart, missing: missing.map(\.word))
      }
    }
  }

  /// Whether the office ever works in a dagdeel: an evening that nobody is rostered for is closed.
  private func isWorked(_ daypart: Daypart) -> Bool {
    office.roster.shifts.contains { $0.daypart == daypart }
  }
}

extension Office {
  /// Who works fewer than two dagdelen in a week, which is a warning and no rule, by code.
  public func fewDayparts(on day: CivilDate) -> [StaffCode] {
    staff.keys.sorted().filter { code in
      guard employs(code, on: day) else { return false }
      let count = roster.daypartsPerWeek(of: code, in: Set(Role.allCases), on: day)
      return count > 0 && count < 2
    }
  }
}
