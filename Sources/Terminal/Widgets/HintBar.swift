/// The last line of a screen: which keys do something now.
package struct HintBar: Sendable {
  /// One key, the word it stands for, and whether it does anything now.
  package struct Hint: Hashable, Sendable {
    package var key: String
    package var word: String
    package var isEnabled: Bool

    package init(key: String, word: String, isEnabled: Bool = true) {
      self.key = key
      self.word = word
      self.isEnabled = isEnabled
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
  /// A hint that does not fit whole is left out, and so are those after it: except the last, which
  /// is the way to all the others (`? hulp`) and for which room is kept.
  package func regions(in area: Rect) -> [Region] {
    let room = area.row(0).inset(columns: 1)
    guard !room.isEmpty, let last = hints.indices.last else { return [] }
    let lastWidth = width(of: hints[last])
    var regions: [Region] = []
    var x = 0
    for index in hints.indices {
      let width = width(of: hints[index])
      let needed = index == last ? width : width + 2 + lastWidth
      if x + needed > room.width {
        if index == last { break }
        if x + lastWidth <= room.width { regions.append(region(last, at: x, in: room)) }
        break
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
