/// The lines of a list of sections: headings, rows and what is said of a section without any.
struct ListLines<Key: Hashable & Sendable> {
  let sections: [ListSection<Key>]
  /// The number of the first row of each section, and of its first line.
  private let firstRows: [Int]
  private let firstLines: [Int]
  let rowCount: Int
  /// How many lines there are.
  let count: Int

  init(_ sections: [ListSection<Key>]) {
    self.sections = sections
    var rows = 0
    var lines = 0
    var firstRows: [Int] = []
    var firstLines: [Int] = []
    for section in sections {
      firstRows.append(rows)
      firstLines.append(lines)
      rows += section.count
      lines += section.headLines + section.bodyLines
    }
    self.firstRows = firstRows
    self.firstLines = firstLines
    rowCount = rows
    count = lines
  }

  /// In which section a row stands, and its number there.
  func place(of row: Int) -> (section: Int, index: Int) {
    let section = sections.indices.last { firstRows[$0] <= row && sections[$0].count > 0 } ?? 0
    return (section, row - firstRows[section])
  }

  func key(_ row: Int) -> Key {
    let (section, index) = place(of: row)
    return sections[section].key(index)
  }

  func row(of key: Key) -> Int? {
    for (section, first) in zip(sections, firstRows) {
      if let index = (0..<section.count).first(where: { section.key($0) == key }) {
        return first + index
      }
    }
    return nil
  }

  /// The line in which a row stands.
  func line(of row: Int) -> Int {
    let (section, index) = place(of: row)
    return firstLines[section] + sections[section].headLines + index
  }

  /// What stands in so many lines from one on; the heading of a section that began above them stays
  /// in the first.
  func view(from top: Int, height: Int) -> ListView {
    var lines = (top..<max(top, min(count, top + height))).map(content(of:))
    if let first = lines.first, case .row(let row) = first {
      let section = place(of: row).section
      let head = sections[section].headLines
      for part in 0..<min(head, max(0, lines.count - 1)) {
        // Of a heading of which the end is still in view only what is not is put back, and no row
        // of the next section goes under it.
        guard case .row(let row) = lines[part], place(of: row).section == section else { break }
        lines[part] = .head(section, part: part)
      }
    }
    return ListView(lines: lines)
  }

  private func content(of number: Int) -> ListView.Line {
    let section = sections.indices.last { firstLines[$0] <= number } ?? 0
    let part = number - firstLines[section]
    let head = sections[section].headLines
    if part < head { return .head(section, part: part) }
    if sections[section].count == 0 {
      return .empty(section, isWords: part - head == sections[section].bodyLines - 1)
    }
    return .row(firstRows[section] + part - head)
  }
}

/// The lines of a list that are in view.
struct ListView {
  enum Line: Hashable {
    /// A line of the heading of a section, the first being its title if it has one.
    case head(Int, part: Int)
    /// A row, by its number over all sections.
    case row(Int)
    /// A section without rows: the line that says so, or the one above it.
    case empty(Int, isWords: Bool)
  }

  let lines: [Line]

  func row(at line: Int) -> Int? {
    guard lines.indices.contains(line), case .row(let row) = lines[line] else { return nil }
    return row
  }
}

/// How the lines of a list are drawn.
enum ListDrawing {
  static func head<Key>(
    _ section: ListSection<Key>, _ part: Int, in grid: inout CellGrid, _ place: Rect,
    _ look: ListLook
  ) {
    switch (section.title, part) {
    case (.words(let spans), 0): grid.put(spans, in: place.inset(columns: 3))
    case (.rule(let words), 0): grid.rule(words, in: place, style: look.rule)
    default:
      guard section.count > 0 || section.headsEmpty else { return }
      section.columns.drawHeadings(in: &grid, area: cells(of: place, look), style: look.heading)
    }
  }

  static func row(
    _ row: ListRow, of columns: TableLayout, _ isChosen: Bool, in grid: inout CellGrid,
    _ place: Rect, _ look: ListLook
  ) {
    let shown = isChosen ? row.focused(look.focus) : row
    if look.fillsRows {
      let room = place.inset(columns: 1)
      grid.fill(room, style: shown.style)
      if isChosen { grid.put("▌", in: room, style: shown.style) }
    } else {
      grid.listRow(place, isChosen: isChosen, style: shown.style)
    }
    columns.draw(shown.cells, in: &grid, area: cells(of: place, look))
  }

  private static func cells(of place: Rect, _ look: ListLook) -> Rect {
    place.columns(from: look.indent, count: place.width - look.indent - look.trailing)
  }
}
