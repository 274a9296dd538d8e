import AppointmentCore
import DeskService
import Terminal
import Wording

extension RosterModel {
  private static let nameColumns = 18
  private static let cellColumns = 3

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let week = ISOWeek(containing: date)
    grid.rule(
      "Rooster · \(Dates.week(week)) (\(Dates.shortDay(week.monday)) t/m "
        + "\(Dates.shortDay(week.monday.adding(days: 4))) \(week.monday.year))", in: area,
      style: theme.rule)
    guard sheet != nil else {
      grid.put(failure ?? "Even laden…", in: area.row(2).inset(columns: 3), style: theme.text)
      return nil
    }
    let height = min(max(lowerLines.count + 1, 2), max(2, area.height / 3))
    let (upper, bottom) = area.splitBottom(height)
    drawHeadings(in: &grid, upper, session)
    let legend = legend(session, width: upper.inset(columns: 3).width)
    let (team, foot) = upper.rows(from: 3).splitBottom(legend.count)
    let cursor = drawRows(in: &grid, team, session)
    for (index, line) in legend.enumerated() {
      grid.put(line, in: foot.row(index).inset(columns: 3), style: theme.past)
    }
    return drawLower(in: &grid, bottom, session) ?? cursor
  }

  /// What the letters stand for, in as many lines as it takes.
  private func legend(_ session: Session, width: Int) -> [String] {
    let roles = Set(rows.flatMap(\.roles))
    let words = Role.allCases.filter(roles.contains).map {
      "\(RosterModel.letter($0)) \(Labels.roleShort($0))"
    }
    return TextFlow.lines(
      ["x afwezig", "' om de week"] + words, separatedBy: " · ", width: width)
  }

  private func drawHeadings(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let cells = RosterModel.cells(session)
    for (index, cell) in cells.enumerated() {
      let x =
        area.x + 3 + RosterModel.nameColumns + index * RosterModel.cellColumns + gap(cells, index)
      if index == 0 || cells[index - 1].weekday != cell.weekday {
        grid.put(
          Dates.short(cell.weekday), at: Point(x: x, y: area.row(1).y),
          style: session.theme.heading)
      }
      grid.put(
        String(Labels.daypart(cell.daypart).prefix(1)), at: Point(x: x, y: area.row(2).y),
        style: session.theme.heading)
    }
    let end =
      area.x + 3 + RosterModel.nameColumns + cells.count * RosterModel.cellColumns
      + gap(cells, max(0, cells.count - 1)) + 1
    grid.put("dagdelen", at: Point(x: end, y: area.row(2).y), style: session.theme.heading)
  }

  /// A column more between days, so that mornings and afternoons of one day stand together.
  private func gap(_ cells: [Cell], _ index: Int) -> Int {
    guard index < cells.count else { return 0 }
    return Set(cells[...index].map(\.weekday)).count - 1
  }

  private func drawRows(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    var shown = list
    shown.fit(count: rows.count, height: area.height)
    var cursor: Point?
    for index in shown.visible {
      guard let place = shown.place(of: index, in: area) else { continue }
      let isChosen = index == shown.selected && lower == nil
      let point = draw(rows[index], isChosen: isChosen, in: &grid, place, session)
      if isChosen { cursor = point }
    }
    return cursor
  }

  private func draw(
    _ row: RosterSheet.Row, isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) -> Point? {
    let theme = session.theme
    let cells = RosterModel.cells(session)
    grid.put(
      isChosen ? "▌" : " ", at: Point(x: place.x + 1, y: place.y),
      style: isChosen ? theme.key : theme.text)
    grid.put(
      row.name, in: place.inset(columns: 3).columns(from: 0, count: RosterModel.nameColumns - 1),
      style: isChosen ? theme.header : theme.text)
    var cursor: Point?
    for (index, cell) in cells.enumerated() {
      let x =
        place.x + 3 + RosterModel.nameColumns + index * RosterModel.cellColumns + gap(cells, index)
      let point = Point(x: x, y: place.y)
      let isFocus = isChosen && index == column
      grid.put(
        mark(row, cell), at: point, style: isFocus ? theme.focus : theme.text)
      if isFocus { cursor = point }
    }
    let end =
      place.x + 3 + RosterModel.nameColumns + cells.count * RosterModel.cellColumns
      + gap(cells, max(0, cells.count - 1)) + 1
    let count = CaseloadModel.half(row.dayparts) + (row.isFew ? " !" : "")
    grid.put(count, at: Point(x: end, y: place.y), style: row.isFew ? theme.warning : theme.text)
    return cursor
  }

  /// What a cell shows: the role, with a stroke when it is every other week; `x` for who is away.
  private func mark(_ row: RosterSheet.Row, _ cell: Cell) -> String {
    let day = (sheet?.monday ?? date).adding(days: cell.weekday.rawValue - 1)
    guard
      let shift = row.shifts.first(where: { $0.isWorked(on: day) && $0.daypart == cell.daypart })
    else { return "· " }
    if row.absentDays.contains(day) { return "x " }
    return "\(RosterModel.letter(shift.role))\(shift.rhythm == .every ? " " : "'")"
  }

  private func drawLower(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let few = rows.count(where: \.isFew)
    grid.rule(
      few == 0
        ? "Afwezig, gesloten, en waar iemand ontbreekt (3 weken)"
        : "Afwezig, gesloten, en waar iemand ontbreekt · \(few) met minder dan 2 dagdelen (!)",
      in: area, style: theme.rule)
    let room = area.rows(from: 1)
    if lowerLines.isEmpty {
      grid.put(
        "Niemand afwezig; er is elk dagdeel receptie en een begeleider.",
        in: room.row(0).inset(columns: 3), style: theme.good)
    }
    var shown = lower ?? ListSelection(count: lowerLines.count, height: room.height)
    shown.fit(count: lowerLines.count, height: max(1, room.height))
    var cursor: Point?
    for index in shown.visible {
      guard let place = shown.place(of: index, in: room) else { continue }
      let isChosen = lower != nil && index == shown.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      grid.put(text(lowerLines[index], session), in: place.inset(columns: 3), style: style)
    }
    return cursor
  }

  private func text(_ line: LowerLine, _ session: Session) -> String {
    switch line {
    case .gap(let gap): "! " + Labels.gap(gap, today: session.today)
    case .absence(let absence):
      "\(session.directory.fullName(absence.staff)) afwezig "
        + Dates.period(absence.period, today: session.today)
    case .closure(let closure):
      Labels.closure(closure, in: session.directory, today: session.today).capitalizedFirst
    }
  }
}
