import AppointmentCore
import DeskService
import DeskUI
import Terminal
import Testing

extension DeskDriver {
  /// The dagdeel with the focus on the roster.
  fileprivate var column: Int? {
    model.top(as: RosterModel.self)?.column
  }
}

/// The roster screen: every change shows first what it would hit (F7).
struct RosterFlows {
  private func driver() throws -> DeskDriver {
    let driver = try DeskDriver(as: SampleDesk.actor("marijke", .teamleider))
    driver.press(.function(7))
    return driver
  }

  /// Puts the focus on somebody's dagdeel.
  private func select(_ name: String, _ column: Int, _ driver: DeskDriver) throws {
    for _ in 0..<20 where !(driver.lines.contains { $0.hasPrefix(" ▌ \(name)") }) {
      driver.press(.down)
    }
    #expect(driver.lines.contains { $0.hasPrefix(" ▌ \(name)") })
    for _ in 0..<column { driver.press(.right) }
  }

  @Test func `it shows who works when, and where somebody is missing`() throws {
    let driver = try driver()
    #expect(driver.screen.contains("Rooster · week 29"))
    #expect(driver.lines.contains { $0.contains("Karin Boon") && $0.contains("B  B") })
    #expect(driver.screen.contains("di 21 jul ochtend: geen receptie, geen begeleider"))
  }

  @Test func `a dagdeel that ends shows the talks it hits, and no is the default`() throws {
    let driver = try driver()
    // Karin's Thursday mornings: Yonas has a talk there.
    try driver.book(SampleDesk.yonas, at: "2026-07-16T09:00")
    try select("Karin", 6, driver)
    driver.press(">0")
    #expect(driver.dialogTitle == "Doorvoeren?")
    #expect(driver.screen.contains("Dit raakt 1 gesprek"))
    #expect(driver.screen.contains("do 16 jul 09:00"))
    driver.press(">")
    #expect(
      try driver.desk.office().roster.shifts(
        of: SampleDesk.staff("karin"), on: SampleDesk.day("2026-07-16")
      ).count == 2)
    driver.press(">0j")
    #expect(
      try driver.desk.office().roster.shifts(
        of: SampleDesk.staff("karin"), on: SampleDesk.day("2026-07-16")
      ).count == 1)
    // Nothing was cancelled: it waits on the list.
    let orphans = try driver.desk.ask(
      ReadOrphans(), as: SampleDesk.actor("marijke", .teamleider), at: SampleDesk.now)
    #expect(orphans.rows.map(\.cause) == [.staffNotRostered])
    driver.press("u")
    #expect(driver.session.status.hasPrefix("Ongedaan gemaakt: wijziging van het rooster"))
    #expect(
      try driver.desk.office().roster.shifts(
        of: SampleDesk.staff("karin"), on: SampleDesk.day("2026-07-16")
      ).count == 2)
  }

  @Test func `who keeps fewer than two dagdelen is said at once (R-062)`() throws {
    let driver = try driver()
    try select("Karin", 0, driver)
    // She works eight dagdelen; on Tuesdays none. One is left at the end.
    for column in [0, 1, 4, 5, 6, 7, 8] {
      while (driver.column ?? column) < column { driver.press(.right) }
      driver.press(">0j")
      #expect((driver.session.sentence != nil) == (column == 8), "\(column)")
    }
    #expect(driver.screen.contains("Karin Boon werkt nu minder dan twee dagdelen per week."))
  }

  @Test func `a role is chosen with its weeks`() throws {
    let driver = try driver()
    try select("Henk", 2, driver)
    driver.press(">c")
    #expect(driver.dialogTitle == "Welke weken?")
    driver.press("oj")
    let office = try driver.desk.office()
    let henk = SampleDesk.staff("henk")
    // Week 29 is odd, week 30 is not; it begins today.
    #expect(office.roster.shifts(of: henk, on: SampleDesk.day("2026-07-21")).isEmpty)
    #expect(
      office.roster.shifts(of: henk, on: SampleDesk.day("2026-07-28")).map(\.role) == [.coach])
  }

  @Test func `a room is closed for some days and opened again`() throws {
    let driver = try driver()
    driver.press("+2")
    #expect(driver.dialogTitle == "Tot en met welke dag?")
    driver.press("14-7>")
    #expect(driver.screen.contains("De laatste dag ligt voor de eerste."))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.press("vr>")
    #expect(driver.dialogTitle == "Waarom gesloten?")
    driver.press("schilder>j")
    #expect(driver.screen.contains("Kamer 2: wo 15 jul t/m vr 17 jul (schilder)"))
    driver.press(.tab)
    driver.press(">")
    #expect(driver.dialogTitle == "Weer open?")
    driver.press("v")
    #expect(!driver.screen.contains("schilder"))
  }

  @Test func `a room comes in, is called something else, and goes with what it hits`() throws {
    let driver = try driver()
    driver.press("#+")
    driver.press("2>")
    #expect(driver.screen.contains("Deze kamer is er al. Kies een andere code."))
    driver.press(.backspace)
    driver.press("zolder>>>")
    #expect(driver.session.status.hasPrefix("Kamer zolder (kantoor) is in gebruik"))
    driver.press("#3n")
    driver.press(.control("u"))
    driver.press("Zolder>")
    #expect(driver.session.status.hasPrefix("Zolder (kantoor) is in gebruik"))
    // Two talks stand in room 1 today, and one tomorrow.
    try driver.book(SampleDesk.yonas, at: "2026-07-16T09:00")
    driver.press("#1x")
    driver.press("gisteren>")
    #expect(driver.screen.contains("Die dag is voorbij."))
    driver.press(.control("u"))
    driver.press(">")
    #expect(driver.screen.contains("Dit raakt 3 gesprekken"))
    driver.press("j")
    #expect(driver.session.status.contains("is niet meer in gebruik"))
    let teamleider = SampleDesk.actor("marijke", .teamleider)
    #expect(
      try driver.desk.ask(ReadOrphans(), as: teamleider, at: SampleDesk.now).rows.map(\.cause) == [
        .roomGone, .roomGone, .roomGone,
      ])
    driver.press("u")
    #expect(try driver.desk.ask(ReadOrphans(), as: teamleider, at: SampleDesk.now).rows.isEmpty)
  }

  @Test func `reception sees the roster, reports who is ill, and changes no shift`() throws {
    let driver = try DeskDriver()
    driver.press(.function(7))
    driver.press(">")
    #expect(driver.session.status.contains("Met uw rol"))
    try select("Els", 0, driver)
    driver.press("+z>")
    #expect(driver.dialogTitle == "Els de Wit afwezig vandaag?")
    // No is the default, also when nothing is hit.
    driver.press(">")
    #expect(!driver.screen.contains("Els de Wit afwezig vandaag"))
    driver.press("+z>j")
    #expect(driver.screen.contains("Els de Wit afwezig vandaag"))
  }

  @Test func `below the grid it is about the person of the line`() throws {
    let driver = try DeskDriver()
    driver.press(.function(7))
    try select("Karin", 0, driver)
    driver.press("+z>j")
    for _ in 0..<20 { driver.press(.up) }
    driver.press(.tab)
    #expect(driver.lines.contains { $0.hasPrefix(" ▌ Karin Boon afwezig") })
    driver.press("+z")
    driver.press(">")
    #expect(driver.dialogTitle == "Karin Boon afwezig vandaag?")
    driver.press("n")
    // A line about nobody asks for whom.
    driver.press(.down)
    driver.press("+")
    #expect(driver.screen.contains("Is iemand afwezig? Kies met Tab in het rooster wie."))
    #expect(!driver.screen.contains("ziek"))
  }
}
