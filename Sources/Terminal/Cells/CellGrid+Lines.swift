extension CellGrid {
  /// Draws a horizontal rule with a title in the first row of a rectangle.
  ///
  /// It looks like ` ─ Vandaag ─────────`: one column free, one dash, the title, dashes.
  package mutating func rule(_ title: String = "", in area: Rect, style: Style = .plain) {
    let row = area.row(0)
    let line = row.columns(from: 1)
    fill(line, with: "─", style: style)
    guard !title.isEmpty else { return }
    let room = line.columns(from: 2, count: line.width - 4)
    let used = put(title, in: room, style: style)
    guard used > 0 else { return }
    fill(line.columns(from: 1, count: 1), style: style)
    fill(line.columns(from: 2 + used, count: 1), style: style)
  }

  /// Draws a box around a rectangle with a title in its upper edge; returns the room inside.
  @discardableResult
  package mutating func box(_ area: Rect, title: String = "", style: Style = .plain) -> Rect {
    let inside = area.inset(columns: 1, rows: 1)
    guard area.width >= 2, area.height >= 2 else { return inside }
    let lastX = area.maxX - 1
    let lastY = area.maxY - 1
    let top = area.row(0).inset(columns: 1)
    fill(top, with: "─", style: style)
    fill(area.row(area.height - 1).inset(columns: 1), with: "─", style: style)
    let sides = area.inset(rows: 1)
    fill(sides.columns(from: 0, count: 1), with: "│", style: style)
    fill(sides.columns(from: area.width - 1), with: "│", style: style)
    put("┌", at: area.origin, style: style)
    put("┐", at: Point(x: lastX, y: area.y), style: style)
    put("└", at: Point(x: area.x, y: lastY), style: style)
    put("┘", at: Point(x: lastX, y: lastY), style: style)
    if !title.isEmpty { put(" \(title) ", in: top.inset(columns: 1), style: style) }
    return inside
  }

  /// The rows as text without styles and without spaces at the end: for `--linear` and goldens.
  package func plainLines() -> [String] {
    var lines: [String] = []
    for y in 0..<size.height {
      var line = ""
      var length = 0
      for x in 0..<size.width {
        guard let glyph = glyph(of: y * size.width + x) else { continue }
        line += glyph.hasMarks ? glyph.text : Unicode.Scalar(glyph.base).map(String.init) ?? ""
        if glyph.base != 0x20 || glyph.hasMarks { length = line.utf8.count }
      }
      lines.append(String(line.utf8.prefix(length)) ?? line)
    }
    return lines
  }

  /// The styles as letters, one a cell, and what each letter means, for golden tests.
  ///
  /// Plain is a space; the other styles are `a`, `b` … in the order of the reading eye, so that a
  /// golden file changes only when a style does.
  package func styleLines() -> (lines: [String], legend: [(letter: Character, style: Style)]) {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var legend: [(letter: Character, style: Style)] = []
    var lines: [String] = []
    for y in 0..<size.height {
      var line = ""
      for cell in cells[(y * size.width)..<((y + 1) * size.width)] {
        if cell.style == .plain {
          line += " "
        } else if let known = legend.first(where: { $0.style == cell.style }) {
          line.append(known.letter)
        } else {
          let letter = legend.count < letters.count ? letters[legend.count] : "?"
          legend.append((letter, cell.style))
          line.append(letter)
        }
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return (lines, legend)
  }
}
