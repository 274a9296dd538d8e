import DeskService

/// What a stream shows on sheets that are about something else.
protocol ShownNotes {
  /// The heading under which it stands on a card.
  var title: String { get }
  /// In the heading of a screen that is full; nil when there is nothing.
  var heading: String? { get }
  /// On a screen, in at most so many lines.
  func lines(most: Int, _ session: Session) -> [String]
  /// On the card of whom it is about.
  func onCard(_ session: Session) -> [String]
  /// On paper, with a box to tick.
  func paper(_ session: Session) -> [String]
}

extension StreamsShown {
  /// In the order in which they are shown.
  private var shown: [any ShownNotes] { [messages] }

  var headings: [String] { shown.compactMap(\.heading) }

  func lines(most: Int, _ session: Session) -> [String] {
    shown.flatMap { $0.lines(most: most, session) }
  }

  func onCard(_ session: Session) -> [(title: String, lines: [String])] {
    shown.map { ($0.title, $0.onCard(session)) }.filter { !$0.lines.isEmpty }
  }

  func paper(_ session: Session) -> [String] { shown.flatMap { $0.paper(session) } }
}
