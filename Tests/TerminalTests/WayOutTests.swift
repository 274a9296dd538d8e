import Glibc
import Terminal
import TerminalProbe
import Testing

@Suite("The terminal is given back on every way out")
struct WayOutTests {
  @Test(
    "a signal that asks for the end is answered in order", arguments: [SIGTERM, SIGINT, SIGQUIT])
  func endsOnSignal(number: Int32) throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    #expect(!probe.notGivenBack.isEmpty)
    probe.signal(number)
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.lines.joined().contains("einde: terminated"))
    #expect(probe.notGivenBack == [])
  }

  @Test("SIGHUP ends it")
  func endsOnHangUpSignal() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.signal(SIGHUP)
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.notGivenBack == [])
  }

  @Test(
    "a trap leaves a usable terminal and still kills",
    arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE])
  func restoresAfterTrap(number: Int32) throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.signal(number)
    #expect(try probe.waitForExit() == .signal(Int(number)))
    #expect(probe.notGivenBack == [])
  }

  @Test("a broken promise leaves a usable terminal, on either thread", arguments: ["f", "w"])
  func restoresAfterPrecondition(key: String) throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.send(key)
    guard case .signal = try probe.waitForExit() else {
      Issue.record("the trap did not kill")
      return
    }
    #expect(probe.notGivenBack == [])
  }

  @Test("it stops, gives the terminal back meanwhile, and goes on with its screen")
  func stopsAndContinues() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    for _ in 0..<3 {
      probe.signal(SIGTSTP)
      try probe.waitForStop()
      try probe.waitUntil("the terminal given back") { probe.notGivenBack.isEmpty }
      probe.signal(SIGCONT)
      try probe.waitForText("suspendedAndBack")
      #expect(probe.isAlternateScreen)
      try probe.waitForText("einde")
    }
    probe.press(.up)
    try probe.waitForText("KeyPress.up")
    probe.signal(SIGSTOP)
    try probe.waitForStop()
    probe.resize(to: Size(width: 90, height: 30))
    probe.signal(SIGCONT)
    try probe.waitForText("Zoë 90x30")
    probe.send("q")
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.notGivenBack == [])
  }

  @Test("when the terminal vanishes it ends at once and does not spin")
  func endsWithoutTerminal() throws {
    let probe = try startDemo()
    try probe.waitForIdle()
    probe.hangUp()
    let before = probe.elapsedMilliseconds
    #expect(try probe.waitForExit() == .code(0))
    #expect(probe.elapsedMilliseconds - before < 2000)
  }

  @Test("a terminal that nobody reads does not keep it alive after SIGTERM")
  func endsWithoutReader() throws {
    let probe = try startDemo(size: Size(width: 500, height: 200))
    try probe.waitForIdle()
    // A frame of 100,000 cells is more than the line between the two holds: the program is stuck in it.
    probe.sendWithoutReading("p")
    probe.waitForUnreadOutput()
    probe.signal(SIGTERM)
    probe.waitForExitWithoutReading()
    #expect(probe.exit == .code(128 + Int(SIGTERM)))
    #expect(probe.modes.isCanonical)
  }
}
