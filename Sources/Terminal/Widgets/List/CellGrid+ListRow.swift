extension CellGrid {
  /// Draws what every row of a list has: a mark before the one with the focus, which is lit.
  ///
  /// What the row says is put after it, from the third column on. Answers where the cursor stands,
  /// which is on the row with the focus.
  @discardableResult
  package mutating func listRow(_ place: Rect, isChosen: Bool, style: Style) -> Point? {
    let mark = Point(x: place.x + 1, y: place.y)
    if isChosen { fill(place.columns(from: 1), style: style) }
    put(isChosen ? "▌" : " ", at: mark, style: style)
    return isChosen ? mark : nil
  }
}

extension ListSelection {
  /// The same list where so many rows fit, as it is drawn.
  package func fitted(count: Int, height: Int) -> ListSelection {
    var shown = self
    shown.fit(count: count, height: height)
    return shown
  }

  /// Draws the rows of a list that are in view, each in its place; answers where the cursor stands,
  /// as the row with the focus says.
  package func drawRows(
    of count: Int, in area: Rect, _ draw: (_ row: Int, _ place: Rect, _ isChosen: Bool) -> Point?
  ) -> Point? {
    let shown = fitted(count: count, height: area.height)
    var cursor: Point?
    for row in shown.visible {
      guard let place = shown.place(of: row, in: area) else { continue }
      cursor = draw(row, place, row == shown.selected) ?? cursor
    }
    return cursor
  }
}
