import CTerminal

/// Writes what differs between two frames, run by run and in one piece.
struct FramePainter {
  private var shown: CellGrid?
  private var shownCursor: Point?
  private let colors: ColorChoice
  /// From how many blank columns at the end of a row on it is cheaper to clear the rest of it.
  private static let worthClearing = 4

  init(usesColor: Bool) { colors = ColorChoice(usesColor: usesColor) }

  /// Takes for granted that nothing of what is on the screen is as it was left.
  mutating func forget() { shown = nil }

  /// Writes what differs from the frame before; nothing at all when nothing does.
  mutating func paint(_ grid: CellGrid, cursor: Point?) {
    let cursor = cursor.flatMap { grid.bounds.contains($0) ? $0 : nil }
    let clears = shown?.size != grid.size
    let before = clears ? CellGrid(size: grid.size) : shown
    var hasBegun = clears || cursor != shownCursor
    if hasBegun { ct_begin_frame(clears ? 1 : 0) }
    for y in 0..<grid.size.height {
      for run in grid.changedRuns(inRow: y, since: before) {
        if !hasBegun { ct_begin_frame(0) }
        hasBegun = true
        draw(run, ofRow: y, in: grid)
      }
    }
    shown = grid
    shownCursor = cursor
    if hasBegun { ct_end_frame(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1)) }
  }

  private func draw(_ columns: Range<Int>, ofRow y: Int, in grid: CellGrid) {
    let row = y * grid.size.width
    var end = columns.upperBound
    if end == grid.size.width {
      while end > columns.lowerBound, grid.cells[row + end - 1] == .blank { end -= 1 }
      if columns.upperBound - end < FramePainter.worthClearing { end = columns.upperBound }
    }
    ct_move(Int32(y), Int32(columns.lowerBound))
    var style: Style?
    for index in (row + columns.lowerBound)..<(row + end) {
      let cell = grid.cells[index]
      if cell.isContinuation { continue }
      if cell.style != style {
        style = cell.style
        colors.send(cell.style)
      }
      if cell.code < 0x7F {
        ct_add(cell.code, nil, 1)
      } else if let glyph = grid.glyph(of: index) {
        draw(glyph)
      }
    }
    if end < columns.upperBound { ct_clear_to_end() }
  }

  /// Draws a glyph beyond ASCII; one whose width the C library sees differently is replaced.
  private func draw(_ glyph: Glyph) {
    guard Int(ct_columns(glyph.base)) == glyph.width else {
      for _ in 0..<glyph.width { ct_add(TextCleaner.replacement, nil, 1) }
      return
    }
    guard glyph.hasMarks else { return ct_add(glyph.base, nil, Int32(glyph.width)) }
    var marks = [glyph.firstMark, glyph.secondMark, glyph.thirdMark, glyph.fourthMark]
    marks.removeAll { $0 != 0 && ct_columns($0) != 0 }
    marks += Array(repeating: 0, count: 4 - marks.count)
    unsafe ct_add(glyph.base, marks, Int32(glyph.width))
  }
}
