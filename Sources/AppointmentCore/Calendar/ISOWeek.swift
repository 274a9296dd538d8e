/// A week as ISO 8601 counts it: it begins on Monday, and week 1 holds the year's first Thursday.
///
/// 28 December 2026 to 3 January 2027 is 2026-W53, an odd week followed by the odd week 2027-W01:
/// "every other week" is therefore never "odd week numbers" across a week 53, see ``WeekRhythm``.
public struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year the week is counted in, which is not always that of its first day.
  public let year: Int
  /// From 1 to 53.
  public let number: Int

  /// The week a day lies in.
  public init(containing day: CivilDate) {
    let thursday = day.adding(days: 4 - day.weekday.rawValue)
    year = thursday.year
    let newYear = CivilDate(uncheckedYear: year, month: 1, day: 1)
    number = newYear.days(until: thursday) / 7 + 1
  }

  /// A week by its year and number; nil when that year has no such week.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...53).contains(number) else { return nil }
    let week = ISOWeek(containing: ISOWeek.monday(year: year, number: number))
    guard week.year == year, week.number == number else { return nil }
    self = week
  }

  /// The Monday on which the week begins.
  public var monday: CivilDate { ISOWeek.monday(year: year, number: number) }

  /// The seven days of the week.
  public var period: CivilPeriod { CivilPeriod(from: monday, days: 7) }

  /// Weeks since the week of Monday 29 December 1969; it never jumps, not even after a week 53.
  public var ordinal: Int { (Int(monday.dayNumber) + 3) / 7 }

  /// The earlier week comes first.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  private static func monday(year: Int, number: Int) -> CivilDate {
    // 4 January always lies in week 1.
    let fourth = CivilDate(uncheckedYear: year, month: 1, day: 4)
    return fourth.adding(days: 1 - fourth.weekday.rawValue + (number - 1) * 7)
  }
}

extension ISOWeek: CustomStringConvertible {
  /// A week written `2026-W51`; nil for any other form.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W") else {
      return nil
    }
    // Digits only: `Int` would take a sign as well.
    let digits = (bytes[..<4] + bytes[6...]).map { $0 &- 48 }
    guard digits.allSatisfy({ $0 < 10 }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    self.init(year: value / 100, number: value % 100)
  }

  public var description: String {
    let padded = String(paddedDigits: [(year, 4), (number, 2)], separator: "W")
    return padded.prefix(4) + "-" + padded.dropFirst(4)
  }
}

/// In which weeks something recurs: each week, or the odd or even ones.
///
/// Odd and even are read from the ISO week number of the day itself, as the office's spreadsheets
/// do; after a week 53 two odd weeks follow each other, which is what "odd weeks" says on paper.
public enum WeekRhythm: String, CaseIterable, Sendable {
  case every, odd, even

  /// Whether the rhythm has this day's week in it.
  public func includes(_ day: CivilDate) -> Bool {
    switch self {
    case .every: true
    case .odd: ISOWeek(containing: day).number % 2 == 1
    case .even: ISOWeek(containing: day).number % 2 == 0
    }
  }
}
