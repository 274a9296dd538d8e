import AppointmentCore
import DeskService
import Terminal
import Wording

/// The week as a list, where a grid would be too narrow to read: a line a talk, a heading a day.
extension WeekModel {
  private static let columns = TableLayout([
    .init("tijd", .fixed(6)), .init("wie", .flexible(minimum: 14, share: 2)),
    .init("maand", .fixed(9), dropOrder: 2), .init("waar", .fixed(14)),
    .init("stand", .flexible(minimum: 18, share: 2), dropOrder: 1),
  ])

  /// A line of the list: the head of a day, or a talk by its number.
  private enum Line {
    case day(CivilDate, String)
    case talk(Int)
  }

  private func lines(_ session: Session) -> [Line] {
    week.period.prefix(5).flatMap { day -> [Line] in
      let talks = rows.indices.filter { rows[$0].appointment.slot.date == day }
      return [.day(day, note(on: day, session))] + talks.map { .talk($0) }
    }
  }

  /// What is to be known of a day beside its talks: `dicht`, `afwezig`, `werkt niet`.
  private func note(on day: CivilDate, _ session: Session) -> String {
    guard session.office?.calendar.isOpen(on: day) ?? true else { return "dicht" }
    if let away = sheet?.absences.first(where: { $0.date == day }) {
      return "afwezig \(Dates.times(away))"
    }
    let work = (sheet?.shifts ?? []).filter { $0.slot.date == day }
    return work.isEmpty
      ? "werkt niet" : work.map { Dates.times($0.slot) }.joined(separator: ", ")
  }

  /// Which of the lines are in view: the chosen talk is.
  private func view(of lines: [Line], in area: Rect) -> ListSelection {
    let focus = lines.firstIndex {
      if case .talk(let index) = $0 { index == list.selected } else { false }
    }
    var view = ListSelection(count: lines.count, height: area.height)
    view.select(focus ?? 0)
    return view
  }

  /// The talks in view, in the order of the lines.
  func talksInView(_ area: Rect, _ session: Session) -> [Int] {
    let lines = lines(session)
    return view(of: lines, in: area).visible.compactMap {
      if case .talk(let index) = lines[$0] { index } else { nil }
    }
  }

  func drawList(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let lines = lines(session)
    let view = view(of: lines, in: area)
    var cursor: Point?
    for index in view.visible {
      guard let place = view.place(of: index, in: area) else { continue }
      switch lines[index] {
      case .day(let day, let note):
        let heading = day == session.today ? theme.header : theme.heading
        grid.put(
          [Span(Dates.shortDay(day), heading), Span("   \(note)", theme.past)],
          in: place.inset(columns: 3))
      case .talk(let number):
        let isChosen = number == list.selected
        draw(rows[number], isChosen: isChosen, in: &grid, place, session)
        if isChosen { cursor = place.origin }
      }
    }
    return cursor
  }

  private func draw(
    _ row: WeekSheet.Row, isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) {
    let theme = session.theme
    let appointment = row.appointment
    let style = isChosen ? theme.focus : appointment.status.isOpen ? theme.text : theme.past
    grid.fill(place.inset(columns: 1), style: style)
    if isChosen { grid.put("▌", in: place.inset(columns: 1), style: style) }
    let month = row.totalMonths.map { Labels.month(row.month, of: $0) } ?? ""
    let cells = [
      "\(appointment.slot.start)", session.listName(row.name), month,
      Labels.place(appointment.place, room: appointment.room, in: session.directory),
      session.listStand(Statuses.mark(appointment, now: session.now)),
    ]
    WeekModel.columns.draw(
      cells.map { [Span($0, style)] }, in: &grid, area: place.inset(columns: 5))
  }
}
