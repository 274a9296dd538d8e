/// Lanes beside each other over one stretch of time, drawn to scale: what takes twice as long is
/// twice as large. It knows minutes and words and not what they stand for.
///
/// Time goes down with a lane a column (the days of a week), or across with a lane a row (the people
/// of a day). Where not all lanes fit, those around the one with the focus are shown.
package struct TimeGrid: Sendable {
  package enum Direction: Sendable { case down, across }

  /// A column or a row of the grid.
  package struct Lane: Hashable, Sendable {
    package var heading: String
    package var style: Style

    package init(_ heading: String, style: Style = .dim) {
      self.heading = heading
      self.style = style
    }
  }

  /// A stretch of a lane that lies beneath what is drawn on it: time that is worked, a lesson.
  package struct Band: Hashable, Sendable {
    package var lane: Int
    package var minutes: Range<Int>
    /// Drawn along the lane.
    package var mark: Character
    /// Stands at the start of the stretch, as far as it fits; a band is never only a colour.
    package var word: String
    package var style: Style

    package init(
      lane: Int, minutes: Range<Int>, mark: Character, word: String = "", style: Style = .plain
    ) {
      self.lane = lane
      self.minutes = minutes
      self.mark = mark
      self.word = word
      self.style = style
    }
  }

  /// A stretch of a lane that is taken, with its lines of text.
  package struct Block: Hashable, Sendable {
    package var lane: Int
    package var minutes: Range<Int>
    /// One line a row; the rows that are left over stay empty and lines that do not fit are left
    /// out.
    package var lines: [String]
    package var style: Style

    package init(lane: Int, minutes: Range<Int>, lines: [String], style: Style = .plain) {
      self.lane = lane
      self.minutes = minutes
      self.lines = lines
      self.style = style
    }
  }

  package var direction: Direction
  /// Minutes of the day, the first and the one after the last.
  package var span: Range<Int>
  package var lanes: [Lane]
  package var bands: [Band] = []
  package var blocks: [Block] = []
  /// The block with the focus, by its place in the list.
  package var chosen: Int?
  /// The block that somebody holds in the hand: it lies over everything and has the focus.
  package var carried: Block?
  package var axisStyle = Style.dim
  package var focusStyle = Style.reverse

  package init(_ direction: Direction, span: Range<Int>, lanes: [Lane]) {
    precondition(!span.isEmpty, "A grid shows at least a minute.")
    self.direction = direction
    self.span = span
    self.lanes = lanes
  }

  /// The lane that must be in view.
  private var focusedLane: Int { carried?.lane ?? chosen.map { blocks[$0].lane } ?? 0 }

  /// Where everything stands in an area.
  package func layout(in area: Rect) -> TimeGridLayout {
    let widest = lanes.map { TextWidth.columns(of: $0.heading) }.max() ?? 0
    return TimeGridLayout(
      direction, span: span, lanes: lanes.count, focused: focusedLane, widest: widest, in: area)
  }

  /// Draws the grid; answers where the cursor stands, on what is carried or else on what has the
  /// focus.
  package func draw(in grid: inout CellGrid, area: Rect) -> Point? {
    let layout = layout(in: area)
    drawAxis(in: &grid, layout)
    for lane in layout.visible {
      grid.put(lanes[lane].heading, in: layout.heading(of: lane), style: lanes[lane].style)
    }
    for band in bands { draw(band, in: &grid, layout) }
    var cursor: Point?
    for (index, block) in blocks.enumerated() where index != chosen {
      _ = draw(block, style: block.style, in: &grid, layout)
    }
    if let chosen {
      let style = carried == nil ? focusStyle : blocks[chosen].style
      cursor = draw(blocks[chosen], style: style, in: &grid, layout)
    }
    if let carried { cursor = draw(carried, style: focusStyle, in: &grid, layout) ?? cursor }
    return cursor
  }

  private func drawAxis(in grid: inout CellGrid, _ layout: TimeGridLayout) {
    for hour in layout.labelled {
      let text = (hour / 60 < 10 ? "0" : "") + "\(hour / 60):00"
      grid.put(text, in: layout.label(at: hour), style: axisStyle, overflow: .cut)
    }
  }

  private func draw(_ band: Band, in grid: inout CellGrid, _ layout: TimeGridLayout) {
    guard let place = layout.place(of: band.lane, band.minutes) else { return }
    switch direction {
    case .down:
      grid.fill(place.columns(from: 0, count: 1), with: band.mark, style: band.style)
      guard !band.word.isEmpty else { return }
      // A band that lies over another hides its word.
      grid.fill(place.row(0).columns(from: 1), style: band.style)
      grid.put(band.word, in: place.columns(from: 2), style: band.style)
    case .across:
      grid.fill(place.row(0), with: band.mark, style: band.style)
      let word = band.word.isEmpty ? "" : " \(band.word) "
      grid.put(word, in: place.columns(from: 1), style: band.style, overflow: .cut)
    }
  }

  /// Draws a block; answers its first cell, nil when it is out of view.
  private func draw(
    _ block: Block, style: Style, in grid: inout CellGrid, _ layout: TimeGridLayout
  ) -> Point? {
    guard let place = layout.place(of: block.lane, block.minutes) else { return nil }
    // The first column shows where the block begins and what lies beneath it.
    let room = direction == .down ? place.columns(from: 1) : place
    grid.fill(room, style: style)
    if direction == .across {
      grid.fill(room.columns(from: 0, count: 1), with: "│", style: style)
    }
    let text = direction == .down ? room : room.columns(from: 1)
    for (row, line) in block.lines.prefix(text.height).enumerated() {
      grid.put(line, in: text.row(row), style: style)
    }
    return room.isEmpty ? nil : room.origin
  }
}
