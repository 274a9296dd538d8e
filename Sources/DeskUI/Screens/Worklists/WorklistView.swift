import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the parts of the worklists stand.
struct WorklistLayout {
  let title: Rect
  let tabs: Rect
  let headings: Rect
  let rows: Rect

  init(_ area: Rect) {
    title = area.row(0)
    tabs = area.row(1)
    headings = area.row(2)
    rows = area.rows(from: 3)
  }
}

extension WorklistModel {
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = WorklistLayout(area)
    let theme = session.theme
    grid.rule("Werklijsten", in: layout.title, style: theme.rule)
    drawTabs(in: &grid, area: layout.tabs.inset(columns: 3), session)
    guard let shown, !shown.rows.isEmpty, !session.isBlank else {
      let message = failure ?? (session.isBlank ? "" : shown?.empty ?? "Even laden…")
      grid.put(message, in: layout.rows.row(0).inset(columns: 3), style: theme.text)
      return Point(x: layout.rows.x + 1, y: layout.rows.y)
    }
    let columns = WorklistModel.columns(shown.headings)
    columns.drawHeadings(
      in: &grid, area: layout.headings.inset(columns: 3), style: theme.heading)
    var list = self.list
    list.fit(count: shown.rows.count, height: layout.rows.height)
    var cursor: Point?
    for index in list.visible {
      guard let place = list.place(of: index, in: layout.rows) else { continue }
      let isChosen = index == list.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      columns.draw(
        shown.rows[index].cells.map { [Span($0, style)] }, in: &grid,
        area: place.inset(columns: 3))
    }
    return cursor
  }

  /// `[nog invullen 3]   wachtlijst 2`: every list with how much there is in it.
  private func drawTabs(in grid: inout CellGrid, area: Rect, _ session: Session) {
    var spans: [Span] = []
    for list in lists {
      let text = "\(list.title) \(list.count)"
      let isShown = list.kind == kind
      spans.append(
        Span(isShown ? "[\(text)]" : " \(text) ", isShown ? session.theme.say : session.theme.text))
      spans.append(Span("  "))
    }
    grid.put(spans, in: area)
  }

  /// A day, a time, a name, a colleague, and what there is to say.
  private static func columns(_ headings: [String]) -> TableLayout {
    let widths: [TableLayout.Column.Width] = [
      .fixed(10), .fixed(5), .flexible(minimum: 14), .flexible(minimum: 16),
      .flexible(minimum: 20, share: 2),
    ]
    return TableLayout(zip(headings, widths).map { TableLayout.Column($0, $1) })
  }
}
