/// How the parts of a screen share it.
package enum Panels {
  /// From this many columns on, panes stand side by side instead of below each other.
  package static let sideBySideWidth = 120

  /// Two panes: beside each other when there is room, else below each other.
  ///
  /// `share` is the part of the first pane in percent. Side by side there is one blank column
  /// between the two.
  package static func split(_ area: Rect, share: Int = 50) -> (first: Rect, second: Rect) {
    if area.width >= sideBySideWidth {
      let width = (area.width - 1) * share / 100
      return (area.columns(from: 0, count: width), area.columns(from: width + 1))
    }
    let height = area.height * share / 100
    return (area.rows(from: 0, count: height), area.rows(from: height))
  }

  /// Columns of equal width with a gap between them; what cannot be shared goes to the first ones.
  package static func columns(_ area: Rect, count: Int, gap: Int = 1) -> [Rect] {
    guard count > 0 else { return [] }
    let room = max(0, area.width - gap * (count - 1))
    var x = 0
    return (0..<count).map { index in
      let width = room / count + (index < room % count ? 1 : 0)
      defer { x += width + gap }
      return area.columns(from: x, count: width)
    }
  }
}

/// A box in the middle of the screen with a title, which covers what is below it.
package struct DialogFrame: Sendable {
  package var title: String
  /// The room that the content wants; the frame is made smaller where it does not fit.
  package var content: Size
  package var style: Style

  package init(title: String, content: Size, style: Style = .plain) {
    self.title = title
    self.content = content
    self.style = style
  }

  /// Where the box stands in an area, edges included.
  package func outline(in area: Rect) -> Rect {
    let titleWidth = TextWidth.columns(of: title) + 6
    return area.centered(
      Size(width: max(content.width + 4, titleWidth), height: content.height + 2))
  }

  /// Draws the box and empties it; returns the room inside.
  package func draw(in grid: inout CellGrid, area: Rect) -> Rect {
    let outline = outline(in: area)
    grid.fill(outline, style: style)
    return grid.box(outline, title: title, style: style).inset(columns: 1)
  }
}

/// A bar that shows how much of something there is, beside a number that says it too.
package struct BarMeter: Sendable {
  package var value: Int
  package var maximum: Int

  package init(value: Int, maximum: Int) {
    self.value = value
    self.maximum = maximum
  }

  /// How many columns of a width are filled; something that is not nothing shows at least one.
  package func filledColumns(of width: Int) -> Int {
    guard value > 0, maximum > 0, width > 0 else { return 0 }
    return min(width, max(1, (min(value, maximum) * width + maximum / 2) / maximum))
  }

  /// Draws the bar from the left in the first row of an area; returns the columns filled.
  @discardableResult
  package func draw(in grid: inout CellGrid, area: Rect, style: Style = .plain) -> Int {
    let filled = filledColumns(of: area.width)
    grid.fill(area.row(0).columns(from: 0, count: filled), with: "█", style: style)
    return filled
  }
}
