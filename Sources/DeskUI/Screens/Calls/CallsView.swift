import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the list and the call itself stand.
struct CallsLayout {
  let title: Rect
  let list: Rect
  let call: Rect

  init(_ area: Rect) {
    let (upper, lower) = area.splitBottom(7)
    title = upper.row(0)
    list = upper.rows(from: 1)
    call = lower
  }
}

extension CallsModel {
  private static let columns = TableLayout([
    .init("", .fixed(1)), .init("wie", .flexible(minimum: 14)),
    .init("komt", .fixed(11)), .init("wordt", .flexible(minimum: 15)),
    .init("belt", .flexible(minimum: 8)), .init("stand", .flexible(minimum: 18)),
  ])

  func sections(_ session: Session) -> [ListSection<Identifier<Appointment>>] {
    [
      ListSection(
        rows, columns: CallsModel.columns,
        empty: failure ?? (sheet == nil ? "Even laden…" : Repairs.nobodyToCall),
        key: \.appointment.id, row: { CallsModel.listRow($0, session) })
    ]
  }

  func listArea(_ area: Rect, _ session: Session) -> Rect { CallsLayout(area).list }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = CallsLayout(area)
    let theme = session.theme
    let left = sheet.map { $0.openCount == 0 ? " · iedereen weet het" : " · nog \($0.openCount)" }
    grid.rule("Bellijst\(left ?? "")", in: layout.title, style: theme.rule)
    if let row {
      if session.isBlank {
        grid.rule("", in: layout.call, style: theme.rule)
      } else {
        drawCall(row, in: &grid, layout.call, session)
      }
    }
    return drawList(in: &grid, area, session)
  }

  private static func listRow(_ row: RepairCallSheet.Row, _ session: Session) -> ListRow {
    let stand = row.call.stand
    let new = row.appointment.slot
    let tries = stand.tries > 1 && !stand.state.isDone ? " (\(stand.tries) keer)" : ""
    let becomes =
      row.old == nil
      ? "gaat niet door"
      : row.old?.slot == new ? "zelfde tijd" : "\(Dates.shortDay(new.date)) \(new.start)"
    return ListRow(
      [
        String(Repairs.glyph(stand.state)), session.listName(row.name),
        "\(Dates.columnDay(row.moment.date)) \(row.moment.time)", becomes,
        session.directory.firstName(stand.caller), Repairs.word(stand.state) + tries,
      ], style: stand.state.isDone ? session.theme.past : session.theme.text)
  }

  private func drawCall(
    _ row: RepairCallSheet.Row, in grid: inout CellGrid, _ area: Rect, _ session: Session
  ) {
    let theme = session.theme
    let name = session.isCounterMode ? row.name.initials : row.name.full
    grid.rule("\(name) · \(row.appointment.client)", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    var facts = [row.phone.map { phone($0, session) } ?? "geen telefoonnummer: stuur een brief"]
    let languages = Labels.languages(row.languages)
    if !languages.isEmpty { facts.append("spreekt \(languages)") }
    if row.interpreter == .needed { facts.append("bel met een tolk") }
    grid.put(facts.joined(separator: " · "), in: room.row(0), style: theme.text)
    let say = Repairs.say(
      row.appointment, insteadOf: row.old, in: session.directory, today: session.today)
    for (index, line) in TextFlow.lines(say, width: max(20, room.width)).enumerated() {
      grid.put(line, in: room.row(2 + index), style: theme.say)
    }
  }

  private func phone(_ number: String, _ session: Session) -> String {
    session.isCounterMode ? "tel ..\(number.suffix(3))" : "bel \(number)"
  }
}
