import AppointmentCore
import DeskService
import Terminal
import Wording

extension CaseloadModel {
  private var columns: TableLayout {
    TableLayout([
      .init("wie", .flexible(minimum: 16, share: 1)),
      .init("dagdelen", .fixed(8), aligned: .trailing),
      .init("gezinnen", .fixed(8), aligned: .trailing),
      .init("volw.", .fixed(5), aligned: .trailing),
      .init("per dagdeel", .flexible(minimum: 22, share: 2)),
      .init("eigen", .fixed(5), aligned: .trailing),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    if let people { return draw(people, in: &grid, area: area, session) }
    let title = date == session.today ? "Begeleiders" : "Begeleiders · \(Dates.day(date))"
    grid.rule(title, in: area, style: theme.rule)
    guard sheet != nil else {
      grid.put(failure ?? "Even laden…", in: area.row(2).inset(columns: 3), style: theme.text)
      return nil
    }
    // What asks for attention always stays in view; the list of people scrolls above it.
    let bottom = min(attention.count + 1, max(2, area.height / 2))
    let (above, lower) = area.splitBottom(bottom)
    let (upper, waiting) = above.splitBottom(1)
    grid.put(waitLine, in: waiting.inset(columns: 3), style: theme.text)
    columns.drawHeadings(in: &grid, area: upper.row(1).inset(columns: 3), style: theme.heading)
    let cursor = drawRows(in: &grid, upper.rows(from: 2), session)
    return drawAttention(in: &grid, lower, session) ?? cursor
  }

  /// How long people wait, and how often it was us that a talk did not take place.
  private var waitLine: String {
    guard let sheet else { return "" }
    let missed = sheet.missed
    return "\(AroundWords.waits(sheet.waits)) · uitgevallen: ons \(missed.byOffice), "
      + "cliënt \(missed.byClients)"
  }

  private func drawRows(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let focus = min(list.selected ?? 0, max(0, rows.count - 1))
    let top = max(0, min(focus - area.height + 1, rows.count - area.height))
    let heaviest = rows.compactMap(\.load).max() ?? 1
    var cursor: Point?
    for index in rows.indices.dropFirst(top).prefix(area.height) {
      let place = area.row(index - top)
      let isChosen = index == list.selected
      cursor =
        draw(rows[index], isChosen: isChosen, heaviest: heaviest, in: &grid, place, session)
        ?? cursor
    }
    return cursor
  }

  private func draw(
    _ row: CaseloadSheet.Row, isChosen: Bool, heaviest: Double, in grid: inout CellGrid,
    _ place: Rect, _ session: Session
  ) -> Point? {
    let style = isChosen ? session.theme.focus : session.theme.text
    let cursor = grid.listRow(place, isChosen: isChosen, style: style)
    let share = row.held > 0 ? "\((row.own * 100 + row.held / 2) / row.held)%" : "-"
    columns.draw(
      [
        [Span(row.name, style)], [Span(CaseloadModel.half(row.dayparts), style)],
        [Span("\(row.households)", style)], [Span("\(row.adults)", style)],
        [Span(bar(row, heaviest, session), style)], [Span(share, style)],
      ], in: &grid, area: place.inset(columns: 3))
    return cursor
  }

  /// `██████ 2,3`, with `!` for a load well above the mean: the number says what the bar shows.
  private func bar(_ row: CaseloadSheet.Row, _ heaviest: Double, _ session: Session) -> String {
    guard let load = row.load else { return row.households > 0 ? "geen dagdelen !" : "-" }
    let meter = BarMeter(value: Int(load * 100), maximum: Int(heaviest * 100))
    let filled = meter.filledColumns(of: 14)
    let loads = rows.compactMap(\.load).filter { $0 > 0 }
    let mean = loads.isEmpty ? 0 : loads.reduce(0, +) / Double(loads.count)
    let mark = load > mean * 1.4 ? " !" : ""
    let blocks = String(repeating: session.isASCII ? "#" : "█", count: filled)
    return "\(blocks)\(filled > 0 ? " " : "")\(CaseloadModel.half(load))\(mark)"
  }

  private func drawAttention(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule("Vraagt aandacht", in: area, style: theme.rule)
    if attention.isEmpty {
      grid.put("Niets: iedereen is in beeld.", in: area.row(1).inset(columns: 3), style: theme.good)
    }
    let room = area.rows(from: 1)
    let focus = max(0, (list.selected ?? 0) - rows.count)
    let top = max(0, min(focus - room.height + 1, attention.count - room.height))
    var cursor: Point?
    for index in attention.indices.dropFirst(top).prefix(room.height) {
      let place = room.row(index - top)
      let isChosen = rows.count + index == list.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let line = attention[index]
      let count = "\(line.clients.count)"
      let gap = String(repeating: " ", count: max(0, 4 - count.count))
      grid.put(
        "\(gap)\(count)  \(CaseloadModel.words(line.code))", in: place.inset(columns: 3),
        style: style)
    }
    return cursor
  }

  /// The people behind a number, one line each.
  private func draw(
    _ people: People, in grid: inout CellGrid, area: Rect, _ session: Session
  ) -> Point? {
    let theme = session.theme
    let title = "\(people.clients.count) · \(CaseloadModel.words(people.code))"
    grid.rule(title, in: area, style: theme.rule)
    var list = people.list
    let room = area.rows(from: 1)
    list.fit(count: people.clients.count, height: room.height)
    var cursor: Point?
    for index in list.visible {
      guard let place = list.place(of: index, in: room) else { continue }
      let client = people.clients[index]
      let isChosen = index == list.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let known = people.known[client]
      let words = [
        "\(client)", known.map { session.listName($0.name) } ?? "",
        known?.begeleider.map { "bij \(session.directory.firstName($0))" } ?? "",
        known?.next.map { Dates.moment($0, today: session.today) } ?? "",
      ].filter { !$0.isEmpty }
      grid.put(words.joined(separator: "  "), in: place.inset(columns: 3), style: style)
    }
    return cursor
  }
}
