/// Why there is no screen to draw on; the program says it in a sentence and ends.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The name in TERM is empty, or nothing is known of a terminal of that name.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor, as `dumb` cannot.
  case incapableTerminal(name: String)
  /// The machine refused; the code is an `errno`.
  case system(operation: String, code: Int32)
}
