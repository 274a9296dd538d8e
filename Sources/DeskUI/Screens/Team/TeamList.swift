import AppointmentCore
import DeskService
import Terminal
import Wording

/// The team as a list, where a grid would be too narrow to read: a heading a person, a line a talk.
extension TeamModel {
  private static let columns = TableLayout([
    .init("tijd", .fixed(11)), .init("wie", .flexible(minimum: 14, share: 2)),
    .init("waar", .fixed(14)), .init("tolk", .fixed(13), dropOrder: 2),
    .init("stand", .flexible(minimum: 16, share: 2), dropOrder: 1),
  ])

  func sections(_ session: Session) -> [ListSection<Identifier<Appointment>>] {
    rows.map { row in
      ListSection(
        row.talks, title: .words(TeamModel.title(of: row, session)), columns: TeamModel.columns,
        isHeaded: false, key: \.appointment.id, row: { TeamModel.listRow($0, session) })
    }
  }

  /// Who it is, and when there is time for talks and when not.
  private static func title(of row: TeamSheet.Row, _ session: Session) -> [Span] {
    let work = row.shifts.map { shift in
      let word = GridDrawing.word(shift.role)
      return Dates.times(shift.slot) + (word.isEmpty ? "" : " \(word)")
    }
    let away = row.absences.map { "afwezig \(Dates.times($0))" }
    let busy = row.busy.map { "bezet \(Dates.times($0))" }
    return [
      Span(session.directory.firstName(row.staff), session.theme.header),
      Span("   \((work + away + busy).joined(separator: ", "))", session.theme.past),
    ]
  }

  private static func listRow(_ talk: TeamSheet.Talk, _ session: Session) -> ListRow {
    let appointment = talk.appointment
    return ListRow(
      [
        Dates.times(appointment.slot), session.listName(talk.name),
        Labels.place(appointment.place, room: appointment.room, in: session.directory),
        Labels.interpreter(appointment.interpreter, in: session.directory),
        session.listStand(Statuses.mark(appointment, now: session.now)),
      ], style: appointment.status.isOpen ? session.theme.text : session.theme.past)
  }
}
