import AppointmentCore
import DeskUI
import Terminal
import Testing

/// The screens as they were looked at and found good, at a fixed clock.
struct GoldenScreens {
  /// A screen by the keys that lead to it from the day.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "day", keys: ""), Case(name: "search", keys: "/moh"),
    Case(name: "booking", keys: "/moh>"), Case(name: "onward", keys: "/tes>t24-7>"),
    Case(name: "visitor", keys: "/>"), Case(name: "topic", keys: "/tes>"),
    Case(name: "cancel", keys: "z"), Case(name: "palette", keys: ":vlg"),
    Case(name: "help", keys: "?"), Case(name: "booked", keys: "/moh>>"),
    Case(name: "empty", keys: "]]]"),
    // Households.
    Case(name: "households", keys: "⑤jHaile Tesfay>5>ti>34>el><"),
    Case(name: "household", keys: "⑤jHaile Tesfay>5>ti>34>el>"),
    Case(name: "entry", keys: "⑤jHaile Tesfay>5>ti>34>e"),
    Case(name: "empty", keys: "]]]"), Case(name: "ill-who", keys: "m"),
    Case(name: "ill-days", keys: "mhe>"), Case(name: "ill-plan", keys: "mhe>>"),
    Case(name: "ill-calls", keys: "mhe>>>"),
  ]
  static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ]

  @Test(arguments: cases, sizes)
  func `a screen looks as it was kept`(_ screen: Case, _ size: Size) throws {
    let driver = try DeskDriver(width: size.width, height: size.height, theme: .dark)
    driver.press(screen.keys)
    try Golden.expect(driver.loop.grid, is: "\(screen.name)-\(size.width)x\(size.height)")
  }

  @Test(arguments: ["③": "week", "④": "caseload"], sizes)
  func `a screen of the teamleider looks as it was kept`(
    _ screen: (key: String, value: String), _ size: Size
  ) throws {
    let actor = SampleDesk.actor("marijke", .teamleider)
    let driver = try DeskDriver(as: actor, width: size.width, height: size.height, theme: .dark)
    driver.press(screen.key)
    try Golden.expect(driver.loop.grid, is: "\(screen.value)-\(size.width)x\(size.height)")
  }

  @Test func `the card looks as it was kept`() throws {
    let driver = try DeskDriver(theme: .dark)
    driver.press(">")
    try Golden.expect(driver.loop.grid, is: "card-80x24")
  }

  @Test func `a window that is too small says so`() throws {
    let driver = try DeskDriver(width: 60, height: 12, theme: .dark)
    try Golden.expect(driver.loop.grid, is: "small-60x12")
  }

  @Test func `without colour everything is still told by glyph and word`() throws {
    let driver = try DeskDriver(theme: .mono)
    let (_, legend) = driver.loop.grid.styleLines()
    #expect(legend.allSatisfy { $0.style == $0.style.withoutColor })
    #expect(driver.screen.contains("! 12 min later"))
  }

  /// Words that no person at the counter should read of themselves, and words that are not Dutch.
  @Test(arguments: cases)
  func `no screen says a word that hurts or is English`(_ screen: Case) throws {
    let driver = try DeskDriver()
    driver.press(screen.keys)
    let words = driver.screen.lowercased().split { !$0.isLetter }.map(String.init)
    let stopped: Set<String> = [
      "uitgestroomd", "uitstroom", "terugkeer", "toch geholpen", "help", "search", "cancel",
      "error", "appointment", "client", "booking", "select", "enabled", "today", "none", "nil",
    ]
    #expect(stopped.isDisjoint(with: words))
  }
}
