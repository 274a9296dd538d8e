import AppointmentCore
import DeskService
import Terminal
import Wording

/// What stands above the day's list because it waits for a person.
extension DayModel {
  func alerts(_ session: Session) -> [String] {
    guard let sheet, date == session.today else { return [] }
    let urgent = sheet.urgencies.prefix(3).map { row in
      AroundWords.urgency(
        row.urgency, name: session.listName(row.name), in: session.directory, now: session.now)
    }
    let more = [
      Repairs.stillToCall(sheet.openCalls), WorklistWords.unclosed(sheet.unclosed),
      AroundWords.matches(sheet.matches),
    ]
    return urgent + more.compactMap { $0 } + sheet.notes.lines(most: 3, session)
  }

  func drawAlerts(in grid: inout CellGrid, area: Rect, _ session: Session) {
    for (index, line) in alerts(session).prefix(area.height).enumerated() {
      grid.put("! \(line)", in: area.row(index).inset(columns: 1), style: session.theme.warning)
    }
  }
}
