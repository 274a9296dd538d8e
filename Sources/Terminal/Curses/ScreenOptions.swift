/// What the screen needs to know from outside; it reads no environment of its own.
package struct ScreenOptions: Sendable {
  /// The name of the terminal, as TERM gives it.
  package var terminalName: String
  /// Whether colours may be used; attributes such as bold and reverse always are.
  package var usesColor = true
  /// Whether everything is shown in plain ASCII.
  package var asciiOnly = false
  /// Whether clicks and the wheel are asked for, where the terminal has them.
  package var usesMouse = true
  /// Seconds after a hang-up or SIGTERM within which the program ends, by force if need be.
  package var graceSeconds = 2

  package init(terminalName: String) { self.terminalName = terminalName }
}
