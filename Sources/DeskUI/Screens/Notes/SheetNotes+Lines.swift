import DeskService

/// What streams show on sheets that are about something else: a line a stream.
extension SheetNotes {
  /// On a screen, in at most so many lines a stream.
  func lines(most: Int, _ session: Session) -> [String] { messages.lines(most: most, session) }

  /// On the card of whom they are about, each stream under its heading.
  func onCard(_ session: Session) -> [(heading: String, lines: [String])] {
    [("Berichten", messages.onCard(session))].filter { !$0.lines.isEmpty }
  }

  /// On paper, with a box to tick.
  func paper(_ session: Session) -> [String] { messages.paper(session) }
}
