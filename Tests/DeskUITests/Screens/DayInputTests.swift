import DeskUI
import Testing

/// Dates as people type them in a hurry; today is Wednesday 15 July 2026.
struct DayInputTests {
  @Test(arguments: [
    ("di", "2026-07-21"), ("wo", "2026-07-22"), ("donderdag", "2026-07-16"),
    ("+2w", "2026-07-29"), ("+3", "2026-07-18"), ("-1d", "2026-07-14"), ("+1m", "2026-08-15"),
    ("24-12", "2026-12-24"), ("24/12/2027", "2027-12-24"), ("2-1", "2027-01-02"),
    ("24-12-27", "2027-12-24"), ("2026-12-24", "2026-12-24"), ("24 dec", "2026-12-24"),
    ("vandaag", "2026-07-15"), ("morgen", "2026-07-16"), ("maa", "2026-07-20"),
  ])
  func `a day is read as it was meant`(_ typed: String, _ iso: String) {
    let day = DayInput.day(typed, today: SampleDesk.day("2026-07-15"))
    #expect(day == SampleDesk.day(iso))
  }

  @Test(arguments: ["", "maart", "dit", "31-2", "xx", "+", "12", "24-13", "+9999", "2026-02-30"])
  func `what is no day is refused`(_ typed: String) {
    #expect(DayInput.day(typed, today: SampleDesk.day("2026-07-15")) == nil)
  }
}
