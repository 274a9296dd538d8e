import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Two people at two terminals of one office, and a window that changes under one's hands.
struct TwoTerminals {
  @Test func `the open form says that its time was taken and offers the next`() throws {
    let desk = try SampleDesk.desk()
    let mine = try DeskDriver(desk, session: "mine")
    mine.tick()
    let other = try DeskDriver(desk, as: SampleDesk.actor("karin", .begeleider), session: "other")
    mine.press("/moh>")
    try other.book(SampleDesk.mohammed, at: "2026-07-15T11:30")
    mine.tick()
    #expect(mine.screen.contains("Deze tijd is net bezet. De volgende vrije tijd: wo 15 jul"))
    // Enter was on its way when the form changed: it must not book what nobody read.
    mine.loop.press(.enter)
    #expect(try mine.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 2)
    mine.press(">")
    #expect(try mine.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 3)
  }

  @Test func `an Enter that comes too late is answered with the next time`() throws {
    let desk = try SampleDesk.desk()
    let mine = try DeskDriver(desk, session: "mine")
    mine.press("/moh>")
    let other = try DeskDriver(desk, session: "other")
    try other.book(SampleDesk.mohammed, at: "2026-07-15T11:30")
    mine.press(">")
    #expect(mine.screen.contains("Deze tijd is net bezet."))
    #expect(try mine.appointments(of: SampleDesk.mohammed).count(where: \.status.isOpen) == 2)
  }

  @Test func `a colleague's change is seen and the chosen person stays chosen`() throws {
    let desk = try SampleDesk.desk()
    let mine = try DeskDriver(desk, session: "mine")
    mine.tick()
    let other = try DeskDriver(desk, session: "other")
    other.press("a>")
    mine.tick()
    #expect(mine.screen.contains("● wacht 0 min"))
    guard let day = mine.model.top(as: DayModel.self) else { return }
    #expect(day.row?.appointment.client == SampleDesk.mohammed)
  }

  @Test func `an answer that nobody waits for any more is dropped`() throws {
    let driver = try DeskDriver()
    driver.loop.runsEffects = false
    driver.press("/mo")
    driver.press("h")
    driver.press("<")
    driver.loop.finishEffects()
    #expect(driver.model.depth == 1)
    #expect(driver.screen.contains("Vandaag"))
  }

  @Test func `too small says what is needed and everything is there again after`() throws {
    let driver = try DeskDriver()
    driver.press("/moh")
    let before = driver.screen
    driver.loop.resize(to: Size(width: 40, height: 10))
    #expect(driver.screen.contains("te klein"))
    driver.press("x")
    driver.loop.resize(to: Size(width: 1, height: 1))
    driver.loop.resize(to: Size(width: 80, height: 24))
    #expect(driver.screen == before)
  }

  @Test func `the cover hides all and any key brings it back`() throws {
    let driver = try DeskDriver()
    driver.press(.function(12))
    #expect(!driver.screen.contains("Mohammed"))
    #expect(driver.screen.contains("09:42"))
    driver.press("a")
    #expect(driver.screen.contains("Mohammed A."))
    #expect(try driver.appointments(of: SampleDesk.mohammed).first?.status == .booked)
  }

  @Test func `after ninety seconds what is known of a client is hidden`() throws {
    let driver = try DeskDriver()
    driver.pass(milliseconds: 91_000)
    driver.tick()
    #expect(!driver.screen.contains("06-00 00 41 23"))
    driver.press("a")
    #expect(driver.screen.contains("06-00 00 41 23"))
  }

  @Test func `counter mode shows initials and numbers`() throws {
    let driver = try DeskDriver()
    driver.press(.control("t"))
    #expect(!driver.screen.contains("Mohammed"))
    #expect(driver.screen.contains("M. A. 0398-1"))
  }
}
