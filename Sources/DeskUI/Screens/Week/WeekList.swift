import AppointmentCore
import DeskService
import Terminal
import Wording

/// The week as a list, where a grid would be too narrow to read: a section a day, a line a talk.
extension WeekModel {
  private static let columns = TableLayout([
    .init("tijd", .fixed(6)), .init("wie", .flexible(minimum: 14, share: 2)),
    .init("maand", .fixed(9), dropOrder: 2), .init("waar", .fixed(14)),
    .init("stand", .flexible(minimum: 18, share: 2), dropOrder: 1),
  ])

  /// What is to be known of a day beside its talks: `dicht`, `afwezig`, `werkt niet`.
  private func note(on day: CivilDate, _ session: Session) -> String {
    guard session.office?.calendar.isOpen(on: day) ?? true else { return "dicht" }
    if let away = sheet?.absences.first(where: { $0.date == day }) {
      return "afwezig \(Dates.times(away))"
    }
    let work = (sheet?.shifts ?? []).filter { $0.slot.date == day }
    return work.isEmpty
      ? "werkt niet" : work.map { Dates.times($0.slot) }.joined(separator: ", ")
  }

  func sections(_ session: Session) -> [ListSection<Identifier<Appointment>>] {
    let theme = session.theme
    // A talk in the weekend is not hidden because the office is shut.
    let days = week.period.enumerated().filter { place, day in
      place < 5 || rows.contains { $0.appointment.slot.date == day }
    }.map(\.element)
    return days.map { day in
      let heading = day == session.today ? theme.header : theme.heading
      return ListSection(
        rows.filter { $0.appointment.slot.date == day },
        title: .words([
          Span(Dates.shortDay(day), heading), Span("   \(note(on: day, session))", theme.past),
        ]), columns: WeekModel.columns, isHeaded: false, key: \.appointment.id,
        row: { WeekModel.listRow($0, session) })
    }
  }

  private static func listRow(_ row: WeekSheet.Row, _ session: Session) -> ListRow {
    let appointment = row.appointment
    let month = row.totalMonths.map { Labels.month(row.month, of: $0) } ?? ""
    return ListRow(
      [
        "\(appointment.slot.start)", session.listName(row.name), month,
        Labels.place(appointment.place, room: appointment.room, in: session.directory),
        session.listStand(Statuses.mark(appointment, now: session.now)),
      ], style: appointment.status.isOpen ? session.theme.text : session.theme.past)
  }
}
