import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the list and the call itself stand.
struct CallsLayout {
  let title: Rect
  let headings: Rect
  let rows: Rect
  let call: Rect

  init(_ area: Rect) {
    let (upper, lower) = area.splitBottom(7)
    title = upper.row(0)
    headings = upper.row(1)
    rows = upper.rows(from: 2)
    call = lower
  }
}

extension CallsModel {
  private var columns: TableLayout {
    TableLayout([
      .init("", .fixed(1)), .init("wie", .flexible(minimum: 14)),
      .init("komt", .fixed(11)), .init("wordt", .flexible(minimum: 15)),
      .init("belt", .flexible(minimum: 8)), .init("stand", .flexible(minimum: 18)),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = CallsLayout(area)
    let theme = session.theme
    let left = sheet.map { $0.openCount == 0 ? " · iedereen weet het" : " · nog \($0.openCount)" }
    grid.rule("Bellijst\(left ?? "")", in: layout.title, style: theme.rule)
    guard !rows.isEmpty else {
      let text = failure ?? (sheet == nil ? "Even laden…" : Repairs.nobodyToCall)
      grid.put(text, in: layout.rows.row(0).inset(columns: 3), style: theme.text)
      return Point(x: layout.rows.x + 1, y: layout.rows.y)
    }
    columns.drawHeadings(in: &grid, area: layout.headings.inset(columns: 3), style: theme.heading)
    let cursor = list.drawRows(of: rows.count, in: layout.rows) { index, place, isChosen in
      draw(rows[index], isChosen, in: &grid, place, session)
    }
    if session.isBlank {
      grid.rule("", in: layout.call, style: theme.rule)
    } else if let row {
      drawCall(row, in: &grid, layout.call, session)
    }
    return cursor
  }

  private func draw(
    _ row: RepairCallSheet.Row, _ isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) -> Point? {
    let theme = session.theme
    let stand = row.call.stand
    let style = isChosen ? theme.focus : stand.state.isDone ? theme.past : theme.text
    let cursor = grid.listRow(place, isChosen: isChosen, style: style)
    let new = row.appointment.slot
    let tries = stand.tries > 1 && !stand.state.isDone ? " (\(stand.tries) keer)" : ""
    columns.draw(
      [
        [Span(String(Repairs.glyph(stand.state)), style)],
        [Span(session.listName(row.name), style)],
        [Span("\(Dates.columnDay(row.moment.date)) \(row.moment.time)", style)],
        [
          Span(
            row.old == nil
              ? "gaat niet door"
              : row.old?.slot == new
                ? "zelfde tijd" : "\(Dates.shortDay(new.date)) \(new.start)", style)
        ],
        [Span(session.directory.firstName(stand.caller), style)],
        [Span(Repairs.word(stand.state) + tries, style)],
      ], in: &grid, area: place.inset(columns: 3))
    return cursor
  }

  private func drawCall(
    _ row: RepairCallSheet.Row, in grid: inout CellGrid, _ area: Rect, _ session: Session
  ) {
    let theme = session.theme
    let name = session.isCounterMode ? row.name.initials : row.name.full
    grid.rule("\(name) · \(row.appointment.client)", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    var facts = [row.phone.map { phone($0, session) } ?? "geen telefoonnummer: stuur een brief"]
    let languages = Labels.languages(row.languages)
    if !languages.isEmpty { facts.append("spreekt \(languages)") }
    if row.interpreter == .needed { facts.append("bel met een tolk") }
    grid.put(facts.joined(separator: " · "), in: room.row(0), style: theme.text)
    let say = Repairs.say(
      row.appointment, insteadOf: row.old, in: session.directory, today: session.today)
    for (index, line) in TextFlow.lines(say, width: max(20, room.width)).enumerated() {
      grid.put(line, in: room.row(2 + index), style: theme.say)
    }
  }

  private func phone(_ number: String, _ session: Session) -> String {
    session.isCounterMode ? "tel ..\(number.suffix(3))" : "bel \(number)"
  }
}
