import AppointmentCore
import DeskService
package import Terminal
import Wording

extension WeekModel {
  /// A line of the grid is half an hour, so that the length of a talk can be seen.
  private static let minutesPerRow = 30

  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let name = session.directory.fullName(staff)
    let days = "\(Dates.shortDay(week.monday)) t/m \(Dates.day(week.monday.adding(days: 4)))"
    grid.rule("\(name) · \(Dates.week(week)) · \(days)", in: area, style: theme.rule)
    let (grids, detail) = area.rows(from: 1).splitBottom(3)
    if let failure {
      grid.put(failure, in: grids.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    guard sheet != nil, let office = session.office else {
      grid.put("Even laden…", in: grids.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    drawAxis(in: &grid, grids, office, session)
    let columns = Panels.columns(grids.inset(columns: 1).columns(from: 6), count: 5, gap: 1)
    var cursor: Point?
    for (index, day) in week.period.prefix(5).enumerated() {
      drawDay(day, in: &grid, columns[index], office, session, &cursor)
    }
    drawDetail(in: &grid, detail, session)
    return cursor
  }

  /// The first and the first-after minute that the office is open on any day.
  private func span(_ office: Office) -> (start: Int, end: Int) {
    let hours = office.calendar.hours.hours.values
    let starts = hours.map(\.start.minuteOfDay) + rows.map(\.appointment.slot.start.minuteOfDay)
    let ends = hours.map(\.end.minuteOfDay) + rows.map(\.appointment.slot.end.minuteOfDay)
    return ((starts.min() ?? 540) / 30 * 30, ends.max() ?? 1020)
  }

  private func line(of minute: Int, _ office: Office) -> Int {
    1 + (minute - span(office).start) / WeekModel.minutesPerRow
  }

  private func drawAxis(
    in grid: inout CellGrid, _ area: Rect, _ office: Office, _ session: Session
  ) {
    let span = span(office)
    for minute in stride(from: span.start, to: span.end, by: WeekModel.minutesPerRow) {
      let place = area.row(line(of: minute, office)).inset(columns: 1)
      let time = CivilTime(clampingMinuteOfDay: minute)
      if minute % 60 == 0 { grid.put("\(time)", in: place, style: session.theme.heading) }
    }
  }

  private func drawDay(
    _ day: CivilDate, in grid: inout CellGrid, _ column: Rect, _ office: Office,
    _ session: Session, _ cursor: inout Point?
  ) {
    let theme = session.theme
    let heading = day == session.today ? theme.header : theme.heading
    grid.put(Dates.columnDay(day), in: column, style: heading)
    guard office.calendar.isOpen(on: day) else {
      grid.put("dicht", in: column.row(1), style: theme.past)
      return
    }
    let span = span(office)
    for minute in stride(from: span.start, to: span.end, by: WeekModel.minutesPerRow) {
      let isWorked = (sheet?.shifts ?? []).contains { work in
        work.slot.date == day && work.slot.start.minuteOfDay < minute + 30
          && minute < work.slot.end.minuteOfDay
      }
      let mark = isWorked ? (session.isASCII ? "|" : "│") : " "
      grid.put(mark, in: column.row(line(of: minute, office)), style: theme.free)
    }
    for (index, row) in rows.enumerated() where row.appointment.slot.date == day {
      draw(row, isChosen: index == list.selected, in: &grid, column, office, session, &cursor)
    }
  }

  private func draw(
    _ row: WeekSheet.Row, isChosen: Bool, in grid: inout CellGrid, _ column: Rect,
    _ office: Office, _ session: Session, _ cursor: inout Point?
  ) {
    let theme = session.theme
    let slot = row.appointment.slot
    let first = line(of: slot.start.minuteOfDay, office)
    let last = max(first + 1, line(of: slot.end.minuteOfDay - 1, office) + 1)
    let style = isChosen ? theme.focus : row.appointment.status.isOpen ? theme.text : theme.past
    let room = column.columns(from: 1)
    for line in first..<last { grid.fill(room.row(line), style: style) }
    let mark = Statuses.mark(row.appointment, now: session.now)
    let glyph = session.isASCII ? mark.asciiGlyph : mark.glyph
    let waited = Statuses.waitedMinutes(row.appointment, now: session.now).map { " \($0)m" } ?? ""
    let minutes = slot.start.minute % 30 == 0 ? "" : ":\(slot.start.minute) "
    grid.put(
      "\(glyph)\(waited) \(minutes)\(session.listName(row.name))", in: room.row(first),
      style: style)
    if last > first + 1 {
      grid.put(second(of: row, session), in: room.row(first + 1), style: style)
    }
    if isChosen { cursor = room.row(first).origin }
  }

  private func second(of row: WeekSheet.Row, _ session: Session) -> String {
    let month = row.totalMonths.map { Labels.month(row.month, of: $0) } ?? ""
    let place = Labels.place(
      row.appointment.place, room: row.appointment.room, in: session.directory)
    return "  " + [month, place].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The chosen talk in full, below the grid.
  private func drawDetail(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
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
    let second = [mark, topics.isEmpty ? "nog geen onderwerp" : topics]
    grid.put(second.joined(separator: " · "), in: room.row(1), style: theme.text)
  }
}
