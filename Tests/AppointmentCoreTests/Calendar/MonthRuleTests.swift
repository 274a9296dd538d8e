import AppointmentCore
import Testing

/// The month window of domain §5.3: month n of a start is a half-open stretch of days.
@Suite struct MonthRuleTests {
  @Test(arguments: [
    ("2025-04-01", "2025-06-30", "2026-04-01", "2026-06-30", "2026-07-01", "2026-06-25"),
    ("2025-04-15", "2025-07-14", "2026-04-15", "2026-07-14", "2026-07-15", "2026-07-09"),
    ("2025-01-31", "2025-04-29", "2026-01-31", "2026-04-29", "2026-04-30", "2026-04-26"),
    ("2024-02-29", "2024-05-28", "2025-02-28", "2025-05-28", "2025-05-29", "2025-05-24"),
    ("2023-11-29", "2024-02-28", "2024-11-29", "2025-02-27", "2025-02-28", "2025-02-21"),
    ("2023-11-30", "2024-02-28", "2024-11-30", "2025-02-27", "2025-02-28", "2025-02-22"),
    ("2025-08-31", "2025-11-29", "2026-08-31", "2026-11-29", "2026-11-30", "2026-11-24"),
    ("2024-10-31", "2025-01-30", "2025-10-31", "2026-01-30", "2026-01-31", "2026-01-24"),
    ("2025-03-30", "2025-06-29", "2026-03-30", "2026-06-29", "2026-06-30", "2026-06-23"),
    ("2025-07-27", "2025-10-26", "2026-07-27", "2026-10-26", "2026-10-27", "2026-10-20"),
    ("2025-12-31", "2026-03-30", "2026-12-31", "2027-03-30", "2027-03-31", "2027-03-26"),
  ])
  func `the months of a start end and begin where the office counts them`(
    start: String, month3Last: String, month13First: String, month15Last: String,
    month16First: String, wrong: String
  ) throws {
    let start = try #require(CivilDate(iso: start))
    #expect(start.adding(months: 3).adding(days: -1).description == month3Last)
    #expect(start.adding(months: 12).description == month13First)
    #expect(start.adding(months: 15).adding(days: -1).description == month15Last)
    #expect(start.adding(months: 15).description == month16First)
    // Fifteen months are not 450 days.
    #expect(start.adding(days: 450).description == wrong)

    for (day, month) in [
      (month3Last, 3), (month13First, 13), (month15Last, 15), (month16First, 16),
    ] {
      let day = try #require(CivilDate(iso: day))
      #expect(start.monthOrdinal(of: day) == month)
      let isFirst = month == 13 || month == 16
      let neighbour = day.adding(days: isFirst ? -1 : 1)
      #expect(start.monthOrdinal(of: neighbour) == month + (isFirst ? -1 : 1))
    }
  }

  @Test(arguments: [
    ("2025-04-15", "2025-04-14", 0), ("2025-04-15", "2020-01-01", 0),
    ("2025-04-15", "2025-04-15", 1), ("2025-04-15", "2025-05-14", 1),
    ("2025-04-15", "2025-05-15", 2), ("2025-01-31", "2025-02-27", 1),
    ("2025-01-31", "2025-02-28", 2), ("2024-02-29", "2025-02-27", 12),
    ("2024-02-29", "2025-02-28", 13),
  ])
  func `the first day of a month and the day before it`(start: String, day: String, month: Int)
    throws
  {
    let (start, day) = (try #require(CivilDate(iso: start)), try #require(CivilDate(iso: day)))
    #expect(start.monthOrdinal(of: day) == month)
  }

  @Test func `chained months drift and counting from the start does not`() throws {
    let start = try #require(CivilDate(iso: "2025-01-31"))
    let chained = (0..<15).reduce(start) { day, _ in day.adding(months: 1) }
    #expect(chained.description == "2026-04-28")
    #expect(start.adding(months: 15).description == "2026-04-30")
  }

  @Test func `a month later and earlier passes the turn of the year`() throws {
    let start = try #require(CivilDate(iso: "2026-01-31"))
    #expect(start.adding(months: -1).description == "2025-12-31")
    #expect(start.adding(months: -2).description == "2025-11-30")
    #expect(start.adding(months: -13).description == "2024-12-31")
    #expect(start.adding(months: 0) == start)
    #expect(start.adding(months: 11).description == "2026-12-31")
  }

  @Test func `the month number never falls and rises by one day by day`() {
    for offset in 0..<(6 * 366) where offset % 7 < 3 {
      let start = CivilDate(year: 2023, month: 1, day: 1)!.adding(days: offset)
      var before = 0
      for day in -3..<760 {
        let month = start.monthOrdinal(of: start.adding(days: day))
        if day < 0 { #expect(month == 0) }
        if month != before && month != before + 1 { Issue.record("\(start) + \(day): \(month)") }
        before = month
      }
    }
  }

  @Test func `every day from the start lies in exactly one month`() {
    var random = SeededGenerator()
    for _ in 0..<10_000 {
      let start = CivilDate(dayNumber: Int32.random(in: -30_000...60_000, using: &random))
      let day = start.adding(days: Int.random(in: 0..<1_500, using: &random))
      let months = (1...51).filter {
        start.adding(months: $0 - 1) <= day && day < start.adding(months: $0)
      }
      #expect(months == [start.monthOrdinal(of: day)], "seed \(random.seed): \(start) \(day)")
    }
  }

  @Test(arguments: [12, 15])
  func `a window of months ends once`(length: Int) {
    var random = SeededGenerator()
    for _ in 0..<200 {
      let start = CivilDate(dayNumber: Int32.random(in: 19_000...22_000, using: &random))
      let inside = (0..<900).map { start.monthOrdinal(of: start.adding(days: $0)) <= length }
      let end = start.days(until: start.adding(months: length))
      #expect(inside == (0..<900).map { $0 < end }, "seed \(random.seed): \(start)")
    }
  }

  @Test func `a later start never ends before an earlier one`() {
    for offset in 0..<2_192 {
      let start = CivilDate(year: 2023, month: 1, day: 1)!.adding(days: offset)
      for months in 0...24
      where start.adding(months: months) > start.adding(days: 1).adding(months: months) {
        Issue.record("\(start) + \(months)")
      }
    }
  }
}
