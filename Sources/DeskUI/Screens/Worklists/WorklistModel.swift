import AppointmentCore
import DeskService
import Terminal
import Wording

/// The lists of what waits for a person to act, each behind a tab (F6).
package struct WorklistModel: Sendable {
  package internal(set) var lists: [Worklist] = []
  /// Which list is shown.
  package var kind: Worklist.Kind
  var focus = ListFocus<String>()
  var failure: String?
  var ticket = 0
  var interpreterTicket = 0

  package init(_ kind: Worklist.Kind = .closing) { self.kind = kind }

  /// The list that is shown; nil before it was loaded.
  package var shown: Worklist? { lists.first { $0.kind == kind } }

  package var rows: [Worklist.Row] { shown?.rows ?? [] }

  /// The row with the focus.
  package var row: Worklist.Row? { rows.first { $0.key == focus.key } }
}

extension WorklistModel {
  mutating func reload(_ session: inout Session) { ticket = session.ask(ReadWorklists()) }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if takesInterpreter(answer, ticket: ticket, &session) { return true }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let found as Worklists): show(Worklist.all(in: found, session), session)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  /// It opens on the first list with something in it.
  private mutating func show(_ found: [Worklist], _ session: Session) {
    let isFirst = lists.isEmpty
    lists = found
    if isFirst, shown?.count == 0, let first = found.first(where: { $0.count > 0 }) {
      kind = first.kind
    }
    failure = nil
    settle(session)
  }

  mutating func nextList(_ session: Session) {
    let kinds = lists.map(\.kind)
    guard let place = kinds.firstIndex(of: kind) else { return }
    kind = kinds[(place + 1) % kinds.count]
    focus = ListFocus()
    settle(session)
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if case .onward(let way) = result, let row {
      OnwardSteps.take(way, for: row.client, row.name, &session)
    }
  }

  func sections(_ session: Session) -> [ListSection<String>] {
    [
      ListSection(
        session.isBlank ? [] : rows, columns: WorklistModel.columns(shown?.headings ?? []),
        empty: failure ?? (session.isBlank ? "" : shown?.empty ?? "Even laden…"), key: \.key,
        row: { [style = session.theme.text] in ListRow($0.cells, style: style) })
    ]
  }

  func listArea(_ area: Rect, _ session: Session) -> Rect { area.rows(from: 2) }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    grid.rule("Werklijsten", in: area, style: session.theme.rule)
    drawTabs(in: &grid, area: area.row(1).inset(columns: 3), session)
    return drawList(in: &grid, area, session)
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
