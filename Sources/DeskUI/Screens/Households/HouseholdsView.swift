import AppointmentCore
import DeskService
import Terminal
import Wording

extension HouseholdsModel {
  private var columns: TableLayout {
    TableLayout([
      .init("gezin", .flexible(minimum: 17, share: 2)),
      .init("personen", .fixed(11)),
      .init("wanneer", .flexible(minimum: 26, share: 1)),
      .init("coach", .flexible(minimum: 14, share: 1)),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule("Cliënten en gezinnen: verwacht en net gekomen", in: area, style: theme.rule)
    let body = area.rows(from: 2)
    guard isLoaded else {
      grid.put(failure ?? "Even laden…", in: body.inset(columns: 3), style: theme.text)
      return nil
    }
    guard !rows.isEmpty else {
      grid.put(
        "Er wordt niemand verwacht. Zoek iemand met /, of schrijf een gezin in met j.",
        in: body.inset(columns: 3), style: theme.text)
      return nil
    }
    columns.drawHeadings(in: &grid, area: area.row(1).inset(columns: 3), style: theme.heading)
    let cursor = list.drawRows(of: rows.count, in: body) { index, place, isChosen in
      draw(rows[index], isChosen: isChosen, in: &grid, place, session)
    }
    return cursor
  }

  private func draw(
    _ row: HouseholdLine, isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) -> Point? {
    let style = isChosen ? session.theme.focus : session.theme.text
    let cursor = grid.listRow(place, isChosen: isChosen, style: style)
    let when =
      row.expected.map { Households.keyDate(settled: nil, expected: $0) }
      ?? row.settled.map { "sleutel \(Dates.shortDay($0, today: session.today))" } ?? ""
    let coach = row.coach.map(session.directory.firstName) ?? "nog geen coach"
    columns.draw(
      [
        [Span(session.listName(row.name), style)],
        [Span(Households.people(row.people), style)], [Span(when, style)], [Span(coach, style)],
      ], in: &grid, area: place.inset(columns: 3))
    return cursor
  }
}
