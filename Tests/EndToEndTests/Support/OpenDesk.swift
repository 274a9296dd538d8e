import Terminal
import TerminalProbe
import Testing

/// The desk, open on an office in a pseudo terminal, with a count of the keys that were pressed.
///
/// A typed letter is a key. Waiting is for a text that must come, never for a while.
final class OpenDesk {
  let probe: Probe
  private(set) var keys = 0

  init(
    _ office: TrainingOffice, as actor: String? = nil, _ more: [String] = [],
    environment: [String: String] = [:], size: Size = Size(width: 80, height: 24)
  ) throws {
    probe = try Probe(
      executable: Program.path, arguments: office.words(["open"] + more, as: actor),
      environment: Program.surroundings(
        office.folder, ["TERM": "xterm-256color"].merging(environment) { $1 }),
      size: size)
  }

  /// Opens the desk and waits for the day's list.
  static func atDay(
    _ office: TrainingOffice, as actor: String? = nil, _ more: [String] = [],
    environment: [String: String] = [:], size: Size = Size(width: 80, height: 24)
  ) throws -> OpenDesk {
    let desk = try OpenDesk(office, as: actor, more, environment: environment, size: size)
    try desk.see("nieuw")
    try desk.probe.waitForIdle()
    return desk
  }

  /// Types a text, a key a letter.
  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  func press(_ pressed: KeyPress...) {
    for key in pressed {
      probe.forgetIdle()
      probe.press(key)
      keys += 1
    }
  }

  /// Waits until a text stands on the screen.
  func see(_ text: String) throws { try probe.waitForText(text) }

  /// Waits until a text stands on the screen no more.
  func seeNoMore(_ text: String) throws {
    try probe.waitUntil("“\(text)” gone") { !screen.contains(text) }
  }

  /// Waits for all of them, in any order.
  func see(_ texts: [String]) throws { for text in texts { try see(text) } }

  /// Waits until everything that was pressed has been dealt with.
  func settle() throws { try probe.waitForIdle() }

  /// Lets the time pass in which a dialog that came by itself takes no key, reading the screen.
  func outlast(milliseconds: Int) throws {
    let end = probe.elapsedMilliseconds + milliseconds
    try probe.waitUntil("\(milliseconds) ms") { probe.elapsedMilliseconds > end }
  }

  var screen: String { probe.lines.joined(separator: "\n") }
  /// The line above the hints: what just happened.
  var status: String { probe.lines[probe.size.height - 2] }

  /// Moves the focus of the day's list to a row that has a text.
  func select(_ text: String) throws {
    press(.home)
    try settle()
    for _ in 0..<60 {
      if let line = probe.lines.first(where: { $0.contains("▌") }), line.contains(text) { return }
      press(.down)
      try settle()
    }
    Issue.record("no row with \(text):\n\(screen)")
  }

  /// The keys since the last call.
  func count() -> Int {
    defer { keys = 0 }
    return keys
  }

  /// Leaves the program as a person does, and expects the terminal back.
  func leave(at place: SourceLocation = #_sourceLocation) throws {
    // From wherever it is to the top; at the top Esc does nothing.
    for _ in 0..<4 {
      press(.escape)
      try outlast(milliseconds: 100)
    }
    type("q")
    try see("Balie afsluiten?")
    try see("ja, sluit af")
    type("j")
    #expect(try probe.waitForExit() == .code(0), sourceLocation: place)
    #expect(probe.notGivenBack == [], sourceLocation: place)
  }
}
