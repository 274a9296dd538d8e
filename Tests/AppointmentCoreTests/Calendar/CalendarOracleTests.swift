import AppointmentCore
import Foundation
import Testing

/// Foundation's calendars as the second opinion on every day the office may meet.
@Suite struct CalendarOracleTests {
  private static func calendar(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = .gmt
    return calendar
  }

  private static func date(_ day: CivilDate) -> Date {
    Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400)
  }

  private static func day(_ date: Date) -> CivilDate {
    CivilDate(dayNumber: Int32((date.timeIntervalSince1970 / 86_400).rounded(.down)))
  }

  @Test func `months after every start of 2023 to 2028 are Foundation's`() throws {
    let calendar = Self.calendar(.gregorian)
    let first = try #require(CivilDate(iso: "2023-01-01"))
    let end = try #require(CivilDate(iso: "2029-01-01"))
    var compared = 0
    for offset in 0..<first.days(until: end) {
      let start = first.adding(days: offset)
      for months in 0...24 {
        let expected = calendar.date(byAdding: .month, value: months, to: Self.date(start))
        compared += 1
        if expected.map(Self.day) != start.adding(months: months) {
          Issue.record("\(start) + \(months)")
        }
      }
    }
    #expect(compared == 54_800)
  }

  @Test func `days and ISO weeks of 1970 to 2100 are Foundation's`() throws {
    let calendar = Self.calendar(.iso8601)
    let end = try #require(CivilDate(iso: "2101-01-01"))
    for number in -400..<end.dayNumber {
      let day = CivilDate(dayNumber: number)
      let expected = calendar.dateComponents(
        [.year, .month, .day, .weekday, .yearForWeekOfYear, .weekOfYear], from: Self.date(day))
      let week = ISOWeek(containing: day)
      // Foundation counts Sunday as 1.
      let weekday = day.weekday.rawValue % 7 + 1
      if [day.year, day.month, day.day, weekday, week.year, week.number].map(Optional.some)
        != [
          expected.year, expected.month, expected.day, expected.weekday,
          expected.yearForWeekOfYear, expected.weekOfYear,
        ]
      {
        Issue.record("\(day) \(week)")
      }
    }
  }

  /// Foundation counts Julian days before 1582; the core is proleptic, which only its own round
  /// trip can show.
  @Test func `days far from today are Foundation's`() {
    let calendar = Self.calendar(.iso8601)
    var random = SeededGenerator()
    for _ in 0..<5_000 {
      let day = CivilDate(dayNumber: Int32.random(in: -719_162..<2_932_896, using: &random))
      #expect(CivilDate(year: day.year, month: day.month, day: day.day) == day)
      guard day.year >= 1600 else { continue }
      let parts = calendar.dateComponents([.year, .month, .day], from: Self.date(day))
      let isSame = parts.year == day.year && parts.month == day.month && parts.day == day.day
      #expect(isSame, "seed \(random.seed): \(day)")
    }
  }
}
