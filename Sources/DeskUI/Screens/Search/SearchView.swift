import AppointmentCore
import DeskService
import Terminal
import Wording

extension SearchModel {
  private var columns: TableLayout {
    TableLayout(
      [
        .init("", .fixed(1)), .init("", .flexible(minimum: 18, share: 3)), .init("", .fixed(4)),
        .init("", .flexible(minimum: 19, share: 1)), .init("", .fixed(9)),
        .init("", .flexible(minimum: 15, share: 1)),
      ], gap: 1)
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule(title, in: area, style: theme.rule)
    // The field stands in the rule, as the title does: what is typed is what the list is about.
    let field = area.row(0).columns(from: 9)
    let typed = min(field.width, TextWidth.columns(of: editor.text) + 1)
    let cursor = editor.draw(in: &grid, area: field.columns(from: 0, count: max(1, typed)))
    let rows = area.rows(from: 1, count: max(0, area.height - 3))
    var shown = list
    shown.fit(count: rowCount, height: rows.height)
    for index in shown.visible {
      guard let place = shown.place(of: index, in: rows) else { continue }
      draw(index, isChosen: index == shown.selected, in: &grid, place, session)
    }
    if found.isEmpty, !editor.text.isEmpty, answered == editor.text {
      let line = "Niemand gevonden. Vraag om de naam op de brief, of het nummer."
      grid.put(line, in: rows.row(2).inset(columns: 3), style: theme.text)
    }
    let question = area.row(area.height - 1).inset(columns: 1)
    grid.put("Vraag: “Bij wie heeft u begeleiding?”", in: question, style: theme.say)
    return cursor
  }

  private var title: String {
    let gap = String(repeating: " ", count: TextWidth.columns(of: editor.text))
    return "Zoek: \(gap)"
  }

  private func draw(
    _ index: Int, isChosen: Bool, in grid: inout CellGrid, _ place: Rect, _ session: Session
  ) {
    let style = isChosen ? session.theme.focus : session.theme.text
    grid.listRow(place, isChosen: isChosen, style: style)
    let room = place.inset(columns: 3)
    guard index < found.count else {
      let key = digitsPick ? "0" : " "
      let line = "\(key) Staat er niet bij: bezoeker zonder nummer helpen"
      grid.put(line, in: room, style: style)
      return
    }
    let client = found[index]
    let number = index < 9 ? "\(index + 1)" : " "
    columns.draw(
      [
        [Span(number, style)], [Span(client.name.full, style)],
        [Span(client.birthYear.map { "\($0)" } ?? "", style)],
        [Span(holder(of: client, session), style)],
        [Span(client.phoneTail.map { "tel ..\($0)" } ?? "", style)],
        [Span(next(client, session), style)],
      ], in: &grid, area: room)
  }

  private func holder(of client: ClientSummary, _ session: Session) -> String {
    switch client.phase {
    case .exited: Labels.phase(.exited)
    case .outside, .unknown: Labels.phase(client.phase)
    default:
      client.begeleider.map { "bij \(session.directory.fullName($0))" }
        ?? (session.may(.readClient) == nil ? "nog geen begeleider" : "")
    }
  }

  private func next(_ client: ClientSummary, _ session: Session) -> String {
    guard client.next != nil || client.phase.isInsideWindow else { return "" }
    return client.next.map { Dates.moment($0, today: session.today) } ?? "volgende: geen"
  }
}
