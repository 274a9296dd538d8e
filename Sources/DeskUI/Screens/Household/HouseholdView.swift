import AppointmentCore
import DeskService
import Terminal
import Wording

extension HouseholdModel {
  private var columns: TableLayout {
    TableLayout([
      .init("", .fixed(1)),
      .init("wie", .flexible(minimum: 20, share: 2)),
      .init("geboren", .fixed(7)),
      .init("taal", .fixed(10)),
      .init("begeleiding", .fixed(20)),
      .init("bij", .flexible(minimum: 9, share: 1)),
    ])
  }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    guard let sheet else {
      grid.rule("Gezin", in: area, style: theme.rule)
      grid.put(failure ?? "Even laden…", in: area.row(2).inset(columns: 3), style: theme.text)
      return nil
    }
    let first = sheet.members.first.map { $0.name.full } ?? ""
    grid.rule(
      "Gezin \(first) · \(sheet.code) · \(Households.people(sheet.members.count))", in: area,
      style: theme.rule)
    if session.isBlank { return nil }
    let lower = chain.isEmpty ? 0 : min(chain.count + 1, area.height / 2)
    let (upper, bottom) = area.splitBottom(lower)
    grid.put(head(sheet, session), in: upper.row(1).inset(columns: 3), style: theme.text)
    columns.drawHeadings(in: &grid, area: upper.row(2).inset(columns: 3), style: theme.heading)
    let cursor = drawMembers(in: &grid, upper.rows(from: 3), session)
    guard !chain.isEmpty else { return cursor }
    return drawChain(in: &grid, bottom, session) ?? cursor
  }

  private func head(_ sheet: HouseholdSheet, _ session: Session) -> String {
    let coach = sheet.coach.map { "coach \(session.directory.fullName($0))" } ?? "nog geen coach"
    let newest = sheet.members.first { $0.settled == nil && $0.expected != nil }
    let member = newest ?? sheet.members.first { $0.number == sheet.contact }
    let when = member.map { Households.keyDate(settled: $0.settled, expected: $0.expected) }
    let by = member?.confirmedBy.map { "door \(session.directory.firstName($0))" }
    return [when.map { [$0, by].compactMap(\.self).joined(separator: " ") }, coach]
      .compactMap(\.self).joined(separator: "   ")
  }

  private func drawMembers(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let focus = min(list.selected ?? 0, max(0, members.count - 1))
    let top = max(0, min(focus - area.height + 1, members.count - area.height))
    var cursor: Point?
    for index in members.indices.dropFirst(top).prefix(area.height) {
      let place = area.row(index - top)
      let isChosen = index == list.selected
      let style = isChosen ? session.theme.focus : session.theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let member = members[index]
      let cells = [
        marked.contains(member.number) ? "*" : "", member.name.full,
        member.birthYear.map(String.init) ?? "?",
        member.languages.first.map(Labels.language) ?? "",
        state(member, session), member.own.map { session.directory.firstName($0.staff) } ?? "-",
      ]
      columns.draw(
        cells.map { [Span($0, style)] }, in: &grid, area: place.inset(columns: 3))
    }
    return cursor
  }

  /// An own window for each adult; a child goes with the family and has none to read.
  private func state(_ member: HouseholdSheet.Member, _ session: Session) -> String {
    if member.settled == nil {
      return member.expected.map(Dates.expected) ?? Labels.phase(member.phase)
    }
    if member.isAdult == false { return "kind, met het gezin" }
    return member.windowLastDay.map(Dates.lastDay) ?? Labels.phase(member.phase)
  }

  private func drawChain(in grid: inout CellGrid, _ area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let waiting = chain.count { $0.offer != nil }
    grid.rule(
      waiting == 0
        ? "Eerste gesprekken"
        : "Eerste gesprekken · \(waiting) voorgesteld · ^A alles overnemen", in: area,
      style: theme.rule)
    let room = area.rows(from: 1)
    let focus = max(0, (list.selected ?? 0) - members.count)
    let top = max(0, min(focus - room.height + 1, chain.count - room.height))
    var cursor: Point?
    for index in chain.indices.dropFirst(top).prefix(room.height) {
      let place = room.row(index - top)
      let isChosen = members.count + index == list.selected
      let style = isChosen ? theme.focus : theme.text
      cursor = grid.listRow(place, isChosen: isChosen, style: style) ?? cursor
      let line = chain[index]
      let inner = place.inset(columns: 3)
      grid.put(mark(line), in: inner, style: style)
      grid.put(line.step.name, in: inner.columns(from: 2, count: 28), style: style)
      grid.put(
        Households.proposal(line, in: session.directory, today: session.today),
        in: inner.columns(from: 31), style: style)
    }
    return cursor
  }

  /// `+` to be booked, `>` to be moved, `.` stands, `!` needs somebody.
  private func mark(_ line: KeyDayLine) -> String {
    switch line.state {
    case .book: "+"
    case .move: ">"
    case .planned, .done: "."
    case .noTime, .nobody: "!"
    case .past: " "
    }
  }
}
