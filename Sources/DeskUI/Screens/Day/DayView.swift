import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the parts of the day stand: below each other, from 120 columns beside each other.
struct DayLayout {
  let title: Rect
  /// What asks for attention before the list begins; nothing on most days.
  let alerts: Rect
  let list: Rect
  /// What stands beside the list or below it: the client, and who is in the house.
  private let panes: Panes

  private enum Panes {
    case beside(Rect)
    case below(client: Rect, present: Rect)
  }

  init(_ area: Rect, _ model: DayModel, _ session: Session) {
    let alerts = model.alerts(session).count
    if session.isWide {
      let split = Panels.split(area, share: 68)
      title = split.first.row(0)
      self.alerts = split.first.rows(from: 1, count: alerts)
      list = split.first.rows(from: 1 + alerts)
      panes = .beside(split.second)
    } else {
      let (rest, presence) = area.splitBottom(3)
      let (upper, pane) = rest.splitBottom(4)
      title = upper.row(0)
      self.alerts = upper.rows(from: 1, count: alerts)
      list = upper.rows(from: 1 + alerts)
      panes = .below(client: pane, present: presence)
    }
  }

  /// How wide a line about who is in the house may be.
  var presenceWidth: Int {
    switch panes {
    case .beside(let pane), .below(_, present: let pane): DayLayout.words(in: pane).width
    }
  }

  /// The client's pane, and that of who is in the house, which has so many lines: beside the list it
  /// takes the room it needs, and leaves the client the upper half.
  func split(forLines count: Int) -> (client: Rect, present: Rect) {
    switch panes {
    case .beside(let pane):
      let (client, present) = pane.splitBottom(min(1 + count, pane.height / 2))
      return (client, present)
    case .below(let client, let present): return (client, present)
    }
  }

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
    let cursor = drawList(in: &grid, area, session)
    let said = presence(session, width: layout.presenceWidth)
    let panes = layout.split(forLines: said.count)
    if session.isBlank {
      grid.rule("", in: panes.client, style: theme.rule)
    } else {
      drawClient(in: &grid, area: panes.client, session)
    }
    drawPresence(said, in: &grid, area: panes.present, session)
    return cursor
  }

  func listArea(_ area: Rect, _ session: Session) -> Rect { DayLayout(area, self, session).list }

  /// One column is left free at the right.
  func listLook(_ session: Session) -> ListLook {
    var look = ListLook(session.theme)
    look.trailing = 1
    return look
  }

  func client(in key: Identifier<Appointment>) -> ClientNumber? {
    row(of: key)?.appointment.client
  }

  func sections(_ session: Session) -> [ListSection<Identifier<Appointment>>] {
    var talks = ListSection(
      rows, columns: columns,
      empty: failure ?? (sheet == nil ? "Even laden…" : "Geen afspraken op deze dag."),
      key: \.appointment.id, row: { listRow($0, session) })
    talks.headsEmpty = true
    return [talks]
  }

  private func listRow(_ row: DaySheet.Row, _ session: Session) -> ListRow {
    let appointment = row.appointment
    let theme = session.theme
    let directory = session.directory
    let mark = Statuses.mark(appointment, now: session.now)
    let isPast = !appointment.status.isOpen || appointment.slot.endMoment <= session.now
    let who =
      session.isCounterMode
      ? "\(row.name.initials) \(appointment.client)" : row.name.listName
    var line = ListRow(
      [
        "\(appointment.slot.start)", who, directory.firstName(appointment.staff),
        Labels.place(appointment.place, room: appointment.room, in: directory),
        row.lacksInterpreter ? "! geen" : Labels.interpreter(of: appointment, in: directory),
      ], style: isPast ? theme.past : theme.text)
    line.cells.append([Span(session.listStand(mark), style(of: mark, isPast: isPast, theme))])
    return line
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
