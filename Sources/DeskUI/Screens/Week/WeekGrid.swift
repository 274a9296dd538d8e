import AppointmentCore
import DeskService
import Terminal
import Wording

/// The week as a grid: days side by side, time to scale.
extension WeekModel {
  /// The minutes that the grid shows: while the office is open, and any talk outside that.
  func span(_ office: Office) -> Range<Int> {
    GridDrawing.span(office, rows.map(\.appointment.slot))
  }

  func drawGrid(
    in grid: inout CellGrid, _ area: Rect, _ office: Office, _ session: Session
  ) -> Point? {
    timeGrid(area, office, session).draw(in: &grid, area: area)
  }

  /// The talk under a point.
  func talk(
    at point: Point, _ area: Rect, _ office: Office, _ session: Session
  ) -> Identifier<Appointment>? {
    let layout = timeGrid(area, office, session).layout(in: area)
    guard let hit = layout.minute(at: point) else { return nil }
    let day = week.monday.adding(days: hit.lane)
    return GridDrawing.quietFirst(rows, chosen: chosen, by: \.appointment).map(\.appointment).last {
      $0.slot.date == day && $0.slot.minuteRange.contains(hit.minute)
    }?.id
  }

  private func timeGrid(_ area: Rect, _ office: Office, _ session: Session) -> TimeGrid {
    let days = Array(week.period.prefix(5))
    let theme = session.theme
    var time = TimeGrid(
      .down, span: span(office),
      lanes: days.map { day in
        TimeGrid.Lane(
          Dates.columnDay(day), style: day == session.today ? theme.header : theme.heading)
      })
    time.axisStyle = theme.heading
    time.focusStyle = theme.focus
    let layout = time.layout(in: area)
    time.bands = days.enumerated().flatMap { bands(of: $1, lane: $0, office, session) }
    for row in GridDrawing.quietFirst(rows, chosen: chosen, by: \.appointment) {
      guard let lane = days.firstIndex(of: row.appointment.slot.date) else { continue }
      if row.appointment.id == self.row?.appointment.id { time.chosen = time.blocks.count }
      time.blocks.append(block(of: row, lane: lane, layout, session))
    }
    if let carried, let slot = carried.slot, let lane = days.firstIndex(of: slot.date) {
      time.carried = carried.block(lane: lane, slot, session)
    }
    return time
  }

  /// What lies beneath the talks of a day: own dagdelen, leave, and the lessons of the one whose talk
  /// is chosen or carried.
  private func bands(
    of day: CivilDate, lane: Int, _ office: Office, _ session: Session
  ) -> [TimeGrid.Band] {
    let theme = session.theme
    guard office.calendar.isOpen(on: day) else {
      return [
        TimeGrid.Band(
          lane: lane, minutes: span(office), mark: " ", word: "dicht", style: theme.past)
      ]
    }
    let clients = carried?.appointment.clients ?? row?.appointment.clients ?? []
    let work = (sheet?.shifts ?? []).filter { $0.slot.date == day }.map {
      TimeGrid.Band(
        lane: lane, minutes: $0.slot.minuteRange, mark: "│", word: GridDrawing.word($0.role),
        style: theme.free)
    }
    let away = (sheet?.absences ?? []).filter { $0.date == day }.map {
      TimeGrid.Band(
        lane: lane, minutes: $0.minuteRange, mark: "░", word: "afwezig", style: theme.past)
    }
    let lessons = (sheet?.lessons ?? [])
      .filter { $0.slot.date == day && clients.contains($0.client) && !session.isBlank }
      .map {
        TimeGrid.Band(
          lane: lane, minutes: $0.slot.minuteRange, mark: "▒", word: "les", style: theme.past)
      }
    return work + away + lessons
  }

  private func block(
    of row: WeekSheet.Row, lane: Int, _ layout: TimeGridLayout, _ session: Session
  ) -> TimeGrid.Block {
    let theme = session.theme
    let appointment = row.appointment
    let name = GridDrawing.name(appointment, row.name, session)
    let month = row.totalMonths.map { Labels.month(row.month, of: $0) } ?? ""
    let place = Labels.place(appointment.place, room: appointment.room, in: session.directory)
    func join(_ parts: String...) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    // Where a line holds it, the month stands beside the name.
    let wide = join(name, month)
    let lines =
      TextWidth.columns(of: wide) <= layout.columns(for: appointment.slot.minutes)
      ? [wide, "  \(place)"] : [name, "  \(join(month, place))"]
    let isQuiet = !appointment.status.isOpen || carried?.appointment.id == appointment.id
    return TimeGrid.Block(
      lane: lane, minutes: appointment.slot.minuteRange, lines: lines,
      style: isQuiet ? theme.past : theme.text)
  }
}
