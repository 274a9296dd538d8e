import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

/// Talks picked up from the week and put down at another time.
struct GridFlows {
  /// Henk's own week, with Samira's talk of 10:30 chosen.
  private func week(_ desk: Desk? = nil, width: Int = 120, session: String = "s1") throws
    -> DeskDriver
  {
    let driver = try DeskDriver(
      desk, as: SampleDesk.actor("henk", .begeleider), width: width, height: 40,
      session: session)
    driver.press("③")
    driver.press(.down)
    return driver
  }

  private var samira: ClientNumber { SampleDesk.number(501) }

  private func open(_ driver: DeskDriver) throws -> [Appointment] {
    try driver.appointments(of: samira).filter(\.status.isOpen)
  }

  @Test func `a talk is carried over a taken time, put down, and taken back with u`() throws {
    let driver = try week()
    driver.press("v")
    #expect(driver.screen.contains("Verzetten: Samira H."))
    #expect(driver.screen.contains("hier staat het nu"))
    driver.press(.up)
    #expect(driver.screen.contains("wo 15 jul 10:15-11:00 bij Henk: Henk is bezet tot 10:30"))
    driver.press(.enter)
    #expect(driver.session.status == "Hier kan het niet: Henk is bezet tot 10:30.")
    driver.press(.down)
    driver.press(.down)
    #expect(driver.screen.contains("wo 15 jul 10:45-11:30 bij Henk: vrij"))
    driver.press(.right)
    #expect(driver.screen.contains("do 16 jul 10:45-11:30 bij Henk: vrij · kamer 1 · tolk Ahmed"))
    driver.press(.enter)
    #expect(driver.session.status == "Samira H.: afspraak verzet naar do 16 jul 10:45")
    #expect(driver.screen.contains("Zeg: donderdag 16 juli"))
    let moved = try #require(try open(driver).first)
    #expect(moved.slot.startMoment == SampleDesk.moment("2026-07-16T10:45"))
    #expect(moved.reference == AppointmentReference(number: 3))
    driver.press("u")
    #expect(try open(driver).map(\.slot.startMoment) == [SampleDesk.moment("2026-07-15T10:30")])
  }

  @Test func `over a lesson it is put down with a reason, and over somebody else's time never`()
    throws
  {
    let driver = try week()
    // Samira has a lesson on Thursday from 09:30 to 12:00, told at the counter.
    _ = try driver.desk.perform(
      .addLesson(
        LessonNote(
          client: samira, weekday: .thursday, from: CivilTime(iso: "09:30")!,
          to: CivilTime(iso: "12:00")!, validFrom: SampleDesk.day("2026-07-15"))),
      as: SampleDesk.actor("anja", .reception), at: SampleDesk.now, key: nil)
    driver.press("v")
    driver.press(.control("r"))
    #expect(driver.session.status == "Hier kan het echt niet: hier staat het nu.")
    driver.press(.up)
    driver.press(.control("r"))
    #expect(driver.session.status == "Hier kan het echt niet: Henk is bezet tot 10:30.")
    driver.press(.down)
    driver.press(.right)
    #expect(driver.screen.contains("do 16 jul 10:30-11:15 bij Henk: les tot 12:00"))
    driver.press(.enter)
    #expect(driver.session.status == "Hier kan het niet: les tot 12:00. Toch wel: ^R.")
    driver.press(.control("r"))
    driver.press(">")
    #expect(driver.screen.contains("Schrijf kort waarom."))
    // What is written down never holds a citizen service number.
    driver.press("zie 111222333>")
    #expect(driver.screen.contains("Hier staat een nummer dat een BSN kan zijn."))
    driver.press(.control("u"))
    driver.press("brief van de rechter>")
    #expect(driver.screen.contains("bij Henk: toch wel · kamer 1"))
    // The reason is of this place alone.
    driver.press(.down)
    #expect(driver.screen.contains("10:45-11:30 bij Henk: les tot 12:00"))
    driver.press(.up)
    driver.press(.control("r"))
    driver.press("brief van de rechter>>")
    let moved = try #require(try open(driver).first)
    #expect(moved.slot.startMoment == SampleDesk.moment("2026-07-16T10:30"))
    #expect(
      try driver.desk.store.read { try $0.overrides(of: moved.id) }[.clientLesson]
        == "brief van de rechter")
    driver.press("u")
    #expect(try open(driver).map(\.slot.startMoment) == [SampleDesk.moment("2026-07-15T10:30")])
  }

  @Test func `Esc puts it back and nothing has changed`() throws {
    let driver = try week()
    let before = try driver.desk.store.changeCounter()
    driver.press("v")
    driver.press(.right)
    driver.press(.right)
    driver.press("<")
    #expect(driver.session.status == "Samira H. blijft staan: wo 15 jul 10:30-11:15.")
    #expect(try driver.desk.store.changeCounter() == before)
    #expect(!driver.screen.contains("Verzetten:"))
  }

  @Test func `Enter where it stood changes nothing`() throws {
    let driver = try week()
    let before = try driver.desk.store.changeCounter()
    driver.press("v>")
    #expect(try driver.desk.store.changeCounter() == before)
    #expect(driver.session.status.contains("blijft staan"))
  }

  @Test func `a day on which the office is closed is passed over, and weeks follow`() throws {
    let driver = try week()
    driver.press("v")
    for _ in 0..<3 { driver.press(.right) }
    #expect(driver.screen.contains("week 30"))
    #expect(driver.screen.contains("ma 20 jul 10:30-11:15 bij Henk: vrij"))
    driver.press(.right)
    #expect(driver.screen.contains("Henk werkt dan niet"))
    driver.press(.left)
    driver.press(.left)
    #expect(driver.screen.contains("week 29"))
    driver.press("}")
    #expect(driver.screen.contains("vr 24 jul 10:30-11:15"))
  }

  @Test func `past times say so`() throws {
    let driver = try week()
    driver.press("v")
    driver.press(.left)
    #expect(driver.screen.contains("al voorbij"))
  }

  @Test func `a late answer about a place that was left is dropped`() throws {
    let driver = try week()
    driver.loop.runsEffects = false
    driver.press("v")
    driver.press(.up)
    for _ in 0..<5 { driver.press(.right) }
    driver.press(.down)
    func isJudging(_ effect: DeskEffect) -> Bool {
      if case .ask(let query) = effect.work { query.base is JudgeCommand } else { false }
    }
    let asked = driver.loop.waitingEffects.filter(isJudging)
    #expect(asked.count == 1)
    driver.press(.enter)
    #expect(driver.session.status == "Een moment, deze plek wordt bekeken.")
    driver.loop.finishEffects()
    #expect(driver.screen.contains("wo 22 jul 10:30-11:15 bij Henk: vrij"))
    #expect(!driver.screen.contains("Henk is bezet"))
    let all = driver.loop.effects.filter(isJudging)
    #expect(all.count == 2)
  }

  @Test func `somebody who was first keeps the place, and the talk stays in the hand`() throws {
    let desk = try SampleDesk.desk()
    let driver = try week(desk)
    driver.press("v")
    driver.press(.right)
    #expect(driver.screen.contains("vrij"))
    let other = try DeskDriver(desk, session: "other")
    try other.book(SampleDesk.mohammed, at: "2026-07-16T10:30")
    driver.press(.enter)
    #expect(driver.session.status.hasPrefix("Hier kan het niet meer: Henk is bezet tot"))
    #expect(driver.screen.contains("Verzetten: Samira H."))
    #expect(try open(driver).map(\.slot.startMoment) == [SampleDesk.moment("2026-07-15T10:30")])
  }

  @Test func `a narrow window shows a list, and r changes to the grid and back`() throws {
    let driver = try week(width: 80)
    #expect(driver.screen.contains("▌   10:30"))
    driver.press("r")
    #expect(!driver.screen.contains("▌   10:30"))
    #expect(driver.screen.contains("10:00 │"))
    driver.press("r")
    #expect(driver.screen.contains("▌   10:30"))
    driver.press("v")
    #expect(driver.screen.contains("10:00 │"))
  }

  @Test func `a talk that has begun is not picked up, and the key says why`() throws {
    let driver = try DeskDriver(
      as: SampleDesk.actor("karin", .begeleider), width: 120, height: 40)
    driver.press("③v")
    #expect(driver.session.status == "Een gesprek dat begonnen is, kunt u niet verzetten.")
  }
}
