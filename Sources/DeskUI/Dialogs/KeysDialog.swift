package import Terminal

/// The help of a screen and the palette: the same lines from the same key tables, with a search.
///
/// The help shows what this screen can do; the palette takes letters that lie in order anywhere in
/// a line, so that `vlg` finds *volgende*. Both run what is chosen, or say why it cannot be.
package struct KeysDialog: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case help, palette }

  package struct Line: Hashable, Sendable {
    package let action: ScreenAction
    package let key: String
    package let label: String
    /// Why it cannot be done now.
    package let disabled: String?
  }

  package let kind: Kind
  package let lines: [Line]
  package var editor = LineEditor(maximumLength: 60)
  package var selection = ListSelection()
  /// With what a line is read; the help takes none.
  package let line: LineContext?
  /// What was wrong with the line.
  package internal(set) var complaint: LineComplaint?

  package init(_ kind: Kind, lines: [Line], line: LineContext? = nil) {
    self.kind = kind
    self.line = line
    self.lines = lines
    selection.fit(count: lines.count, height: KeysDialog.height)
  }

  /// How many lines a page has on the smallest window.
  static let height = 14

  /// How many lines there is room for in an area.
  private static func height(in area: Rect) -> Int { max(height, area.height - 10) }

  /// The lines that match what was typed; in the palette the best first.
  package var shown: [Line] {
    let wanted = editor.text.lowercased()
    guard !wanted.isEmpty else { return lines }
    if kind == .help {
      return lines.filter {
        $0.label.lowercased().contains(wanted) || $0.key.lowercased() == wanted
      }
    }
    return lines.enumerated().compactMap { index, line in
      Fuzzy.score(wanted, in: line.label.lowercased()).map { (score: $0, index: index, line: line) }
    }.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map(\.line)
  }

  /// Whether what was typed is an expert's line and not a word to look for.
  var isLine: Bool { line.map { LineParser.isLine(editor.text, in: $0) } ?? false }

  mutating func take(_ key: KeyPress) -> DialogStep {
    switch key {
    case .escape: return .close(.nothing)
    case .enter where isLine: return .close(.line(.read(self)))
    case .enter:
      let shown = shown
      guard let row = selection.selected, row < shown.count else { return .stay }
      return .close(.action(shown[row].action))
    case .up, .down, .pageUp, .pageDown:
      _ = selection.handle(key)
    default:
      _ = editor.handle(key)
      typed()
    }
    return .stay
  }

  mutating func paste(_ text: String) {
    _ = editor.paste(text)
    typed()
  }

  private mutating func typed() {
    complaint = nil
    selection.fit(count: shown.count, height: KeysDialog.height)
    selection.select(0)
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let height = KeysDialog.height(in: area)
    let title = kind == .help ? "Hulp: de toetsen van dit scherm" : "Wat wilt u doen?"
    let frame = DialogFrame(
      title: title, content: Size(width: 70, height: height + 3),
      style: session.theme.text)
    let room = frame.draw(in: &grid, area: area)
    grid.put("Zoek: ", in: room.row(0), style: session.theme.key)
    let cursor = editor.draw(in: &grid, area: room.row(0).columns(from: 6))
    if isLine {
      drawLine(in: &grid, area: room, session)
      return cursor
    }
    let list = room.rows(from: 2, count: height)
    let shown = shown
    var selection = selection
    selection.fit(count: shown.count, height: height)
    let foot = room.row(height + 2)
    if let row = selection.selected, row < shown.count, let reason = shown[row].disabled {
      grid.put("Nu niet: \(reason)", in: foot, style: session.theme.warning)
    } else if let last = selection.visible.last, last + 1 < shown.count {
      let more = shown.count - last - 1
      grid.put("↓ nog \(more)", in: foot, style: session.theme.past, aligned: .trailing)
    }
    if shown.isEmpty { grid.put("Niets gevonden. Wis een letter.", in: list.row(0)) }
    for index in selection.visible where index < shown.count {
      guard let row = selection.place(of: index, in: list) else { continue }
      draw(shown[index], isChosen: index == selection.selected, in: &grid, row: row, session)
    }
    return cursor
  }

  private func draw(
    _ line: Line, isChosen: Bool, in grid: inout CellGrid, row: Rect, _ session: Session
  ) {
    let theme = session.theme
    let style = isChosen ? theme.focus : line.disabled == nil ? theme.text : theme.disabled
    grid.fill(row, style: style)
    grid.put(line.key, in: row.columns(from: 2, count: 10), style: style)
    let label = line.disabled == nil ? line.label : "\(line.label) (nu niet)"
    grid.put(label, in: row.columns(from: 12), style: style)
    if isChosen { grid.put("▌", in: row, style: style) }
  }
}

/// Whether letters lie in order in a text, and how well.
enum Fuzzy {
  /// Lower is better; nil when a letter is missing.
  static func score(_ wanted: String, in text: String) -> Int? {
    var score = 0
    var position = 0
    var previous = -1
    let characters = Array(text)
    for letter in wanted where letter != " " {
      guard let found = characters[position...].firstIndex(of: letter) else { return nil }
      // Letters that follow each other and that begin a word count for nothing.
      let beginsWord = found == 0 || characters[found - 1] == " "
      if found != previous + 1 || previous < 0 { score += beginsWord ? 1 : 4 }
      score += previous < 0 ? found / 4 : 0
      previous = found
      position = found + 1
    }
    return score
  }
}
