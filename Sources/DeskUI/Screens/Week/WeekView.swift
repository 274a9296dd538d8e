import AppointmentCore
import DeskService
import Terminal
import Wording

extension WeekModel {
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let name = session.directory.fullName(staff)
    let days = "\(Dates.shortDay(week.monday)) t/m \(Dates.day(week.monday.adding(days: 4)))"
    let title = [name, Dates.week(week), days] + (sheet?.notes.headings ?? [])
    grid.rule(title.joined(separator: " · "), in: area, style: theme.rule)
    let room = panes(area, session).room
    if let failure {
      grid.put(failure, in: room.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    guard sheet != nil, let office = session.office else {
      grid.put("Even laden…", in: room.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    return drawTalks(in: &grid, area, office, session)
  }

  /// What waits for whom the week is: the heading says how much, and where there is little room
  /// only the first of it follows.
  func notes(_ session: Session) -> [String] {
    let lines = sheet?.notes.lines(most: 3, session) ?? []
    return session.size.height < 30 ? Array(lines.prefix(1)) : lines
  }

  /// The chosen talk in full, below the grid.
  func drawDetail(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let theme = session.theme
    grid.rule("Gekozen gesprek", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    guard let row, !session.isBlank else {
      if rows.isEmpty { grid.put("Geen gesprekken in deze week.", in: room, style: theme.text) }
      return
    }
    let appointment = row.appointment
    let directory = session.directory
    let month = row.totalMonths.map { Labels.month(row.month, of: $0) } ?? ""
    let first = [
      Dates.slot(appointment.slot), session.listName(row.name), month,
      Labels.place(appointment.place, room: appointment.room, in: directory),
      Interpreters.phrase(appointment.interpreting, in: directory),
      appointment.partner.map { "met \($0)" } ?? "",
    ]
    grid.put(
      first.filter { !$0.isEmpty }.joined(separator: " · "), in: room, style: theme.text)
    let mark = Statuses.mark(appointment, now: session.now).text(ascii: session.isASCII)
    let topics = appointment.topics.map(directory.topic).joined(separator: ", ")
    // Of a talk that is over a role may not see the topic: that is no talk without one.
    let none = appointment.status.isOpen ? "nog geen onderwerp" : ""
    let second = [mark, topics.isEmpty ? none : topics].filter { !$0.isEmpty }
    grid.put(second.joined(separator: " · "), in: room.row(1), style: theme.text)
  }
}
