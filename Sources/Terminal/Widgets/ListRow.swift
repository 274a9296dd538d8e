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
