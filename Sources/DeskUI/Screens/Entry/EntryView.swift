import AppointmentCore
import Terminal
import Wording

extension EntryModel {
  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    let theme = session.theme
    let title = joining.map { "Erbij in het gezin van \($0.name.full)" } ?? "Nieuw gezin"
    grid.rule(title, in: area, style: theme.rule)
    let body = area.rows(from: 2).inset(columns: 3)
    var cursor: Point?
    for (index, field) in fields.enumerated() {
      let row = body.row(index)
      let isHere = field == self.field
      grid.put(
        isHere ? "▌" : " ", at: Point(x: area.x + 1, y: row.y),
        style: isHere ? theme.key : theme.text)
      grid.put(
        EntryModel.word(field), in: row.columns(from: 0, count: 18),
        style: isHere ? theme.key : theme.heading)
      let value = row.columns(from: 19)
      if isHere {
        cursor = (editors[field] ?? LineEditor("", maximumLength: 60))
          .draw(in: &grid, area: value.columns(from: 0, count: min(40, value.width)))
      } else {
        grid.put(shown(field, session), in: value, style: theme.text)
      }
    }
    let below = body.rows(from: fields.count + 1)
    if let complaint {
      grid.put(complaint, in: below.row(0), style: theme.warning)
    } else {
      grid.put(EntryModel.help(field), in: below.row(0), style: theme.text)
    }
    drawCandidates(in: &grid, below.rows(from: 2), session)
    return cursor
  }

  /// What a field says once it is left: of an expected moment what was understood.
  private func shown(_ field: Field, _ session: Session) -> String {
    if field == .expected, let moment = ExpectedInput.moment(text(field), today: session.today) {
      return Dates.expected(moment)
    }
    return text(field)
  }

  private func drawCandidates(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let all = candidates(field, session)
    let first = max(0, (focus ?? 0) - area.height + 1)
    let taken = candidate(session)
    for (index, candidate) in all.enumerated().dropFirst(first).prefix(area.height) {
      let isTaken = candidate == taken
      grid.put(
        (isTaken ? "▌ " : "  ") + candidate.word, in: area.row(index - first),
        style: isTaken ? session.theme.focus : session.theme.text)
    }
    if field == .expected, !text(.expected).isEmpty,
      let moment = ExpectedInput.moment(text(.expected), today: session.today)
    {
      grid.put("Dat is: \(Dates.expected(moment))", in: area.row(0), style: session.theme.text)
    }
  }

  private static func word(_ field: Field) -> String {
    switch field {
    case .name: "naam"
    case .people: "aantal personen"
    case .language: "taal"
    case .expected: "komt hier wonen"
    case .coach: "coach"
    }
  }

  private static func help(_ field: Field) -> String {
    switch field {
    case .name: "De naam van wie de afspraken maakt, zoals op het document."
    case .people: "Met deze persoon erbij. Andere namen kunnen later."
    case .language: "Welke taal spreekt het gezin? Typ de eerste letters."
    case .expected: "Wanneer ongeveer: \(ExpectedInput.prompt)."
    case .coach: "Wie begeleidt het gezin in de eerste maanden? Typ de eerste letters."
    }
  }
}
