import AppointmentCore
import DeskService
import Terminal
import Wording

/// The message with the focus, below the list.
extension MessagesModel {
  func listArea(_ area: Rect, _ session: Session) -> Rect { area.splitBottom(5).0 }

  func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? {
    drawWords(in: &grid, area.splitBottom(5).1, session)
    return drawList(in: &grid, area, session)
  }

  /// What was said, for who may see it; counter mode and a screen nobody touched hide it.
  private func drawWords(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let theme = session.theme
    grid.rule("Gekozen bericht", in: area, style: theme.rule)
    guard let row, !session.isBlank, !session.isCounterMode else { return }
    let room = area.rows(from: 1).inset(columns: 3)
    let taken =
      "aangenomen \(Dates.moment(row.takenAt, today: session.today)) door "
      + "\(session.directory.firstName(row.takenBy)), vóór "
      + Dates.moment(row.due, today: session.today)
    grid.put(taken, in: room.row(0), style: theme.text)
    guard let content = row.content else {
      let told = row.name.map { MessageWords.told(row.stand, about: session.listName($0)) }
      grid.put(told ?? "", in: room.row(1), style: theme.text)
      return
    }
    let said = [
      content.caller, content.number.map { "bel \($0)" }, MessageWords.reason(content.reason),
      MessageWords.tries(row.stand),
    ]
    grid.put(said.compactMap(\.self).joined(separator: " · "), in: room.row(1), style: theme.text)
    let lines = TextFlow.lines(content.words ?? "", width: room.width)
    for (index, line) in lines.prefix(room.height - 2).enumerated() {
      grid.put(line, in: room.row(2 + index), style: theme.text)
    }
  }
}
