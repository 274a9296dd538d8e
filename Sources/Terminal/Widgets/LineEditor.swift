/// One line of text that is being typed, with its cursor: as a person counts, by characters.
package struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int
  /// The most characters that fit; more are refused.
  package let maximumLength: Int
  /// Whether dots are shown in the place of what was typed, as for a PIN.
  package var isSecret: Bool

  package init(_ text: String = "", maximumLength: Int = 200, isSecret: Bool = false) {
    characters = Array(text.prefix(maximumLength))
    cursor = characters.count
    self.maximumLength = maximumLength
    self.isSecret = isSecret
  }

  /// What stands in the field; setting it puts the cursor at its end.
  package var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue.prefix(maximumLength))
      cursor = characters.count
    }
  }

  package var isEmpty: Bool { characters.isEmpty }

  /// Takes a key; answers false when the key means nothing to a text field.
  ///
  /// A key that means something but changes nothing, as Home at the beginning, is consumed too.
  package mutating func handle(_ key: KeyPress) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove((cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<(cursor + 1))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  /// Puts text at the cursor, as far as there is room; a combining mark joins the letter before it.
  package mutating func insert(_ text: String) {
    let before = String(characters[..<cursor])
    let joined = Array(before + text)
    let after = characters[cursor...]
    guard joined.count + after.count <= maximumLength else { return }
    characters = joined + after
    cursor = joined.count
  }

  /// Puts a text that was pasted at the cursor, on one line; answers how many characters are too many
  /// for it to fit, when it was left out for that.
  package mutating func paste(_ text: String) -> Int {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let over = characters.count + line.count - maximumLength
    if over <= 0 { insert(line) }
    return max(0, over)
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    cursor = min(range.lowerBound, characters.count)
  }

  /// Where the word before the cursor begins, with the spaces after it.
  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  /// Draws the field in the first row of an area; returns where the real cursor belongs.
  ///
  /// A text that is too long is scrolled so far that the cursor is in view.
  @discardableResult
  package func draw(in grid: inout CellGrid, area: Rect, style: Style = .plain) -> Point? {
    let area = area.row(0).intersection(grid.bounds)
    guard !area.isEmpty else { return nil }
    grid.fill(area, style: style)
    let shown = isSecret ? Array(repeating: "•", count: characters.count) : characters
    let widths = shown.map { TextWidth.columns(of: String($0)) }
    var first = 0
    var column = widths[..<cursor].reduce(0, +)
    while column > area.width - 1 && first < cursor {
      column -= widths[first]
      first += 1
    }
    grid.put(String(shown[first...]), at: area.origin, in: area, style: style)
    return Point(x: area.x + column, y: area.y)
  }
}
