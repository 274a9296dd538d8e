import AppointmentCore
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 7, 15, 20_649),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `a day is a count from 1970`(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == Int32(number))
    #expect(date.parts == (year, month, day))
  }

  @Test(arguments: [
    (2026, 2, 30), (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
    (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, -1, 1), (Int.max, 1, 1),
    (2026, 1, Int.min),
  ])
  func `a day that no calendar has is nil`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, true), (2025, false), (1900, false), (2000, true), (2100, false)])
  func `a leap year has a 29 February`(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeap(year: year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CivilDate.lengthOfMonth(2, year: year) == (isLeap ? 29 : 28))
  }

  @Test(arguments: [
    "2026-02-30", "2026-2-3", "26-02-03", "2026/02/03", "2026-02-03 ", " 2026-02-03", "", "2026-02",
    "2026-02-03T", "+026-02-03", "2026-02-0٣", "0000-01-01", "20260203", "2026-0a-03",
  ])
  func `a text of another form is no day`(text: String) {
    #expect(CivilDate(iso: text) == nil)
    #expect(CivilDate(text) == nil)
  }

  @Test func `every day is read as it is written`() {
    for number in stride(from: -719_162, through: 2_932_896, by: 37) {
      let day = CivilDate(dayNumber: Int32(number))
      if CivilDate(iso: day.description) != day { Issue.record("\(day)") }
    }
    #expect(CivilDate(year: 7, month: 1, day: 2)?.description == "0007-01-02")
  }

  @Test func `days are counted between two days`() throws {
    let start = try #require(CivilDate(iso: "2026-02-28"))
    let end = try #require(CivilDate(iso: "2026-03-01"))
    #expect(start.days(until: end) == 1 && end.days(until: start) == -1)
    #expect(start.adding(days: 1) == end && start < end)
    #expect(start.weekday == .saturday && end.weekday == .sunday)
    #expect(end.weekday.isWeekend && !end.adding(days: 1).weekday.isWeekend)
    #expect(CivilDate(iso: "1969-12-29")?.weekday == .monday)
  }

  @Test func `a period holds its days and not its end`() throws {
    let start = try #require(CivilDate(iso: "2025-04-15"))
    let period = try #require(CivilPeriod(from: start, upTo: start.adding(months: 15)))
    #expect(period.lastDay.description == "2026-07-14")
    #expect(period.contains(start) && period.contains(period.lastDay))
    #expect(!period.contains(period.end) && !period.contains(start.adding(days: -1)))
    #expect(Array(period).count == period.dayCount && period.dayCount == 456)
    #expect(CivilPeriod(from: start, upTo: start) == nil)
    #expect(!period.overlaps(CivilPeriod(from: period.end, days: 1)))
    #expect(period.overlaps(CivilPeriod(from: period.lastDay, days: 1)))
  }
}
