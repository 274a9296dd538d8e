/// A day on the calendar of the Netherlands, without a time and without a time zone.
///
/// It is a count of days (day 0 is 1 January 1970), so that comparing and counting cost one
/// instruction; year, month and day are derived with the proleptic Gregorian rules.
///
/// ```swift
/// let start = CivilDate(year: 2025, month: 1, day: 31)!
/// start.adding(months: 15)  // 2026-04-30, the first day of month 16
/// ```
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let dayNumber: Int32

  /// The day with this count of days since 1 January 1970.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day with this year, month and day; nil when the calendar has no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.lengthOfMonth(month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The day for parts that are known to exist, without the checks.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    // Howard Hinnant's `days_from_civil`: the year is made to begin on 1 March, so that the leap
    // day is its last and the month lengths follow one linear formula.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day at once, which costs as much as one of them.
  public var parts: (year: Int, month: Int, day: Int) {
    let z = Int(dayNumber) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { parts.year }
  /// From 1 to 12.
  public var month: Int { parts.month }
  /// From 1 to 31.
  public var day: Int { parts.day }

  /// 1 January 1970 was a Thursday.
  public var weekday: Weekday {
    let index = (Int(dayNumber) + 3) % 7
    // The remainder of a negative count is negative; the modulus puts it back into 0..<7.
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1)!
  }

  /// The day this many days later; earlier for a negative count.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + Int32(days)) }

  /// How many days lie between this day and a later one; negative when it is earlier.
  public func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// The earlier day comes first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, 28 to 31.
  public static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
