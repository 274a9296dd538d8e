import DeskService

/// What streams show on sheets that are about something else: a line a stream.
extension SheetNotes {
  /// On a screen, in at most so many lines a stream.
  func lines(most: Int, _ session: Session) -> [String] { messages.lines(most: most, session) }

  /// On paper, with a box to tick.
  func paper(_ session: Session) -> [String] { messages.paper(session) }
}
