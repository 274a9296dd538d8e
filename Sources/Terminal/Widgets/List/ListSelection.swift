/// Which row of a list has the focus, and which rows are in view.
///
/// It knows only numbers: the list may hold 100,000 rows, and only those in `visible` are drawn.
package struct ListSelection: Hashable, Sendable {
  /// How many rows there are.
  package private(set) var count: Int
  /// How many rows are in view.
  package private(set) var height: Int
  /// The first row in view.
  package private(set) var top = 0
  private var focused = 0

  package init(count: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
  }

  /// The row with the focus; nil in an empty list.
  package var selected: Int? { count == 0 ? nil : focused }

  /// The rows to draw.
  package var visible: Range<Int> { top..<min(count, top + height) }

  /// Takes in how many rows there are now and how many fit; the focus stays in the list and in view.
  package mutating func fit(count: Int, height: Int) {
    self.count = max(0, count)
    self.height = max(1, height)
    select(focused)
  }

  /// Puts the focus on a row, or on the nearest that exists.
  package mutating func select(_ row: Int) {
    focused = min(max(0, row), max(0, count - 1))
    if focused < top { top = focused }
    if focused >= top + height { top = focused - height + 1 }
    top = min(max(0, top), max(0, count - height))
  }

  /// Takes a key; answers false when the key means nothing to a list.
  package mutating func handle(_ key: KeyPress) -> Bool {
    switch key {
    case .up: select(focused - 1)
    case .down: select(focused + 1)
    case .pageUp: page(-1)
    case .pageDown: page(1)
    case .home: select(0)
    case .end: select(count - 1)
    default: return false
    }
    return true
  }

  /// Takes the mouse, with the list drawn in this area; answers the row that was clicked on.
  ///
  /// The wheel moves the focus by three rows, so that focus and view cannot part.
  package mutating func handle(_ event: MouseEvent, in area: Rect) -> (consumed: Bool, row: Int?) {
    guard area.contains(event.point) else { return (false, nil) }
    switch event.action {
    case .wheelUp: select(focused - 3)
    case .wheelDown: select(focused + 3)
    case .release: return (false, nil)
    case .press:
      let row = top + event.point.y - area.y
      guard visible.contains(row) else { return (true, nil) }
      select(row)
      return (true, row)
    }
    return (true, nil)
  }

  /// The row of an area in which a row of the list stands; nil when it is out of view.
  package func place(of row: Int, in area: Rect) -> Rect? {
    guard visible.contains(row) else { return nil }
    let place = area.row(row - top)
    return place.isEmpty ? nil : place
  }

  private mutating func page(_ direction: Int) {
    let step = max(1, height - 1)
    top = min(max(0, top + direction * step), max(0, count - height))
    select(focused + direction * step)
  }
}
