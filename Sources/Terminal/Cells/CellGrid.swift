/// What a screen shows: rows of cells, as a value.
///
/// Every drawing function clips and none traps, whatever the size: a view need not know that the
/// window has one column. All text passes `TextCleaner` here, so that no view can forget it.
package struct CellGrid: Sendable {
  package let size: Size
  var cells: [Cell]
  var clusters: [Glyph] = []

  /// An empty screen of this size.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole screen as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// The glyph whose left half stands here; nil outside the grid and under a right half.
  package func glyph(at point: Point) -> Glyph? {
    guard let index = index(of: point) else { return nil }
    return glyph(of: index)
  }

  /// The text of one cell: empty under the right half of a wide character and outside the grid.
  package func text(at point: Point) -> String { glyph(at: point)?.text ?? "" }

  /// How one cell looks; plain outside the grid.
  package func style(at point: Point) -> Style {
    index(of: point).map { cells[$0].style } ?? .plain
  }

  func glyph(of index: Int) -> Glyph? {
    let cell = cells[index]
    if cell.isContinuation { return nil }
    if cell.isCluster { return clusters[Int(cell.code & ~Cell.clusterFlag)] }
    let isWide = isWide(at: index)
    return Glyph(base: cell.code, width: isWide ? 2 : 1)
  }

  /// Whether the right half of the character in this cell stands in the next one.
  func isWide(at index: Int) -> Bool {
    (index + 1) % size.width != 0 && cells[index + 1].isContinuation && !cells[index].isContinuation
  }

  func index(of point: Point) -> Int? {
    guard bounds.contains(point) else { return nil }
    return point.y * size.width + point.x
  }

  /// Writes one glyph with its left half at this index; the room was checked by the caller.
  mutating func set(_ glyph: Glyph, at index: Int, style: Style) {
    detach(index)
    var code = glyph.base
    if glyph.hasMarks {
      code = Cell.clusterFlag | UInt32(clusterNumber(of: glyph))
    }
    cells[index] = Cell(code: code, style: style)
    if glyph.width == 2 {
      detach(index + 1)
      cells[index + 1] = Cell(code: Cell.continuation, style: style)
    }
  }

  /// Blanks the other half of a wide character before one of its halves is written over.
  mutating func detach(_ index: Int) {
    if cells[index].isContinuation {
      cells[index - 1].code = 0x20
    } else if isWide(at: index) {
      cells[index + 1].code = 0x20
    }
  }

  private mutating func clusterNumber(of glyph: Glyph) -> Int {
    if let known = clusters.lastIndex(of: glyph) { return known }
    clusters.append(glyph)
    return clusters.count - 1
  }
}

extension CellGrid: Equatable {
  /// Whether two grids show the same, however their marks were numbered.
  package static func == (left: CellGrid, right: CellGrid) -> Bool {
    guard left.size == right.size else { return false }
    for index in left.cells.indices where !left.shows(at: index, sameAs: right) { return false }
    return true
  }

  /// Whether the cell at this index shows the same in a grid of the same size.
  func shows(at index: Int, sameAs other: CellGrid) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    if !mine.isCluster && !theirs.isCluster { return mine == theirs }
    guard mine.isCluster && theirs.isCluster && mine.style == theirs.style else { return false }
    return glyph(of: index) == other.glyph(of: index)
  }
}
