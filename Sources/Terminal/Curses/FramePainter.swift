import CTerminal

/// Hands the cells that changed to ncurses, run by run, and lets it write them.
struct FramePainter {
  private var shown: CellGrid?
  private var pairs: ColorPairs
  private var shownCursor: Point?

  init(usesColor: Bool) { pairs = ColorPairs(usesColor: usesColor) }

  /// Takes for granted that nothing is on the screen.
  mutating func forget() { shown = nil }

  /// Writes what differs from the frame before; nothing at all when nothing does.
  mutating func paint(_ grid: CellGrid, cursor: Point?) {
    let cursor = cursor.flatMap { grid.bounds.contains($0) ? $0 : nil }
    let before = shown?.size == grid.size ? shown : nil
    var hasChanged = before == nil || cursor != shownCursor
    for y in 0..<grid.size.height {
      for run in grid.changedRuns(inRow: y, since: before) {
        hasChanged = true
        draw(run, ofRow: y, in: grid)
      }
    }
    shown = grid
    shownCursor = cursor
    guard hasChanged else { return }
    ct_refresh(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
  }

  private mutating func draw(_ columns: Range<Int>, ofRow y: Int, in grid: CellGrid) {
    var style: Style?
    var look: (pair: Int32, attributes: Style.Attributes) = (0, [])
    ct_begin_run()
    for x in columns {
      let index = y * grid.size.width + x
      let cell = grid.cells[index]
      if cell.isContinuation { continue }
      if cell.style != style {
        style = cell.style
        look = pairs.lookUp(cell.style)
      }
      if !cell.isCluster && cell.code < 0x7F {
        ct_add(cell.code, nil, UInt32(look.attributes.rawValue), look.pair)
      } else if let glyph = grid.glyph(of: index) {
        draw(glyph, look)
      }
    }
    ct_end_run(Int32(y), Int32(columns.lowerBound))
  }

  /// Draws a glyph beyond ASCII; one whose width the C library sees differently is replaced.
  private func draw(_ glyph: Glyph, _ look: (pair: Int32, attributes: Style.Attributes)) {
    let attributes = UInt32(look.attributes.rawValue)
    guard Int(ct_columns(glyph.base)) == glyph.width else {
      let stand: UInt32 = ct_columns(TextCleaner.replacement) == 1 ? TextCleaner.replacement : 0x3F
      for _ in 0..<glyph.width { ct_add(stand, nil, attributes, look.pair) }
      return
    }
    var marks: [UInt32] = []
    for mark in [glyph.firstMark, glyph.secondMark, glyph.thirdMark, glyph.fourthMark]
    where mark != 0 && ct_columns(mark) == 0 {
      marks.append(mark)
    }
    while marks.count < 4 { marks.append(0) }
    unsafe ct_add(glyph.base, marks, attributes, look.pair)
  }
}
