import AppointmentCore
import Testing

@Suite struct HolidayTests {
  @Test(arguments: [
    (Holiday.goodFriday, ["2026-04-03", "2027-03-26", "2028-04-14"]),
    (.easterMonday, ["2026-04-06", "2027-03-29", "2028-04-17"]),
    (.kingsDay, ["2026-04-27", "2027-04-27", "2028-04-27"]),
    (.ascensionDay, ["2026-05-14", "2027-05-06", "2028-05-25"]),
    (.whitMonday, ["2026-05-25", "2027-05-17", "2028-06-05"]),
    (.newYear, ["2026-01-01", "2027-01-01", "2028-01-01"]),
    (.liberationDay, ["2026-05-05", "2027-05-05", "2028-05-05"]),
    (.christmasDay, ["2026-12-25", "2027-12-25", "2028-12-25"]),
    (.boxingDay, ["2026-12-26", "2027-12-26", "2028-12-26"]),
  ])
  func `a holiday of 2026 to 2028 falls on its day`(holiday: Holiday, days: [String]) {
    #expect((2026...2028).map { holiday.date(in: $0).description } == days)
  }

  @Test func `King's Day moves to Saturday when it is a Sunday`() {
    #expect(Holiday.kingsDay.date(in: 2025).description == "2025-04-26")
    #expect(Holiday.kingsDay.date(in: 2031).description == "2031-04-26")
  }

  /// The earliest and latest Easter there are, and years that simpler rules get wrong.
  @Test(arguments: [
    (1818, "1818-03-23"), (1943, "1943-04-26"), (1954, "1954-04-19"), (1981, "1981-04-20"),
    (2000, "2000-04-24"), (2038, "2038-04-26"), (2049, "2049-04-19"), (2076, "2076-04-20"),
  ])
  func `Easter Monday follows the Gregorian rule`(year: Int, day: String) {
    #expect(Holiday.easterMonday.date(in: year).description == day)
  }

  @Test func `the office is open on Good Friday and 5 May unless it decides otherwise`() throws {
    let policy = HolidayPolicy.standard
    func holiday(_ day: String) throws -> Holiday? {
      policy.holiday(on: try #require(CivilDate(iso: day)))
    }
    #expect(try holiday("2026-04-03") == nil)
    #expect(try holiday("2026-05-05") == nil)
    #expect(try holiday("2026-05-14") == .ascensionDay)
    #expect(try holiday("2026-05-15") == nil)
    #expect(try holiday("2026-12-26") == .boxingDay)
  }

  @Test(arguments: [("2025-05-05", true), ("2026-05-05", false), ("2030-05-05", true)])
  func `5 May may close the office in lustrum years only`(day: String, isClosed: Bool) throws {
    let policy = HolidayPolicy(closed: [.liberationDay], isLiberationDayOnlyInLustrumYears: true)
    #expect((policy.holiday(on: try #require(CivilDate(iso: day))) != nil) == isClosed)
  }

  @Test func `a year of closed days holds each holiday once`() throws {
    let policy = HolidayPolicy(closed: Set(Holiday.allCases))
    for year in 1970...2100 {
      let start = try #require(CivilDate(year: year, month: 1, day: 1))
      let found = (0..<366).compactMap { policy.holiday(on: start.adding(days: $0)) }
      // 5 May and Ascension Day can be one day, as in 2016; 1 January may be counted twice.
      #expect(Set(found).count >= 8, "\(year)")
    }
  }
}
