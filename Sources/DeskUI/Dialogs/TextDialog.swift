package import Terminal
import Wording

/// A question that is answered by typing a few characters: a date, a reason.
package struct TextDialog: Hashable, Sendable {
  /// What the text is for; the one who asked reads it back.
  package enum Purpose: Hashable, Sendable {
    case goToDate
    case letterDate
    /// Why a time is booked over a lesson.
    case reason
    /// Which organisation takes part.
    case partner
    /// Where an organisation is, for a slip.
    case address
    /// The last day of something that begins to stand.
    case lastDay(StandingDraft)
    /// A word why a room or the office is closed.
    case closureLabel(StandingDraft)
    /// What is asked about a part of a client's week.
    case lesson(LessonDraft)
    /// What is asked about a room.
    case room(RoomDraft)
    /// From which day a search for a free time looks.
    case searchFrom
    // Households.
    /// The day of first housing.
    case keyDate
    /// When somebody is expected.
    case expected
    /// What somebody is called, once it is known.
    case memberName
    /// Nothing typed says that it is not known.
    case birthYear
    /// When the one who was asked about somebody who cannot wait, can.
    case urgentTime
  }

  package let title: String
  package let prompt: String
  package let purpose: Purpose
  package var editor: LineEditor
  /// What was wrong with what was typed.
  package var complaint: String?

  package init(title: String, prompt: String, purpose: Purpose, text: String = "") {
    self.title = title
    self.prompt = prompt
    self.purpose = purpose
    editor = LineEditor(text, maximumLength: 60)
  }

  mutating func take(_ key: KeyPress) -> DialogStep {
    switch key {
    case .escape: return .close(.nothing)
    case .enter: return .close(.text(editor.text, purpose))
    default:
      complaint = nil
      _ = editor.handle(key)
      return .stay
    }
  }

  mutating func paste(_ text: String) {
    let over = editor.paste(text)
    complaint = over > 0 ? Usage.tooLong(limit: editor.maximumLength, over: over) : nil
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let width = max(TextWidth.columns(of: prompt), TextWidth.columns(of: complaint ?? ""), 44)
    let frame = DialogFrame(
      title: title, content: Size(width: width, height: 3), style: session.theme.text)
    let room = frame.draw(in: &grid, area: area)
    grid.put(prompt, in: room.row(0), style: session.theme.text)
    grid.put("> ", in: room.row(1), style: session.theme.key)
    if let complaint { grid.put(complaint, in: room.row(2), style: session.theme.bad) }
    return editor.draw(in: &grid, area: room.row(1).columns(from: 2))
  }
}

extension TextDialog.Purpose {
  /// Whether the text itself is kept, as people wrote it; a day or a time is only read.
  var isKept: Bool {
    switch self {
    case .reason, .partner, .address, .closureLabel, .room, .memberName: true
    default: false
    }
  }
}
