/// A public holiday of the Netherlands (Algemene termijnenwet art. 3; domain §5.1).
public enum Holiday: String, CaseIterable, Sendable {
  case newYear, goodFriday, easterMonday, kingsDay, liberationDay, ascensionDay, whitMonday
  case christmasDay, boxingDay

  /// On which day of a year the holiday falls.
  ///
  /// Ascension Day of 2026 is 14 May; King's Day of 2025 was 26 April, as the 27th was a Sunday.
  public func date(in year: Int) -> CivilDate {
    date(in: year, easter: Holiday.easterSunday(of: year))
  }

  /// The same where Easter Sunday of that year is known already.
  fileprivate func date(in year: Int, easter: CivilDate) -> CivilDate {
    switch self {
    case .newYear: CivilDate(uncheckedYear: year, month: 1, day: 1)
    case .goodFriday: easter.adding(days: -2)
    case .easterMonday: easter.adding(days: 1)
    case .kingsDay: Holiday.kingsDay(of: year)
    case .liberationDay: CivilDate(uncheckedYear: year, month: 5, day: 5)
    case .ascensionDay: easter.adding(days: 39)
    case .whitMonday: easter.adding(days: 50)
    case .christmasDay: CivilDate(uncheckedYear: year, month: 12, day: 25)
    case .boxingDay: CivilDate(uncheckedYear: year, month: 12, day: 26)
    }
  }

  private static func kingsDay(of year: Int) -> CivilDate {
    let day = CivilDate(uncheckedYear: year, month: 4, day: 27)
    return day.weekday == .sunday ? day.adding(days: -1) : day
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
  static func easterSunday(of year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CivilDate(uncheckedYear: year, month: f / 31, day: f % 31 + 1)
  }
}

/// Which holidays close the office: its own choice, as no law gives employees a free day (§5.1).
public struct HolidayPolicy: Hashable, Sendable {
  public let closed: Set<Holiday>
  /// Whether 5 May closes the office in the years that end on 0 or 5 only.
  public let isLiberationDayOnlyInLustrumYears: Bool

  public init(closed: Set<Holiday>, isLiberationDayOnlyInLustrumYears: Bool = false) {
    self.closed = closed
    self.isLiberationDayOnlyInLustrumYears = isLiberationDayOnlyInLustrumYears
  }

  /// Closed on every public holiday but Good Friday and 5 May, the default of domain §5.1.
  public static let standard = HolidayPolicy(
    closed: Set(Holiday.allCases).subtracting([.goodFriday, .liberationDay]))

  /// The holiday that closes the office on a day, if one does.
  public func holiday(on day: CivilDate) -> Holiday? {
    let year = day.year
    // This is asked of every day of every search: Easter is found once, and days are compared
    // before anything is looked up.
    let easter = Holiday.easterSunday(of: year)
    return Holiday.allCases.first { holiday in
      guard holiday.date(in: year, easter: easter) == day, closed.contains(holiday) else {
        return false
      }
      return holiday != .liberationDay || !isLiberationDayOnlyInLustrumYears || year % 5 == 0
    }
  }
}
