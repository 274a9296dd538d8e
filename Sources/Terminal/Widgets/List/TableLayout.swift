/// How the columns of a table share its width.
package struct TableLayout: Sendable {
  /// One column: its heading, how wide it is, and how soon it goes when there is no room.
  package struct Column: Sendable {
    package enum Width: Sendable {
      /// Always this many.
      case fixed(Int)
      /// At least this many, and a share of what is left.
      case flexible(minimum: Int, share: Int = 1)

      var minimum: Int {
        switch self {
        case .fixed(let columns): columns
        case .flexible(let minimum, _): minimum
        }
      }

      var share: Int {
        switch self {
        case .fixed: 0
        case .flexible(_, let share): share
        }
      }
    }

    package var heading: String
    package var width: Width
    /// Columns with the highest number go first when the table is narrow; 0 never goes.
    package var dropOrder: Int
    package var alignment: TextAlignment

    package init(
      _ heading: String, _ width: Width, dropOrder: Int = 0, aligned: TextAlignment = .leading
    ) {
      self.heading = heading
      self.width = width
      self.dropOrder = dropOrder
      alignment = aligned
    }
  }

  /// Where a column came to stand, counted from the left edge of the table.
  package struct Placement: Hashable, Sendable {
    /// The number of the column in the list that was given.
    package var column: Int
    package var x: Int
    package var width: Int
  }

  package var columns: [Column]
  /// Blank columns between two columns.
  package var gap: Int

  package init(_ columns: [Column], gap: Int = 2) {
    self.columns = columns
    self.gap = gap
  }

  /// The columns that fit in a width, from left to right; the same for the same width, always.
  package func placements(in width: Int) -> [Placement] {
    var kept = Array(columns.indices)
    while needed(kept) > width, let victim = nextToDrop(kept) { kept.removeAll { $0 == victim } }
    var spare = max(0, width - needed(kept))
    var shares = kept.reduce(0) { $0 + columns[$1].width.share }
    var x = 0
    var placements: [Placement] = []
    for column in kept where x < width {
      var columnWidth = columns[column].width.minimum
      let share = columns[column].width.share
      if share > 0 {
        let extra = spare * share / shares
        columnWidth += extra
        spare -= extra
        shares -= share
      }
      placements.append(Placement(column: column, x: x, width: min(columnWidth, width - x)))
      x += columnWidth + gap
    }
    return placements
  }

  /// Draws the headings in the first row of an area.
  package func drawHeadings(in grid: inout CellGrid, area: Rect, style: Style = .dim) {
    draw(columns.map { [Span($0.heading, style)] }, in: &grid, area: area)
  }

  /// Draws one row: a list of spans for each column that was given, dropped ones included.
  package func draw(_ cells: [[Span]], in grid: inout CellGrid, area: Rect) {
    for placement in placements(in: area.width) where placement.column < cells.count {
      var room = area.row(0).columns(from: placement.x, count: placement.width)
      let spans = cells[placement.column]
      let alignment = columns[placement.column].alignment
      if alignment != .leading {
        let used = spans.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
        let free = max(0, room.width - used)
        room = room.columns(from: alignment == .trailing ? free : free / 2)
      }
      grid.put(spans, in: room)
    }
  }

  private func needed(_ kept: [Int]) -> Int {
    kept.reduce(0) { $0 + columns[$1].width.minimum } + gap * max(0, kept.count - 1)
  }

  private func nextToDrop(_ kept: [Int]) -> Int? {
    kept.filter { columns[$0].dropOrder > 0 }
      .max { columns[$0].dropOrder < columns[$1].dropOrder }
  }
}
