import AppointmentCore
import DeskService
import Terminal
import Wording

extension TeamModel {
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    grid.rule("Team · \(Dates.day(date))", in: area, style: theme.rule)
    let room = panes(area, session).room
    guard sheet != nil, let office = session.office else {
      grid.put(failure ?? "Even laden…", in: room.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    guard !rows.isEmpty else {
      let words = office.calendar.isOpen(on: date) ? "Er werkt vandaag niemand." : "dicht"
      grid.put(words, in: room.row(1).inset(columns: 3), style: theme.text)
      return nil
    }
    return drawTalks(in: &grid, area, office, session)
  }

  func drawDetail(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let theme = session.theme
    grid.rule("Gekozen gesprek", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    guard let talk, !session.isBlank else {
      if talks.isEmpty { grid.put("Geen gesprekken deze dag.", in: room, style: theme.text) }
      return
    }
    let appointment = talk.appointment
    let directory = session.directory
    let first = [
      Dates.slot(appointment.slot), session.listName(talk.name),
      "bij \(directory.firstName(appointment.staff))",
      Labels.place(appointment.place, room: appointment.room, in: directory),
      Labels.interpreterPhrase(appointment.interpreter, in: directory) ?? "geen tolk",
    ]
    grid.put(first.joined(separator: " · "), in: room, style: theme.text)
    let mark = Statuses.mark(appointment, now: session.now).text(ascii: session.isASCII)
    grid.put(mark, in: room.row(1), style: theme.text)
  }

  // MARK: - The grid

  /// The minutes that the grid shows.
  func span(_ office: Office) -> Range<Int> {
    GridDrawing.span(office, talks.map(\.appointment.slot))
  }

  func drawGrid(
    in grid: inout CellGrid, _ area: Rect, _ office: Office, _ session: Session
  ) -> Point? {
    timeGrid(area, office, session).draw(in: &grid, area: area)
  }

  func talk(
    at point: Point, _ area: Rect, _ office: Office, _ session: Session
  ) -> Identifier<Appointment>? {
    let layout = timeGrid(area, office, session).layout(in: area)
    guard let hit = layout.minute(at: point), hit.lane < rows.count else { return nil }
    return GridDrawing.quietFirst(rows[hit.lane].talks, chosen: chosen, by: \.appointment)
      .map(\.appointment).last { $0.slot.minuteRange.contains(hit.minute) }?.id
  }

  private func timeGrid(_ area: Rect, _ office: Office, _ session: Session) -> TimeGrid {
    let theme = session.theme
    var time = TimeGrid(
      .across, span: span(office),
      lanes: rows.map { row in
        TimeGrid.Lane(session.directory.firstName(row.staff), style: theme.text)
      })
    time.axisStyle = theme.heading
    time.focusStyle = theme.focus
    let layout = time.layout(in: area)
    for (lane, row) in rows.enumerated() {
      time.bands += bands(of: row, lane: lane, session)
      for talk in GridDrawing.quietFirst(row.talks, chosen: chosen, by: \.appointment) {
        if talk.appointment.id == chosen { time.chosen = time.blocks.count }
        time.blocks.append(block(of: talk, lane: lane, layout, session))
      }
    }
    if let carried, let slot = carried.slot, slot.date == date,
      let lane = rows.firstIndex(where: { $0.staff == carried.staff })
    {
      time.carried = carried.block(lane: lane, slot, session)
    }
    return time
  }

  /// What lies beneath the talks of a person: work, leave, time taken, and the lessons of the client
  /// who is carried over it.
  private func bands(
    of row: TeamSheet.Row, lane: Int, _ session: Session
  ) -> [TimeGrid.Band] {
    let theme = session.theme
    func band(_ slot: TimeSlot, _ mark: Character, _ word: String, _ style: Style) -> TimeGrid.Band
    {
      TimeGrid.Band(lane: lane, minutes: slot.minuteRange, mark: mark, word: word, style: style)
    }
    let work = row.shifts.map { band($0.slot, "·", GridDrawing.word($0.role), theme.free) }
    let away = row.absences.map { band($0, "░", "afwezig", theme.past) }
    let busy = row.busy.map { band($0, "▒", "bezet", theme.past) }
    let clients = carried?.appointment.clients ?? []
    let lessons = (sheet?.lessons ?? [])
      .filter { row.staff == carried?.staff && clients.contains($0.client) && !session.isBlank }
      .map { band($0.slot, "▒", "les", theme.past) }
    return work + away + busy + lessons
  }

  private func block(
    of talk: TeamSheet.Talk, lane: Int, _ layout: TimeGridLayout, _ session: Session
  ) -> TimeGrid.Block {
    let theme = session.theme
    let appointment = talk.appointment
    let place = Labels.place(
      appointment.place, room: appointment.room, in: session.directory)
    let interpreter = Labels.interpreterPhrase(appointment.interpreter, in: session.directory)
    let isQuiet = !appointment.status.isOpen || carried?.appointment.id == appointment.id
    let mark = Statuses.mark(appointment, now: session.now)
    let glyph = session.isASCII ? mark.asciiGlyph : mark.glyph
    // Where a name does not fit, its first word tells more than its beginning and a dash.
    let name = "\(glyph) \(session.listName(talk.name))"
    let room = layout.columns(for: appointment.slot.minutes)
    let short = "\(glyph)\(session.listName(talk.name).prefix { $0 != " " })"
    return TimeGrid.Block(
      lane: lane, minutes: appointment.slot.minuteRange,
      lines: [TextWidth.columns(of: name) <= room ? name : short, place, interpreter ?? ""],
      style: isQuiet ? theme.past : theme.text)
  }
}
