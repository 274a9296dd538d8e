/// Where the parts of a ``TimeGrid`` stand: how many minutes a cell is, which lanes are in view.
package struct TimeGridLayout: Sendable {
  package let direction: TimeGrid.Direction
  package let span: Range<Int>
  /// The lanes that are in view.
  package let visible: Range<Int>
  /// So many cells stand for so many minutes.
  private let cells: Int
  private let unit: Int
  /// Beside the axis, with the headings.
  private let lanes: [Rect]
  private let area: Rect

  /// The columns that a time on the axis takes, with a blank one.
  package static let axisWidth = 6
  /// A column of a day is never narrower.
  private static let leastLaneWidth = 9
  private static let widestHeading = 18
  /// A row of a person is at most so high.
  private static let mostLaneHeight = 3

  init(
    _ direction: TimeGrid.Direction, span: Range<Int>, lanes count: Int, focused: Int,
    widest: Int, in area: Rect
  ) {
    self.direction = direction
    self.span = span
    self.area = area
    switch direction {
    case .down:
      let room = area.columns(from: TimeGridLayout.axisWidth)
      let fit = max(1, (room.width + 1) / (TimeGridLayout.leastLaneWidth + 1))
      visible = TimeGridLayout.window(of: count, fitting: fit, around: focused)
      lanes = Panels.columns(room, count: visible.count, gap: 1)
      cells = 1
      let rows = max(1, area.height - 1)
      unit = [10, 15, 20, 30].first { (span.count + $0 - 1) / $0 <= rows } ?? 60
    case .across:
      let heading = min(widest + 1, TimeGridLayout.widestHeading)
      let rows = area.rows(from: 1)
      let height = min(
        TimeGridLayout.mostLaneHeight, max(1, count > 0 ? rows.height / count : 1))
      let shown = TimeGridLayout.window(
        of: count, fitting: max(1, rows.height / height), around: focused)
      visible = shown
      lanes = (0..<shown.count).map { rows.rows(from: $0 * height, count: height) }
      let width = max(0, area.width - heading)
      let quarters = (span.count + 14) / 15
      unit = width >= quarters ? 15 : 60
      cells = max(1, width / ((span.count + unit - 1) / unit))
      headingWidth = heading
      return
    }
    headingWidth = TimeGridLayout.axisWidth
  }

  private let headingWidth: Int

  /// Lanes around the one with the focus, as many as fit.
  private static func window(of count: Int, fitting fit: Int, around focused: Int) -> Range<Int> {
    let size = min(count, fit)
    let first = min(max(0, focused - size / 2), count - size)
    return first..<first + size
  }

  /// How many columns a block of so many minutes has for text: for the one who makes the lines.
  package func columns(for minutes: Int) -> Int {
    max(0, (direction == .down ? lanes.first?.width ?? 0 : minutes * cells / unit) - 1)
  }

  /// The cells of a stretch of a lane, cut to the grid; nil when none is in view.
  package func place(of lane: Int, _ minutes: Range<Int>) -> Rect? {
    let cut = minutes.clamped(to: span)
    guard visible.contains(lane), !cut.isEmpty else { return nil }
    let room = lanes[lane - visible.lowerBound]
    let first = offset(cut.lowerBound)
    let last = max(first + 1, (cut.upperBound - span.lowerBound) * cells / unit + roundUp(cut))
    let place =
      direction == .down
      ? room.rows(from: 1 + first, count: last - first)
      : room.columns(from: headingWidth + first, count: last - first)
    return place.isEmpty ? nil : place
  }

  private func offset(_ minute: Int) -> Int { (minute - span.lowerBound) * cells / unit }

  /// A stretch that ends inside a cell has that cell too.
  private func roundUp(_ minutes: Range<Int>) -> Int {
    (minutes.upperBound - span.lowerBound) * cells % unit == 0 ? 0 : 1
  }

  /// Where the heading of a lane stands.
  package func heading(of lane: Int) -> Rect {
    let room = lanes[lane - visible.lowerBound]
    return direction == .down ? room.row(0) : room.row(0).columns(from: 0, count: headingWidth - 1)
  }

  /// The whole hours that have room for their label.
  package var labelled: [Int] {
    let first = (span.lowerBound + 59) / 60 * 60
    let wide = direction == .down || cells * 60 / unit > TimeGridLayout.axisWidth
    return Array(stride(from: first, to: span.upperBound, by: wide ? 60 : 120))
  }

  /// Where the label of an hour stands.
  package func label(at minute: Int) -> Rect {
    switch direction {
    case .down: area.row(1 + offset(minute)).columns(from: 0, count: TimeGridLayout.axisWidth)
    case .across: area.row(0).columns(from: headingWidth + offset(minute), count: 5)
    }
  }

  /// The lane and the minute under a point, for the mouse; nil beside the grid.
  package func minute(at point: Point) -> (lane: Int, minute: Int)? {
    for lane in visible {
      let room = lanes[lane - visible.lowerBound]
      guard room.contains(point) else { continue }
      let cell = direction == .down ? point.y - room.y - 1 : point.x - room.x - headingWidth
      guard cell >= 0 else { return nil }
      let minute = span.lowerBound + cell * unit / cells
      return span.contains(minute) ? (lane, minute) : nil
    }
    return nil
  }
}
