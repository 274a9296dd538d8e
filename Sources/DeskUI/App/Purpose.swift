/// Why a change was asked for, so that its answer comes to who waits for it.
package enum Purpose: Hashable, Sendable {
  /// Nobody waits: it is said in the line above the hints.
  case change
  /// A key of the screen asked for it, and the literal of the key says what comes next.
  case key(ScreenAction)
  /// A line of the palette, echoed with full name and reference.
  case line(LineReading)
  /// The system's own stamp: nobody asked for it, nobody hears of it.
  case stamp
  /// What was held goes free as its form is left: where it is free already there is nothing to say.
  case release
}
