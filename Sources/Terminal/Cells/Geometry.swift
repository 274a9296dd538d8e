/// A place on the screen, counted from the left top corner, which is 0, 0.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How many columns and rows a screen or a panel has; never negative.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; an empty one is a good value and draws nothing.
///
/// Every splitting function clips, so that a window of one column needs no special case in a view.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen of this size.
  package init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  package var maxX: Int { x + width }
  package var maxY: Int { y + height }
  package var size: Size { Size(width: width, height: height) }
  package var origin: Point { Point(x: x, y: y) }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The part that lies in both rectangles; empty when they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The rectangle without this many columns and rows on each side.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
      .intersection(self)
  }

  /// One row of the rectangle, counted from its top; empty when there is no such row.
  package func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1).intersection(self)
  }

  /// Part of the columns of the rectangle, counted from its left edge.
  package func columns(from start: Int, count: Int = .max) -> Rect {
    let start = min(max(0, start), width)
    return Rect(x: x + start, y: y, width: min(max(0, count), width - start), height: height)
  }

  /// Part of the rows of the rectangle, counted from its top.
  package func rows(from start: Int, count: Int = .max) -> Rect {
    let start = min(max(0, start), height)
    return Rect(x: x, y: y + start, width: width, height: min(max(0, count), height - start))
  }

  /// Cuts rows off the bottom: what is left above, and the piece that was asked for.
  package func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let cut = max(0, height - max(0, count))
    return (rows(from: 0, count: cut), rows(from: cut))
  }

  /// A rectangle of this size in the middle, made smaller where it does not fit.
  package func centered(_ wanted: Size) -> Rect {
    let width = min(wanted.width, self.width)
    let height = min(wanted.height, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }
}
