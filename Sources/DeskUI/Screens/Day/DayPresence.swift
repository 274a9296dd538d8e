import AppointmentCore
import DeskService
import Terminal
import Wording

/// Who is in the house today, who is away, and who was not seen yet.
extension DayModel {
  /// What is said of it, most urgent first, in lines of a width.
  func presence(_ session: Session, width: Int) -> [Span] {
    let seen = present(session)
    let missed = notSeen(session)
    let here = seen.isEmpty ? "nog niemand gezien" : session.directory.firstNames(seen)
    let missing =
      missed.isEmpty ? "" : "op rooster, nog niet gezien: \(session.directory.firstNames(missed))"
    let told = [
      Span(absentees(session), session.theme.warning), Span("in huis: \(here)", session.theme.text),
      Span(missing, session.theme.text),
    ].filter { !$0.text.isEmpty }
    // Below the list there are two lines: who is away matters more than who is only late.
    guard session.isWide else { return Array(told.prefix(2)) }
    return told.flatMap { said in
      TextFlow.lines(said.text, width: max(10, width)).map { Span($0, said.style) }
    }
  }

  func drawPresence(
    _ lines: [Span], in grid: inout CellGrid, area: Rect, _ session: Session
  ) {
    grid.rule("Vandaag aanwezig", in: area, style: session.theme.rule)
    let room = DayLayout.words(in: area)
    for (index, line) in lines.prefix(room.height).enumerated() {
      let goesOn = index == room.height - 1 && lines.count > room.height
      grid.put(goesOn ? "\(line.text) …" : line.text, in: room.row(index), style: line.style)
    }
  }

  /// Who is away, with the key first: at 80 columns the end of the line may be cut off.
  private func absentees(_ session: Session) -> String {
    let absent = sheet?.absent ?? []
    guard !absent.isEmpty else { return "" }
    let unsolved = absent.count == 1 ? " zonder oplossing" : ""
    let away = absent.map { absentee in
      session.directory.firstName(absentee.staff)
        + (absentee.openTalks > 0 ? " (\(Repairs.talks(absentee.openTalks))\(unsolved))" : "")
    }
    let key = absent.contains { $0.openTalks > 0 } ? "m voorstel · " : ""
    return "\(key)afwezig: \(away.joined(separator: " · "))"
  }
}
