/// A row of a list: what its columns say, and how that looks while it has not the focus.
package struct ListRow: Sendable {
  package var cells: [[Span]]
  /// How the row itself looks, between its words.
  package var style: Style

  package init(_ cells: [[Span]], style: Style = .plain) {
    self.cells = cells
    self.style = style
  }

  /// A row in one style.
  package init(_ words: [String], style: Style = .plain) {
    self.init(words.map { [Span($0, style)] }, style: style)
  }

  /// The same row with the focus: one style for all of it, so that nothing is told by colour there.
  func focused(_ style: Style) -> ListRow {
    ListRow(cells.map { $0.map { Span($0.text, style) } }, style: style)
  }
}

/// A part of a list: its heading, its columns, and its rows, which are asked for one by one as they
/// come into view.
package struct ListSection<Key: Hashable & Sendable>: Sendable {
  /// What stands above it in a line of its own.
  package enum Title: Sendable {
    case none
    case words([Span])
    /// A rule with these words in it.
    case rule(String)
  }

  package var title = Title.none
  package var columns: TableLayout
  /// Whether the headings of the columns stand above the rows.
  package var isHeaded: Bool
  /// How many rows there are.
  package let count: Int
  /// What keeps a row apart from all others of the list, so that a reload keeps the choice.
  package let key: @Sendable (Int) -> Key
  package let row: @Sendable (Int) -> ListRow
  /// What stands there when there are no rows; nothing when there is nothing to say.
  package var empty = ""
  /// Whether the headings stand above those words too, and a line between.
  package var headsEmpty = false

  package init<Item: Sendable>(
    _ items: [Item], title: Title = .none, columns: TableLayout, isHeaded: Bool = true,
    empty: String = "", key: @escaping @Sendable (Item) -> Key,
    row: @escaping @Sendable (Item) -> ListRow
  ) {
    self.title = title
    self.columns = columns
    self.isHeaded = isHeaded
    self.empty = empty
    count = items.count
    self.key = { key(items[$0]) }
    self.row = { row(items[$0]) }
  }

  /// How many lines stand above its rows.
  var headLines: Int {
    let titleLines = if case .none = title { 0 } else { 1 }
    return titleLines + (isHeaded ? 1 : 0)
  }

  /// How many lines its rows take, or what is said of there being none.
  var bodyLines: Int {
    if count > 0 { return count }
    return empty.isEmpty ? 0 : headsEmpty ? 2 : 1
  }
}

/// How a list looks.
package struct ListLook: Sendable {
  package var text = Style.plain
  package var heading = Style.dim
  package var rule = Style.dim
  package var focus = Style.reverse
  /// How many columns are left free before the first column of a row, and behind the last.
  package var indent = 3
  package var trailing = 3
  /// Whether every row is filled in its style, up to the last column but one.
  package var fillsRows = false

  package init(text: Style, heading: Style, rule: Style, focus: Style) {
    self.text = text
    self.heading = heading
    self.rule = rule
    self.focus = focus
  }
}
