import AppointmentCore
import DeskService
import Terminal
import Wording

/// Where the parts of the three steps stand.
struct RepairLayout {
  let title: Rect
  let headings: Rect
  let rows: Rect
  let detail: Rect

  init(_ area: Rect, _ model: RepairModel) {
    title = area.row(0)
    headings = area.row(1)
    let (upper, lower) = area.splitBottom(model.step == .plan ? 5 : 0)
    rows = upper.rows(from: model.step == .plan ? 2 : 3)
    detail = lower
  }
}

extension RepairModel {
  private var columns: TableLayout {
    TableLayout([
      .init("was", .fixed(15)), .init("wie", .flexible(minimum: 11)),
      .init("wordt", .flexible(minimum: 15)), .init("bij", .flexible(minimum: 8)),
      .init("waarom", .flexible(minimum: 19, share: 2)),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let layout = RepairLayout(area, self)
    switch step {
    case .who: return drawWho(in: &grid, layout, session)
    case .days(let staff): return drawDays(of: staff, in: &grid, layout, session)
    case .plan: return drawPlan(in: &grid, layout, session)
    }
  }

  private func drawWho(
    in grid: inout CellGrid, _ layout: RepairLayout, _ session: Session
  ) -> Point? {
    let theme = session.theme
    grid.rule("Ziek of afwezig melden: wie?", in: layout.title, style: theme.rule)
    let field = layout.headings.inset(columns: 1)
    grid.put("Naam > ", in: field, style: theme.key)
    let cursor = editor.draw(in: &grid, area: field.columns(from: 7))
    let items = items(session)
    var shown = list
    shown.fit(count: items.count, height: layout.rows.height)
    for index in shown.visible {
      guard let place = shown.place(of: index, in: layout.rows) else { continue }
      let isChosen = isPointed && index == shown.selected
      let style = isChosen ? theme.focus : theme.text
      grid.listRow(place, isChosen: isChosen, style: style)
      grid.put(text(of: items[index], session), in: place.inset(columns: 3), style: style)
    }
    if items.isEmpty {
      grid.put(
        Colleagues.nobody, in: layout.rows.row(0).inset(columns: 3),
        style: theme.text)
    }
    return cursor
  }

  private func text(of item: Item, _ session: Session) -> String {
    switch item {
    case .resume(let count):
      return "→ verder met het voorstel: \(Repairs.talks(count)) zonder oplossing"
    case .calls(let count): return "→ verder met de bellijst: \(count) nog bellen"
    case .staff(let code):
      let away = overview?.away.first {
        $0.absence.staff == code && $0.absence.period.contains(session.today)
      }
      let roles = session.office?.staff[code]?.roles.map(Labels.role).joined(separator: ", ") ?? ""
      guard let away else { return "\(session.directory.fullName(code)) · \(roles)" }
      let days = Dates.period(away.absence.period, today: session.today)
      return "\(session.directory.fullName(code)) · \(roles) · afwezig \(days)"
    }
  }

  private func drawDays(
    of staff: StaffCode, in grid: inout CellGrid, _ layout: RepairLayout, _ session: Session
  ) -> Point? {
    let theme = session.theme
    grid.rule(
      "\(session.directory.fullName(staff)) · \(Labels.absence(reason))", in: layout.title,
      style: theme.rule)
    let field = layout.headings.inset(columns: 1)
    grid.put("Tot en met > ", in: field, style: theme.key)
    let cursor = editor.draw(in: &grid, area: field.columns(from: 13))
    let room = layout.rows.inset(columns: 1)
    guard let period = period(session) else {
      grid.put(
        "Dat zijn geen dagen vanaf vandaag. Schrijf: vr, of do vr, of 24-7.", in: room.row(0),
        style: theme.bad)
      return cursor
    }
    grid.put(
      "Afwezig \(Dates.period(period, today: session.today)). Leeg is alleen vandaag; do vr is "
        + "van do t/m vr.", in: room.row(0), style: theme.text)
    guard let hits else { return cursor }
    let text =
      hits.rows.isEmpty
      ? "Dit raakt geen gesprekken."
      : "Dit raakt \(Repairs.talks(hits.rows.count)). Er wordt niets afgezegd; Enter maakt een voorstel:"
    grid.put(text, in: room.row(1), style: hits.rows.isEmpty ? theme.good : theme.warning)
    for (index, row) in hits.rows.prefix(max(0, room.height - 3)).enumerated() {
      let when = Dates.moment(row.appointment.slot.startMoment, today: session.today)
      grid.put(
        "\(when)  \(session.listName(row.name))", in: room.row(2 + index).inset(columns: 2),
        style: theme.text)
    }
    return cursor
  }

  private func drawPlan(
    in grid: inout CellGrid, _ layout: RepairLayout, _ session: Session
  ) -> Point? {
    let theme = session.theme
    let summary = plan.map { " · \(Repairs.summary($0))" } ?? ""
    grid.rule("Voorstel\(lines.isEmpty ? "" : summary)", in: layout.title, style: theme.rule)
    guard !lines.isEmpty else {
      let text = failure ?? (proposal == nil ? "Even rekenen…" : Repairs.nothingHit)
      grid.put(text, in: layout.rows.row(0).inset(columns: 3), style: theme.text)
      return Point(x: layout.rows.x + 1, y: layout.rows.y)
    }
    columns.drawHeadings(in: &grid, area: layout.headings.inset(columns: 3), style: theme.heading)
    let cursor = list.drawRows(of: lines.count, in: layout.rows) { index, place, isChosen in
      draw(lines[index], isChosen, in: &grid, place, session)
    }
    if let line { drawDetail(of: line, in: &grid, layout.detail, session) }
    return cursor
  }

  private func draw(
    _ line: RepairPlan.Line, _ isChosen: Bool, in grid: inout CellGrid, _ place: Rect,
    _ session: Session
  ) -> Point? {
    let old = line.talk.appointment
    let option = line.proposal.option
    let theme = session.theme
    let style = isChosen ? theme.focus : option == nil ? theme.warning : theme.text
    let cursor = grid.listRow(
      place, isChosen: isChosen, style: isChosen ? theme.focus : theme.text)
    let name = proposal?.names[old.client].map(session.listName) ?? old.client.description
    let isPinned = pins[old.id] != nil
    columns.draw(
      [
        [Span(Dates.moment(old.slot.startMoment, today: session.today), style)],
        [Span(name, style)],
        [
          Span(
            option.map { Repairs.when($0, of: old, today: session.today) } ?? "! met de hand",
            style)
        ],
        [Span(option.map { session.directory.firstName($0.staff) } ?? "-", style)],
        [Span((isPinned ? "gekozen · " : "") + Repairs.short(line), style)],
      ], in: &grid, area: place.inset(columns: 3))
    return cursor
  }

  private func drawDetail(
    of line: RepairPlan.Line, in grid: inout CellGrid, _ area: Rect, _ session: Session
  ) {
    let theme = session.theme
    let old = line.talk.appointment
    let name = proposal?.names[old.client].map(session.listName) ?? ""
    grid.rule("\(name) · \(old.client)", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    let was = Dates.moment(old.slot.startMoment, today: session.today)
    let from = "was \(was) bij \(session.directory.firstName(old.staff))"
    let last = line.talk.lastDay.map { " · uiterlijk \(Dates.shortDay($0))" } ?? ""
    grid.put(from + last, in: room.row(0), style: theme.text)
    let to = "wordt " + Repairs.proposal(line, in: session.directory, today: session.today)
    let isByHand = line.proposal.option == nil
    let words = (isByHand ? "" : "\(to): ") + Repairs.reason(line, in: session.directory)
    let text = TextFlow.lines(words, width: room.width).prefix(2)
    for (index, words) in text.enumerated() {
      grid.put(words, in: room.row(1 + index), style: isByHand ? theme.warning : theme.text)
    }
    let count =
      proposal?.instance.talks.first { $0.appointment.id == old.id }?.alternatives.count ?? 0
    grid.put(
      count > 1
        ? "→ voor een andere dag of collega (\(count) mogelijk)"
        : count == 0 ? "Wel bellen: de cliënt komt anders voor niets." : "",
      in: room.row(1 + text.count), style: theme.past)
  }
}
