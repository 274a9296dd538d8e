import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the parts of the day stand: below each other, from 120 columns beside each other.
struct DayLayout {
  let title: Rect
  /// What asks for attention before the list begins; nothing on most days.
  let alerts: Rect
  let headings: Rect
  let rows: Rect
  let client: Rect
  let present: Rect

  init(_ area: Rect, _ model: DayModel, _ session: Session) {
    let alerts = model.alerts(session).count
    if session.isWide {
      let split = Panels.split(area, share: 68)
      title = split.first.row(0)
      self.alerts = split.first.rows(from: 1, count: alerts)
      headings = split.first.row(1 + alerts)
      rows = split.first.rows(from: 2 + alerts)
      // Who is here takes the room it needs, and leaves the client the upper half.
      let width = DayLayout.words(in: split.second).width
      let needed = 1 + model.presence(session, width: width).count
      (client, present) = split.second.splitBottom(min(needed, split.second.height / 2))
    } else {
      let (rest, presence) = area.splitBottom(3)
      let (list, pane) = rest.splitBottom(4)
      title = list.row(0)
      self.alerts = list.rows(from: 1, count: alerts)
      headings = list.row(1 + alerts)
      rows = list.rows(from: 2 + alerts)
      client = pane
      present = presence
    }
  }

  /// Where the columns of a row of the list stand: one column is left free at its right.
  static func cells(of row: Rect) -> Rect { row.columns(from: 3, count: row.width - 4) }

  /// Where the words of a pane stand, below its rule.
  static func words(in pane: Rect) -> Rect { pane.rows(from: 1).inset(columns: 3) }
}

extension DayModel {
  private var columns: TableLayout {
    TableLayout([
      .init("tijd", .fixed(5)), .init("wie", .flexible(minimum: 12, share: 2)),
      .init("bij", .flexible(minimum: 8)), .init("waar", .flexible(minimum: 8)),
      .init("tolk", .flexible(minimum: 12)), .init("stand", .flexible(minimum: 21, share: 2)),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = DayLayout(area, self, session)
    let theme = session.theme
    let title =
      date == session.today
      ? "Vandaag" : "\(Dates.longDay(date)) · \(Dates.distance(date, today: session.today))"
    grid.rule(title, in: layout.title, style: theme.rule)
    drawAlerts(in: &grid, area: layout.alerts, session)
    let cursor = drawList(in: &grid, layout, session)
    if session.isBlank {
      grid.rule("", in: layout.client, style: theme.rule)
    } else {
      drawClient(in: &grid, area: layout.client, session)
    }
    drawPresence(in: &grid, area: layout.present, session)
    return cursor
  }

  private func drawList(
    in grid: inout CellGrid, _ layout: DayLayout, _ session: Session
  ) -> Point? {
    let theme = session.theme
    columns.drawHeadings(
      in: &grid, area: DayLayout.cells(of: layout.headings), style: theme.heading)
    if rows.isEmpty {
      let message =
        failure ?? (sheet == nil ? "Even laden…" : "Geen afspraken op deze dag.")
      grid.put(message, in: layout.rows.row(1).inset(columns: 3), style: theme.text)
      return Point(x: layout.rows.x + 1, y: layout.rows.y)
    }
    let cursor = list.drawRows(of: rows.count, in: layout.rows) { index, place, isChosen in
      draw(rows[index], isChosen: isChosen, in: &grid, place, session)
    }
    return cursor
  }

  private func draw(
    _ row: DaySheet.Row, isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) -> Point? {
    let appointment = row.appointment
    let theme = session.theme
    let mark = Statuses.mark(appointment, now: session.now)
    let isPast = !appointment.status.isOpen || appointment.slot.endMoment <= session.now
    let style = isChosen ? theme.focus : isPast ? theme.past : theme.text
    let markStyle = isChosen ? theme.focus : self.style(of: mark, isPast: isPast, theme)
    let who =
      session.isCounterMode
      ? "\(row.name.initials) \(appointment.client)" : row.name.listName
    let cursor = grid.listRow(place, isChosen: isChosen, style: style)
    let directory = session.directory
    columns.draw(
      [
        [Span("\(appointment.slot.start)", style)], [Span(who, style)],
        [Span(directory.firstName(appointment.staff), style)],
        [Span(Labels.place(appointment.place, room: appointment.room, in: directory), style)],
        [
          Span(
            row.lacksInterpreter ? "! geen" : Labels.interpreter(of: appointment, in: directory),
            style)
        ],
        [Span(session.listStand(mark), markStyle)],
      ], in: &grid, area: DayLayout.cells(of: place))
    return cursor
  }

  private func style(of mark: Statuses.Mark, isPast: Bool, _ theme: Theme) -> Style {
    switch mark.glyph {
    case "!", "?": theme.warning
    case "●", ">": theme.good
    default: isPast ? theme.past : theme.text
    }
  }

  private func drawClient(in grid: inout CellGrid, area: Rect, _ session: Session) {
    let theme = session.theme
    guard let row else { return grid.rule("", in: area, style: theme.rule) }
    let appointment = row.appointment
    // Counter mode keeps the full name for the card: a passer-by reads over a shoulder.
    let name = session.isCounterMode ? row.name.initials : row.name.full
    grid.rule("\(name) · \(appointment.client)", in: area, style: theme.rule)
    let room = DayLayout.words(in: area)
    // Beside the list a fact has few columns and many rows.
    let pairs = facts(of: row, session).flatMap {
      session.isWide ? TextFlow.lines($0, width: max(10, room.width)) : [$0]
    }
    let halves = Panels.columns(room, count: 2, gap: 2)
    for (index, fact) in pairs.enumerated() {
      let place = session.isWide ? room.row(index) : halves[index % 2].row(index / 2)
      grid.put(fact, in: place, style: theme.text)
    }
    let advice = Statuses.lateAdvice(
      appointment, graceMinutes: session.office?.desk.graceMinutes ?? 15, now: session.now)
    if let advice {
      let y = session.isWide ? pairs.count + 1 : (pairs.count + 1) / 2
      for (index, line) in TextFlow.lines(advice, width: max(20, room.width)).enumerated() {
        grid.put(line, in: room.row(y + index), style: theme.warning)
      }
    }
  }

  private func facts(of row: DaySheet.Row, _ session: Session) -> [String] {
    let directory = session.directory
    var facts = [row.phone.map { phone($0, session) } ?? "geen telefoonnummer"]
    if let own = row.own {
      let isIn = date == session.today && present(session).contains(own)
      facts.append("begeleider \(directory.fullName(own))\(isIn ? " (in huis)" : "")")
    } else if session.may(.readClient) == nil {
      facts.append("nog geen begeleider")
    }
    if let last = row.windowLastDay {
      facts.append(Labels.guidance(row.phase, lastDay: last))
    }
    facts.append(
      "volgende afspraak: \(row.next.map { Dates.moment($0, today: session.today) } ?? "nog geen")")
    return facts
  }

  /// The number to call; in counter mode only its end, which is enough to know it by.
  private func phone(_ number: String, _ session: Session) -> String {
    session.isCounterMode ? "tel ..\(number.suffix(3))" : "bel \(number)"
  }

  /// The day on paper: initials and numbers only (U-15).
  func paper(_ session: Session) -> [String] {
    ["\(Dates.header(date))", ""]
      + rows.map { row in
        let appointment = row.appointment
        let directory = session.directory
        return [
          Dates.times(appointment.slot), "\(row.name.initials) \(appointment.client)",
          directory.firstName(appointment.staff),
          Labels.place(appointment.place, room: appointment.room, in: directory),
          Labels.interpreter(of: appointment, in: directory),
        ].joined(separator: "  ")
      }
  }
}
