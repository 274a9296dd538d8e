import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// A client's own week on the card.
struct LessonFlows {
  @Test func `a lesson is told at the counter in one line and stands in the week`() throws {
    let driver = try DeskDriver()
    driver.press("/yon")
    driver.press(.tab)
    driver.press("+l")
    #expect(driver.dialogTitle == "Les")
    driver.press("di>")
    #expect(driver.screen.contains("Schrijf dag en tijd"))
    driver.press(.control("u"))
    driver.press("di do 9:30-12>>")
    #expect(driver.screen.contains("les di 09:30-12:00"))
    #expect(driver.screen.contains("les do 09:30-12:00"))
    // Nothing is offered then.
    let free = try driver.desk.ask(
      FindSlots(
        for: SampleDesk.yonas,
        SlotSearch.Request(
          TalkWish(minutes: 45), from: SampleDesk.day("2026-07-16"), days: 14, limit: 40)),
      as: SampleDesk.actor("anja", .reception), at: SampleDesk.now)
    #expect(!free.offers.isEmpty)
    let lessons = try driver.desk.store.read { try $0.lessons(of: SampleDesk.yonas) }
    #expect(lessons.count == 2)
    for slot in free.offers.map(\.slot) {
      for lesson in lessons {
        let taken = lesson.slot(on: slot.date, calendar: try driver.desk.office().calendar)
        #expect(!(taken?.overlaps(slot) ?? false))
      }
    }
    driver.press("u")
    #expect(!driver.screen.contains("les do"))
    #expect(driver.screen.contains("les di 09:30-12:00"))
    // It falls out on a day of its own, and stops.
    driver.press("+1u")
    driver.press("wo>")
    #expect(driver.screen.contains("De les is op di."))
    driver.press(.control("u"))
    driver.press("di>")
    #expect(
      try driver.desk.store.read { try $0.lessons(of: SampleDesk.yonas) }
        .contains { $0.exceptions == [SampleDesk.day("2026-07-21")] })
    driver.press("+1s>")
    #expect(driver.screen.contains("t/m 15 jul 2026"))
  }

  @Test(arguments: [
    ("di 9-12", [Weekday.tuesday], "09:00", "12:00", WeekRhythm.every),
    ("ma en do 9:30-12", [.monday, .thursday], "09:30", "12:00", .every),
    ("wo 13-15 oneven", [.wednesday], "13:00", "15:00", .odd),
    ("Vrijdag, 9.15-9.16 even weken", [.friday], "09:15", "09:16", .even),
  ])
  func `days and times are read in any order`(
    _ typed: String, _ days: [Weekday], _ from: String, _ to: String, _ rhythm: WeekRhythm
  ) throws {
    let words = typed.split(separator: " ").map(String.init)
    for text in [typed, words.reversed().joined(separator: " ")] {
      let times = try #require(LessonTimes(text))
      #expect(times.weekdays == days && times.rhythm == rhythm)
      #expect(times.from.description == from && times.to.description == to)
    }
  }

  @Test(arguments: [
    "", "di", "9-12", "di 12-9", "di 9-9", "di 9-25", "di 9-12 morgen", "maart 9-12",
  ])
  func `what is no lesson is refused`(_ typed: String) {
    #expect(LessonTimes(typed) == nil)
  }
}
