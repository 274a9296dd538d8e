import AppointmentCore
import DeskService
import Terminal
import Wording

/// The team as a list, where a grid would be too narrow to read: a heading a person, a line a talk.
extension TeamModel {
  private static let columns = TableLayout([
    .init("tijd", .fixed(11)), .init("wie", .flexible(minimum: 14, share: 2)),
    .init("waar", .fixed(14)), .init("tolk", .fixed(13), dropOrder: 2),
    .init("stand", .flexible(minimum: 16, share: 2), dropOrder: 1),
  ])

  /// A line of the list: a person by number, or a talk by number.
  private enum Line {
    case person(Int)
    case talk(Int)
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var talk = 0
    for (number, row) in rows.enumerated() {
      lines.append(.person(number))
      lines += row.talks.indices.map { .talk(talk + $0) }
      talk += row.talks.count
    }
    return lines
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
    let lines = lines
    return view(of: lines, in: area).visible.compactMap {
      if case .talk(let index) = lines[$0] { index } else { nil }
    }
  }

  func drawList(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let lines = lines
    let view = view(of: lines, in: area)
    var cursor: Point?
    for index in view.visible {
      guard let place = view.place(of: index, in: area) else { continue }
      switch lines[index] {
      case .person(let number): draw(rows[number], in: &grid, place, session)
      case .talk(let number):
        let isChosen = number == list.selected
        draw(talks[number], isChosen: isChosen, in: &grid, place, session)
        if isChosen { cursor = place.origin }
      }
    }
    return cursor
  }

  private func draw(
    _ row: TeamSheet.Row, in grid: inout CellGrid, _ place: Rect, _ session: Session
  ) {
    let work = row.shifts.map { shift in
      let word = GridDrawing.word(shift.role)
      return Dates.times(shift.slot) + (word.isEmpty ? "" : " \(word)")
    }
    let away = row.absences.map { "afwezig \(Dates.times($0))" }
    let busy = row.busy.map { "bezet \(Dates.times($0))" }
    grid.put(
      [
        Span(session.directory.firstName(row.staff), session.theme.header),
        Span("   \((work + away + busy).joined(separator: ", "))", session.theme.past),
      ], in: place.inset(columns: 3))
  }

  private func draw(
    _ talk: TeamSheet.Talk, isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) {
    let theme = session.theme
    let appointment = talk.appointment
    let style = isChosen ? theme.focus : appointment.status.isOpen ? theme.text : theme.past
    grid.fill(place.inset(columns: 1), style: style)
    if isChosen { grid.put("▌", in: place.inset(columns: 1), style: style) }
    let cells = [
      Dates.times(appointment.slot), session.listName(talk.name),
      Labels.place(appointment.place, room: appointment.room, in: session.directory),
      Labels.interpreter(appointment.interpreter, in: session.directory),
      session.listStand(Statuses.mark(appointment, now: session.now)),
    ]
    TeamModel.columns.draw(
      cells.map { [Span($0, style)] }, in: &grid, area: place.inset(columns: 5))
  }
}
