import AppointmentCore
import DeskLoop
import DeskService
import DeskUI
import Terminal
import Testing

/// What every form does, on the form that there is.
struct FormFlows {
  private func opened(_ keys: String = "") throws -> DeskDriver {
    let driver = try DeskDriver()
    driver.press("⑤j" + keys)
    return driver
  }

  @Test func `a paste goes into the field on one line, and is no key`() throws {
    let driver = try opened()
    driver.loop.send([.pasted("Haile\nTesfay")])
    #expect(driver.screen.contains("naam               Haile Tesfay"))
    driver.loop.send([.pasted(String(repeating: "x", count: 49))])
    #expect(
      driver.screen.contains("Dat past niet: hoogstens 60 tekens. Er is er 1 te veel."))
    #expect(!driver.screen.contains("xx"))
  }

  @Test func `a paste where nothing is typed does nothing`() throws {
    let driver = try DeskDriver()
    let before = driver.screen
    driver.loop.send([.pasted("axz\n")])
    #expect(driver.screen == before)
    driver.press("c")
    driver.loop.send([.pasted("t")])
    #expect(driver.dialogTitle == "Contact noteren: hoe?")
  }

  @Test func `a paste is searched for, and digits in it choose no row`() throws {
    let driver = try DeskDriver()
    driver.press("/")
    driver.loop.send([.pasted("0412")])
    #expect(driver.screen.contains("Yonas Tesfay"))
    #expect(driver.model.top(as: SearchModel.self)?.editor.text == "0412")
  }

  @Test func `a paste into a question is its answer`() throws {
    let driver = try DeskDriver()
    driver.press("g")
    driver.loop.send([.pasted("24-12\n")])
    driver.press(">")
    #expect(driver.screen.contains("donderdag 24 december 2026"))
    driver.press("g")
    driver.loop.send([.pasted(String(repeating: "1", count: 61))])
    #expect(driver.screen.contains("Er is er 1 te veel."))
  }

  @Test func `Esc leaves an empty form at once`() throws {
    let driver = try opened()
    driver.press("<")
    #expect(driver.model.top(as: HouseholdsModel.self) != nil)
  }

  @Test func `a click gives a field the keys`() throws {
    let driver = try opened("Haile")
    driver.loop.click(Point(x: 5, y: 5))
    driver.press("ti>")
    #expect(driver.screen.contains("taal               Tigrinya"))
  }

  @Test func `what the machine could not save can be saved again`() throws {
    let driver = try opened("Haile Tesfay>5>ti>34>el")
    driver.loop.runsEffects = false
    driver.press(">")
    let save = try #require(driver.loop.waitingEffects.last)
    driver.press(">")
    #expect(driver.session.status == "Een moment, het gezin wordt opgeslagen.")
    driver.loop.deliver(
      .answered(
        ticket: save.ticket, .failed(.store(StoreFailure(.busy, operation: "write"))),
        at: driver.session.instant))
    #expect(driver.dialogTitle == "Niet opgeslagen")
    driver.pass(milliseconds: 500)
    driver.loop.press(.escape)
    #expect(driver.screen.contains("Haile Tesfay"), "nothing that was typed is lost")
    driver.loop.press(.enter)
    #expect(driver.session.status != "Een moment, het gezin wordt opgeslagen.")
  }

  @Test func `who is called away finds what was typed, once`() throws {
    let driver = try opened("Haile Tesfay>5")
    driver.press(.function(2))
    #expect(driver.screen.contains("Vandaag"))
    driver.press("⑤j")
    #expect(driver.screen.contains("naam               Haile Tesfay"))
    #expect(driver.session.status == "Hier was u al mee bezig. Esc stopt ermee.")
    driver.press("<j")
    driver.press("j")
    #expect(!driver.screen.contains("Haile"), "what was thrown away is gone")
  }

  @Test func `what was saved, or stood there when the screen was covered, is no draft`() throws {
    let driver = try opened("Haile Tesfay>5>ti>34>el>")
    driver.press("⑤j")
    #expect(!driver.screen.contains("naam               Haile"))
    driver.press("Samira")
    driver.press(.function(2))
    driver.press(.function(12))
    driver.press(" ⑤j")
    #expect(!driver.screen.contains("Samira"))
  }

  @Test func `a draft of one family is not shown to another`() throws {
    let driver = try opened("Haile Tesfay")
    driver.press(.function(2))
    driver.press("/tes")
    driver.press(.tab)
    driver.press(">j")
    #expect(driver.screen.contains("Erbij in het gezin van"))
    #expect(!driver.screen.contains("naam               Haile"))
  }

  @Test(arguments: [
    ("vandaag 16:30", "2026-07-15T16:30"), ("16:30", "2026-07-15T16:30"),
    ("morgen", "2026-07-16T17:00"), ("do 10:00", "2026-07-16T10:00"),
    ("do 10", "2026-07-16T10:00"), ("24-12 9.15", "2026-12-24T09:15"),
    ("24 dec 9:15", "2026-12-24T09:15"), ("+2w", "2026-07-29T17:00"),
  ])
  func `a day and a time are read as they were meant`(_ typed: String, _ iso: String) {
    let moment = DayInput.moment(
      typed, today: SampleDesk.day("2026-07-15"), at: SampleDesk.moment("2026-07-15T17:00").time)
    #expect(moment == SampleDesk.moment(iso))
  }

  @Test(arguments: ["", "16", "16:60", "gisterochtend", "do 25:00", "xx 10:00", "10:00 do"])
  func `what is no day and time is refused`(_ typed: String) {
    let moment = DayInput.moment(
      typed, today: SampleDesk.day("2026-07-15"), at: SampleDesk.moment("2026-07-15T17:00").time)
    #expect(moment == nil)
  }
}
