/// What happens with text that is longer than its room.
package enum Overflow: Sendable {
  /// Cut at the edge.
  case cut
  /// Cut one column earlier, and `…` put there.
  case ellipsis
}

/// Where a line of text stands in its row.
package enum TextAlignment: Sendable {
  case leading, center, trailing
}

/// A stretch of text in one style, for lines of several styles.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension CellGrid {
  /// Writes text from a point to the right, inside a rectangle; returns the columns used.
  ///
  /// A text that begins left of the rectangle loses its beginning; a wide character that would
  /// stand half in it is left out. Nothing is ever written outside the rectangle.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, in area: Rect? = nil, style: Style = .plain,
    overflow: Overflow = .cut
  ) -> Int {
    let area = (area ?? bounds).intersection(bounds)
    guard point.y >= area.y, point.y < area.maxY, point.x < area.maxX, !area.isEmpty else {
      return 0
    }
    if TextCleaner.isPrintableASCII(text) && point.x >= area.x {
      return putASCII(text, at: point, limit: area.maxX, style: style, overflow: overflow)
    }
    let row = point.y * size.width
    var column = point.x
    var overflowed = false
    TextCleaner.forEachGlyph(in: text) { glyph in
      guard column + glyph.width <= area.maxX else {
        overflowed = true
        return false
      }
      if column >= area.x { set(glyph, at: row + column, style: style) }
      column += glyph.width
      return true
    }
    if overflowed && overflow == .ellipsis {
      while column < area.maxX {
        set(Glyph(base: 0x20, width: 1), at: row + column, style: style)
        column += 1
      }
      column = endWithEllipsis(row: row, from: max(point.x, area.x), to: column, style: style)
    }
    return max(0, column - max(point.x, area.x))
  }

  /// Writes text in the first row of a rectangle, at its left, middle or right.
  @discardableResult
  package mutating func put(
    _ text: String, in area: Rect, style: Style = .plain, aligned: TextAlignment = .leading,
    overflow: Overflow = .ellipsis
  ) -> Int {
    var x = area.x
    if aligned != .leading {
      let room = max(0, area.width - TextWidth.columns(of: text))
      x += aligned == .trailing ? room : room / 2
    }
    return put(
      text, at: Point(x: x, y: area.y), in: area.row(0), style: style, overflow: overflow)
  }

  /// Writes several stretches after one another in the first row of a rectangle.
  @discardableResult
  package mutating func put(
    _ spans: [Span], in area: Rect, overflow: Overflow = .ellipsis
  ) -> Int {
    var used = 0
    for span in spans {
      let room = area.row(0).columns(from: used)
      if room.isEmpty {
        if overflow == .ellipsis, used > 0, !span.text.isEmpty {
          put("…", at: Point(x: area.maxX - 1, y: area.y), in: area, style: span.style)
        }
        break
      }
      used += put(span.text, at: room.origin, in: room, style: span.style, overflow: overflow)
    }
    return used
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(
    _ area: Rect, with character: Character = " ", style: Style = .plain
  ) {
    var glyph = Glyph(base: 0x20, width: 1)
    TextCleaner.forEachGlyph(in: String(character)) { cleaned in
      if cleaned.width == 1 { glyph = cleaned }
      return false
    }
    let area = area.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { set(glyph, at: y * size.width + x, style: style) }
    }
  }

  /// Changes how a rectangle looks without touching its text: the focused row, a match found.
  package mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { change(&cells[y * size.width + x].style) }
    }
  }

  /// Gives a rectangle one style without touching its text.
  package mutating func restyle(_ area: Rect, to style: Style) { restyle(area) { $0 = style } }

  /// The quick way for text that is plain ASCII and starts inside its room.
  private mutating func putASCII(
    _ text: String, at point: Point, limit: Int, style: Style, overflow: Overflow
  ) -> Int {
    let row = point.y * size.width
    var column = point.x
    for byte in text.utf8 {
      guard column < limit else {
        if overflow == .ellipsis {
          _ = endWithEllipsis(row: row, from: point.x, to: column, style: style)
        }
        break
      }
      detach(row + column)
      cells[row + column] = Cell(code: UInt32(byte), style: style)
      column += 1
    }
    return column - point.x
  }

  /// Replaces the last column that was used by `…`; returns the column after it.
  private mutating func endWithEllipsis(row: Int, from start: Int, to end: Int, style: Style)
    -> Int
  {
    guard end > start else { return end }
    set(Glyph(base: 0x2026, width: 1), at: row + end - 1, style: style)
    return end
  }
}
