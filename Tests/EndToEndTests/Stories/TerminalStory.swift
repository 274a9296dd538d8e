import Foundation
import Terminal
import TerminalProbe
import Testing

/// Any terminal, any size, and a way out that leaves it usable.
@Suite(.serialized) struct TerminalStory {
  @Test func `it follows the window, says when it is too small, and comes back`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let small = desk.screen
    for (width, height) in [(200, 60), (60, 20), (120, 40), (79, 24), (80, 23), (1, 1), (80, 24)] {
      desk.probe.forgetIdle()
      desk.probe.resize(to: Size(width: width, height: height))
      try desk.settle()
      if width >= 80, height >= 24 {
        try desk.see("Mohammed A.")
        try desk.see("hulp")
      } else if width > 1 {
        try desk.see("te klein")
        #expect(!desk.screen.contains("Mohammed"))
        #expect(desk.screen.contains("80×24"))
        desk.type("x")
        try desk.settle()
      }
    }
    #expect(desk.screen == small)
    try desk.leave()
    #expect(
      try office.export().appointments.allSatisfy {
        $0["noShow"] == .null || $0["start"].text != "2026-07-15T09:15"
      })
  }

  @Test func `resizes with keys between them leave a form as it was`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.type("/yo")
    try desk.see("Zoek: yo")
    try desk.settle()
    var dice = Dice(seed: 7)
    for _ in 0..<20 {
      desk.probe.resize(
        to: Size(
          width: Int.random(in: 1...300, using: &dice), height: Int.random(in: 1...90, using: &dice)
        ))
      desk.press(.left, .right)
    }
    desk.probe.resize(to: Size(width: 80, height: 24))
    try desk.see("Zoek: yo")
    desk.press(.end)
    desk.type("n")
    try desk.see("Zoek: yon")
    try desk.see("Yonas Tesfay")
    try desk.leave()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a program that is ended gives the terminal back`(signal: Int32) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.probe.signal(signal)
    _ = try desk.probe.waitForExit()
    #expect(desk.probe.notGivenBack == [])
    #expect(desk.probe.modes.isCanonical)
    #expect(try office.isSound())
    // No lock is left behind.
    #expect(try office.run(["arrive", "A-00002-1"]).exit == 0)
  }

  @Test func `a crash gives the terminal back as well`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.probe.signal(SIGABRT)
    _ = try desk.probe.waitForExit()
    #expect(desk.probe.notGivenBack == [])
  }

  @Test func `a line that drops ends it at once`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let start = desk.probe.elapsedMilliseconds
    desk.probe.hangUp()
    try desk.probe.waitForExit()
    #expect(desk.probe.elapsedMilliseconds - start < 10_000)
    #expect(try office.run(["arrive", "A-00002-1"]).exit == 0)
  }

  @Test func `stopped and continued, the screen is there again`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    desk.probe.signal(SIGTSTP)
    try desk.probe.waitForStop()
    #expect(desk.probe.notGivenBack == [])
    desk.probe.forgetIdle()
    desk.probe.signal(SIGCONT)
    try desk.settle()
    try desk.see("Mohammed A.")
    #expect(desk.probe.isAlternateScreen)
    try desk.leave()
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100", "screen", "tmux-256color", "xterm-kitty"])
  func `the story can be told on any terminal`(term: String) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, environment: ["TERM": term])
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.down, .up)
    desk.press(.enter)
    try desk.see("Nieuwe afspraak · Yonas Tesfay")
    // The bar of the chosen row is drawn in letters of its own where a terminal has none.
    try desk.see("  2  ")
    try desk.settle()
    desk.press(.enter)
    try desk.see("Zeg: ")
    try desk.leave()
  }

  @Test(
    arguments: [["NO_COLOR": "1"], ["NO_COLOR": "1", "TERM": "linux"], ["TERM": "vt100"]])
  func `without colour nothing is lost`(environment: [String: String]) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, environment: environment)
    for y in 0..<24 {
      for x in 0..<80 {
        let cell = desk.probe.cell(x: x, y: y)
        #expect(cell.foreground == nil && cell.background == nil)
      }
    }
    try desk.see(["! 27 min later", "! 12 min later", "verwacht", "OEFENEN"])
  }

  @Test func `an empty NO_COLOR counts for nothing, and --no-color does`() throws {
    func hasColour(_ more: [String], _ environment: [String: String]) throws -> Bool {
      let desk = try OpenDesk.atDay(.demo(), more, environment: environment)
      return (0..<24).contains { y in
        (0..<80).contains { desk.probe.cell(x: $0, y: y).foreground != nil }
      }
    }
    #expect(try hasColour([], ["NO_COLOR": ""]))
    #expect(try hasColour(["--no-color"], [:]) == false)
    #expect(try hasColour(["--theme", "mono"], [:]) == false)
  }

  @Test func `with --ascii no byte above 127 is written`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, ["--ascii"])
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("Nieuwe afspraak")
    try desk.settle()
    desk.press(.function(1))
    try desk.see("Hulp")
    #expect(desk.probe.rawBytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["LC_ALL": "xx_YY.UTF-8"], ["LC_ALL": "C"], ["LANG": "", "LC_ALL": ""]])
  func `a locale that does not exist loses no letter`(environment: [String: String]) throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office, environment: environment)
    try desk.see("afgezegd (cliënt)")
    try desk.see("─ Vandaag")
  }

  @Test(arguments: ["dumb", "", "onzin", "../../etc/passwd", "$(id)"])
  func `a terminal that cannot show screens is refused in a sentence`(term: String) throws {
    let office = try TrainingOffice.demo()
    let probe = try Probe(
      executable: Program.path, arguments: office.words(["open"]),
      environment: Program.surroundings(office.folder, ["TERM": term]))
    #expect(try probe.waitForExit() == .code(64))
    let said = probe.lines.joined(separator: " ")
    #expect(said.contains("terminal") || said.contains("TERM"), "\(said)")
    #expect(!said.contains("uid="))
    #expect(probe.notGivenBack == [])
  }

  @Test func `not a terminal: refused, and --linear answers in plain lines`() throws {
    let office = try TrainingOffice.demo()
    let refused = try office.run(["open"])
    #expect(refused.exit == 64 && refused.errText.contains("scherm nodig"), "\(refused)")
    #expect(try office.run([]).exit == 64)
    for screen in ["day", "week", "caseload", "search"] {
      let plain = try office.run(["open", screen, "--linear"])
      #expect(plain.exit == 0, "\(plain)")
      #expect(!plain.out.contains(0x1B))
    }
    #expect(try office.run(["open", "--linear"]).outText.contains("Mohammed A."))
  }
}
