import AppointmentCore
import Testing

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2026-12-27", "2026-W52"), ("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"),
    ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2023-01-01", "2022-W52"),
    ("2026-07-15", "2026-W29"), ("0026-02-28", "0026-W09"), ("2020-12-31", "2020-W53"),
    ("1969-12-29", "1970-W01"),
  ])
  func `a day lies in its week`(day: String, week: String) throws {
    let found = ISOWeek(containing: try #require(CivilDate(iso: day)))
    #expect(found.description == week)
    #expect(ISOWeek(iso: week) == found)
    #expect(found.period.contains(try #require(CivilDate(iso: day))))
  }

  @Test(arguments: [
    "2027-W53", "2026-W54", "2026-W00", "2026-29", "2026-W9", "2026-W+9", "2026-W-9", "+026-W09",
    "-026-W09", "2026W29", "", "2026-W29-3", "w", "2026-w29", "0000-W01",
  ])
  func `a text that names no week is nil`(text: String) {
    #expect(ISOWeek(iso: text) == nil)
  }

  @Test func `week 53 exists in long years only`() {
    let long = (2020...2032).filter { ISOWeek(year: $0, number: 53) != nil }
    #expect(long == [2020, 2026, 2032])
  }

  @Test func `weeks follow each other without a jump`() throws {
    var monday = try #require(CivilDate(iso: "1970-01-05"))
    var before = ISOWeek(containing: monday.adding(days: -1))
    while monday.year < 2101 {
      let week = ISOWeek(containing: monday)
      if week.monday != monday || week.ordinal != before.ordinal + 1 || !(before < week)
        || ISOWeek(iso: week.description) != week
      {
        Issue.record("\(week)")
      }
      before = week
      monday = monday.adding(days: 7)
    }
  }

  @Test(arguments: [
    ("2026-12-21", false, true), ("2026-12-28", true, false), ("2027-01-04", true, false),
    ("2027-01-11", false, true), ("2026-07-15", true, false),
  ])
  func `odd and even weeks are read from the week's number`(day: String, odd: Bool, even: Bool)
    throws
  {
    let day = try #require(CivilDate(iso: day))
    #expect(WeekRhythm.odd.includes(day) == odd)
    #expect(WeekRhythm.even.includes(day) == even)
    #expect(WeekRhythm.every.includes(day))
  }
}
