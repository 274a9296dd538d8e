import AppointmentCore
import DeskService
import Terminal

/// A question with a few answers, each with its own letter: the steps in which a reason, a topic
/// or a time is chosen, and the warnings.
package struct ChoiceDialog: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    /// The letter or digit that takes it at once.
    package let key: Character
    package let word: String
    package let result: DialogResult

    package init(_ key: Character, _ word: String, _ result: DialogResult) {
      self.key = key
      self.word = word
      self.result = result
    }
  }

  package let title: String
  /// What to read before choosing.
  package let lines: [String]
  package let options: [Option]
  /// The chosen row. Where something would be destroyed it is *nee*; where a choice is needed it is
  /// none, and Enter does nothing until there is one.
  package var selected: Int?
  /// What Esc gives.
  package let otherwise: DialogResult

  package init(
    title: String, lines: [String] = [], options: [Option], selected: Int? = 0,
    otherwise: DialogResult = .nothing
  ) {
    self.title = title
    self.lines = lines
    self.options = options
    self.selected = selected
    self.otherwise = otherwise
  }

  /// The same question with one answer more, when there is one.
  func with(_ option: Option?) -> ChoiceDialog {
    ChoiceDialog(
      title: title, lines: lines, options: options + [option].compactMap { $0 },
      selected: selected, otherwise: otherwise)
  }

  static let keys = KeyTable(
    "Vraag",
    [
      KeyBinding([.enter], .choose, "kies", "de gekozen regel nemen"),
      KeyTable.list,
      KeyBinding([.escape], .back, "terug", "niets doen en terug"),
    ])

  mutating func take(_ key: KeyPress) -> DialogStep {
    switch key {
    case .escape: return .close(otherwise)
    case .enter:
      guard let selected, selected < options.count else { return .stay }
      return .close(options[selected].result)
    case .up: selected = max(0, (selected ?? 1) - 1)
    case .down: selected = min(max(0, options.count - 1), (selected ?? -1) + 1)
    case .home: selected = 0
    case .end: selected = max(0, options.count - 1)
    default:
      guard case .character(let letter) = key.withoutCapsLock,
        let option = options.first(where: { String($0.key).lowercased() == String(letter) })
      else { return .stay }
      return .close(option.result)
    }
    return .stay
  }

  private var contentWidth: Int {
    let widths =
      lines.map { TextWidth.columns(of: $0) }
      + options.map {
        TextWidth.columns(of: $0.word) + 6
      }
    return min(72, max(30, widths.max() ?? 30))
  }

  func frame(_ session: Session) -> DialogFrame {
    let text = lines.flatMap { TextFlow.lines($0, width: contentWidth) }
    let rows = text.count + (text.isEmpty ? 0 : 1) + options.count
    return DialogFrame(
      title: title, content: Size(width: contentWidth, height: rows), style: session.theme.text)
  }

  /// Draws the dialog over an area; answers where the cursor stands.
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let room = frame(session).draw(in: &grid, area: area)
    var y = 0
    for line in lines.flatMap({ TextFlow.lines($0, width: contentWidth) }) {
      grid.put(line, in: room.row(y), style: session.theme.text)
      y += 1
    }
    if y > 0 { y += 1 }
    var cursor: Point?
    // When the window is low, the chosen option stays in view.
    let height = max(1, room.height - y)
    let first = max(0, (selected ?? 0) - height + 1)
    for index in options.indices.dropFirst(first).prefix(height) {
      let row = room.row(y + index - first)
      let option = options[index]
      let style = index == selected ? session.theme.focus : session.theme.text
      grid.fill(row, style: style)
      grid.put(
        [
          Span(index == selected ? "▌ " : "  ", style),
          Span(String(option.key), index == selected ? style : session.theme.key),
          Span("  " + option.word, style),
        ], in: row)
      if index == selected { cursor = row.origin }
    }
    return cursor
  }
}
