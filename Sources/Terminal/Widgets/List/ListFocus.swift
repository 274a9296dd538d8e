/// Which row of a list of sections has the focus, by its key, and which lines are in view.
///
/// The sections are given to every step, made anew. A section whose heading was scrolled away keeps
/// it in the first line as long as one of its rows is in view.
package struct ListFocus<Key: Hashable & Sendable>: Hashable, Sendable {
  package typealias Sections = [ListSection<Key>]

  /// The row with the focus; nil in an empty list.
  package private(set) var key: Key?
  /// Its number over all sections.
  private var row = 0
  /// The first line in view.
  private(set) var top = 0

  package init(_ key: Key? = nil) { self.key = key }

  /// Takes in what there is now, in so many lines of the screen: a row that stays keeps the focus,
  /// one that is gone passes it on to the row in its place.
  package mutating func settle(in sections: Sections, height: Int) {
    let lines = ListLines(sections)
    select(key.flatMap { lines.row(of: $0) } ?? row, in: lines, height)
  }

  /// Gives the row with this key the focus, if there is one.
  package mutating func select(_ key: Key, in sections: Sections, height: Int) {
    let lines = ListLines(sections)
    if let row = lines.row(of: key) { select(row, in: lines, height) }
  }

  /// Gives the row with this key the focus, with as much of what follows it in view as there is.
  package mutating func begin(at key: Key, in sections: Sections, height: Int) {
    select(key, in: sections, height: 1)
    select(key, in: sections, height: height)
  }

  /// Takes a key; answers false when the key means nothing to a list.
  package mutating func handle(_ key: KeyPress, in sections: Sections, height: Int) -> Bool {
    let lines = ListLines(sections)
    let page = max(1, height - (sections.first?.headLines ?? 0) - 1)
    switch key {
    case .up: select(row - 1, in: lines, height)
    case .down: select(row + 1, in: lines, height)
    case .pageUp: turn(by: -page, in: lines, height)
    case .pageDown: turn(by: page, in: lines, height)
    case .home: select(0, in: lines, height)
    case .end: select(lines.rowCount - 1, in: lines, height)
    default: return false
    }
    return true
  }

  /// Takes the mouse, with the list drawn in this area; answers whether it was for the list. The wheel
  /// moves the focus by three rows, so that focus and view cannot part.
  package mutating func handle(
    _ event: MouseEvent, in area: Rect, _ sections: Sections
  ) -> Bool {
    guard area.contains(event.point), event.action != .release else { return false }
    let lines = ListLines(sections)
    select(row, in: lines, area.height)
    switch event.action {
    case .wheelUp: select(row - 3, in: lines, area.height)
    case .wheelDown: select(row + 3, in: lines, area.height)
    case .press, .release:
      if let hit = view(of: lines, area.height).row(at: event.point.y - area.y) {
        select(hit, in: lines, area.height)
      }
    }
    return true
  }

  /// The keys of the rows in view, from the top.
  package func inView(_ sections: Sections, height: Int) -> [Key] {
    let lines = ListLines(sections)
    return fitted(lines, height).view(of: lines, height).lines.compactMap {
      if case .row(let row) = $0 { lines.key(row) } else { nil }
    }
  }

  /// Draws the list; answers where the cursor stands, on the row with the focus.
  package func draw(
    in grid: inout CellGrid, area: Rect, _ sections: Sections, _ look: ListLook
  ) -> Point? {
    let lines = ListLines(sections)
    let shown = fitted(lines, area.height)
    var cursor: Point?
    for (y, line) in shown.view(of: lines, area.height).lines.enumerated() {
      let place = area.row(y)
      switch line {
      case .head(let section, let part):
        ListDrawing.head(lines.sections[section], part, in: &grid, place, look)
      case .row(let row):
        let isChosen = row == shown.row
        let (section, index) = lines.place(of: row)
        ListDrawing.row(
          lines.sections[section].row(index), of: lines.sections[section].columns, isChosen,
          in: &grid, place, look)
        if isChosen { cursor = place.columns(from: 1).origin }
      case .empty(let section, let isWords):
        let words = isWords ? lines.sections[section].empty : ""
        grid.put(words, in: place.inset(columns: 3), style: look.text)
        // Where nothing can be chosen it stands where the first row would.
        if lines.rowCount == 0, cursor == nil { cursor = place.columns(from: 1).origin }
      }
    }
    return cursor
  }

  private func fitted(_ lines: ListLines<Key>, _ height: Int) -> ListFocus {
    var shown = self
    shown.select(row, in: lines, height)
    return shown
  }

  private func view(of lines: ListLines<Key>, _ height: Int) -> ListView {
    lines.view(from: top, height: height)
  }

  private mutating func select(_ wanted: Int, in lines: ListLines<Key>, _ height: Int) {
    row = min(max(0, wanted), max(0, lines.rowCount - 1))
    key = lines.rowCount == 0 ? nil : lines.key(row)
    guard lines.rowCount > 0 else { return top = 0 }
    let height = max(1, height)
    let line = lines.line(of: row)
    // Above the first row in view its section's heading stands.
    let head = min(lines.sections[lines.place(of: row).section].headLines, height - 1)
    if line - head < top { top = line - head }
    if line >= top + height { top = line - height + 1 }
    top = min(max(0, top), max(0, lines.count - height))
  }

  private mutating func turn(by rows: Int, in lines: ListLines<Key>, _ height: Int) {
    top = min(max(0, top + rows), max(0, lines.count - height))
    select(row + rows, in: lines, height)
  }
}
