/// The last line of a screen: which keys do something now.
package struct HintBar: Sendable {
  /// One key, the word it stands for, and whether it does anything now.
  package struct Hint: Hashable, Sendable {
    package var key: String
    package var word: String
    package var isEnabled: Bool
    /// Whether room is kept for it, as it is the way to all the others or out of here.
    package var isKept: Bool

    package init(key: String, word: String, isEnabled: Bool = true, isKept: Bool = false) {
      self.key = key
      self.word = word
      self.isEnabled = isEnabled
      self.isKept = isKept
    }
  }

  /// Where a hint was drawn, so that a click on it presses its key.
  package struct Region: Hashable, Sendable {
    /// The number of the hint in the list that was given.
    package var hint: Int
    package var area: Rect
  }

  package var hints: [Hint]
  package var keyStyle = Style.bold
  package var wordStyle = Style.plain
  package var disabledStyle = Style.dim

  package init(_ hints: [Hint]) { self.hints = hints }

  /// Where the hints come to stand in the first row of an area.
  ///
  /// A hint that does not fit whole is left out, and so are those after it: except those for which
  /// room is kept, as long as they fit themselves.
  package func regions(in area: Rect) -> [Region] {
    let room = area.row(0).inset(columns: 1)
    guard !room.isEmpty else { return [] }
    // With what stands between it and the hint before it.
    var kept = hints.filter(\.isKept).reduce(0) { $0 + 2 + width(of: $1) }
    var regions: [Region] = []
    var x = 0
    var isFull = false
    for (index, hint) in hints.enumerated() {
      let width = width(of: hint)
      if hint.isKept { kept -= 2 + width } else if isFull { continue }
      guard x + width + kept <= room.width || hint.isKept && x + width <= room.width else {
        isFull = true
        continue
      }
      regions.append(region(index, at: x, in: room))
      x += width + 2
    }
    return regions
  }

  /// Draws the hints in the first row of an area; returns where each can be clicked.
  @discardableResult
  package func draw(in grid: inout CellGrid, area: Rect) -> [Region] {
    let regions = regions(in: area)
    for region in regions {
      let hint = hints[region.hint]
      grid.put(
        [
          Span(hint.key, hint.isEnabled ? keyStyle : disabledStyle),
          Span(" " + hint.word, hint.isEnabled ? wordStyle : disabledStyle),
        ], in: region.area)
    }
    return regions
  }

  /// The hint under a point, when the bar is drawn in this area.
  package func hint(at point: Point, in area: Rect) -> Int? {
    regions(in: area).first { $0.area.contains(point) }?.hint
  }

  private func region(_ index: Int, at x: Int, in room: Rect) -> Region {
    Region(hint: index, area: room.columns(from: x, count: width(of: hints[index])))
  }

  private func width(of hint: Hint) -> Int {
    TextWidth.columns(of: hint.key) + 1 + TextWidth.columns(of: hint.word)
  }
}
