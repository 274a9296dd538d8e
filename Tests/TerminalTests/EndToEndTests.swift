import Glibc
import Terminal
import TerminalProbe
import Testing

/// The demonstration program, running in a pseudo terminal of its own.
func startDemo(
  term: String = "xterm-256color", _ more: [String] = [], environment: [String: String] = [:],
  size: Size = Size(width: 80, height: 24)
) throws -> Probe {
  try Probe(
    executable: Probe.besideTests("terminal-demo"),
    arguments: ["--term", term, "--idle", String(Probe.idleNumber)] + more,
    environment: environment, size: size)
}

@Suite("The terminal, in a real pseudo terminal")
struct EndToEndTests {
  @Test("it starts, shows its frame, reacts to a key and gives the terminal back")
  func reactsToKey() throws {
    let probe = try startDemo()
    try probe.waitForText("Zoë 80x24")
    #expect(probe.isAlternateScreen)
    probe.press(.character("ë"))
    try probe.waitForText("character(\"ë\")")
    probe.press(.character("q"))
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.notGivenBack == [])
    #expect(probe.lines.contains { $0.contains("einde: finished") })
  }

  @Test("cells have the text, the style and the colours that were drawn")
  func showsStyles() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    try probe.waitForText("漢字 e\u{301}\u{327} ▌█ einde")
    #expect(probe.lines[3].contains("kwaad ·]0;titel· ·om"))
    #expect(probe.cell(x: 3, y: 3).isReversed)
    #expect(probe.cell(x: 3, y: 4).isUnderlined)
    let answer = probe.cell(x: 1, y: 2)
    #expect(answer.isBold && answer.foreground == 1 && answer.background == 7)
    #expect(probe.cursor == Point(x: 2, y: 3))
    #expect(probe.isCursorVisible)
  }

  @Test("every key arrives as the key that it is")
  func knowsKeys() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    let keys: [KeyPress] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace,
      .enter, .tab, .backTab, .escape, .control("r"), .control("c"), .control("z"), .control("s"),
      .character("/"),
    ]
    for key in keys + (1...12).map(KeyPress.function) {
      probe.press(key)
      try probe.waitForText("key(Terminal.KeyPress.\(key))")
    }
  }

  @Test("a click and the wheel arrive with their cell")
  func knowsMouse() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.click(Point(x: 41, y: 7))
    try probe.waitForText("release 41,7")
    probe.wheel(down: true, at: Point(x: 2, y: 3))
    try probe.waitForText("wheelDown 2,3")
  }

  @Test("an effect is carried out by the worker and its answer is drawn")
  func carriesOutEffects() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.send("eee")
    try probe.waitForText("answers 3")
  }

  @Test("it follows the window to any size and back")
  func resizes() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    let sizes = [(1, 1), (2, 1), (1, 40), (500, 200), (3, 3), (81, 25), (120, 40)]
    for (width, height) in sizes {
      probe.resize(to: Size(width: width, height: height))
      try probe.waitForIdle()
      probe.press(.left)
    }
    try probe.waitForText("Zoë 120x40")
    #expect(probe.exit == nil)
  }

  /// A terminal loses what a smaller window has no room for; a program that was busy meanwhile sees
  /// only that the size is what it was.
  @Test("a window that is small and as large again within a moment is drawn anew")
  func redrawsAfterShrinking() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    let whole = probe.size
    for _ in 0..<20 {
      probe.resize(to: Size(width: 2, height: 1))
      probe.resize(to: whole)
      try probe.waitForText("Zoë 80x24")
      try probe.waitForText("einde")
    }
    #expect(probe.exit == nil)
  }

  @Test("a storm of resizes with keys between them leaves it alive and right")
  func survivesResizes() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    var state = UInt64(20_260_715)
    for _ in 0..<500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let width = Int((state >> 33) % 300) + 1
      let height = Int((state >> 50) % 120) + 1
      probe.resize(to: Size(width: width, height: height))
      probe.press(.up, .character("p"), .down)
      probe.pump(milliseconds: 0)
    }
    probe.resize(to: Size(width: 100, height: 30))
    try probe.waitForText("Zoë 100x30")
    probe.send("q")
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.notGivenBack == [])
  }

  @Test("a lone escape is the Esc key, and idleness waits for it")
  func waitsForEscape() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.send("\u{1B}")
    try probe.waitForIdle()
    try probe.waitForText("KeyPress.escape")
  }

  @Test("nothing is written while it is idle, nor for a key that changes nothing on the screen")
  func isQuietWhenIdle() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    try probe.waitForText("einde")
    let count = probe.rawBytes.count
    // Waits for something that does not come: the one way to see that nothing does.
    probe.pump(milliseconds: 300)
    #expect(probe.rawBytes.count == count)
  }

  @Test("without colours nothing has a colour, and what had a background is reversed")
  func isMonochrome() throws {
    for probe in [try startDemo(["--mono"]), try startDemo(term: "vt100")] {
      try probe.waitForText("einde")
      try probe.waitForIdle()
      let answer = probe.cell(x: 1, y: 2)
      #expect(answer.foreground == nil && answer.background == nil)
      #expect(answer.isReversed && answer.isBold)
    }
  }

  @Test("with ASCII only, no byte above 127 is written")
  func writesASCII() throws {
    let probe = try startDemo(["--ascii"])
    try probe.waitForText("Zoe 80x24 ---")
    try probe.waitForIdle()
    #expect(probe.rawBytes.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "no locale, or one that does not exist, loses no letter",
    arguments: [[:], ["LC_ALL": "xx_YY"], ["LC_ALL": "C"], ["LANG": "nl_NL.ISO-8859-1"]])
  func keepsLetters(environment: [String: String]) throws {
    let probe = try startDemo(environment: environment)
    try probe.waitForText("Zoë")
    try probe.waitForText("漢字")
  }

  @Test("LINES and COLUMNS of another moment do not count")
  func asksTheKernel() throws {
    let probe = try startDemo(environment: ["LINES": "5", "COLUMNS": "10"])
    try probe.waitForText("Zoë 80x24")
  }

  @Test(
    "a terminal without a description is drawn on when it is of a known kind",
    arguments: ["xterm-kitty", "alacritty", "foot-extra", "linux", "screen", "tmux-256color"])
  func drawsOnKnownKinds(term: String) throws {
    let probe = try startDemo(term: term)
    try probe.waitForText("Zoë 80x24")
    probe.press(.up)
    try probe.waitForText("KeyPress.up")
  }

  @Test(
    "a terminal that cannot be drawn on is refused by its name",
    arguments: [
      ("dumb", "incapableTerminal(name: \"dumb\")"), ("", "unknownTerminal(name: \"\")"),
      ("onzin", "unknownTerminal(name: \"onzin\")"), ("../x", "unknownTerminal(name: \"../x\")"),
    ])
  func refuses(term: String, sentence: String) throws {
    let probe = try startDemo(term: term)
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.lines.joined().contains(sentence))
    #expect(probe.notGivenBack == [])
  }
}
