package import AppointmentCore
package import DeskService
package import Terminal
import Wording

/// The day at the desk: who comes when to whom, the chosen client, and who is in the house (F2).
package struct DayModel: Sendable {
  package var date: CivilDate
  package private(set) var sheet: DaySheet?
  package var list = ListSelection()
  /// Whose row is chosen: a reload keeps the person and not the line.
  var chosen: Identifier<Appointment>?
  var ticket = 0
  var slotsTicket = 0
  var printTicket = 0
  var interpreterTicket = 0
  /// The appointment whose next free times were asked for, with what was asked.
  var moving: Appointment?
  /// The appointment that was marked as arrived and has no topic yet.
  var asksTopicOf: Identifier<Appointment>?
  var failure: String?
  /// The appointment that was marked as later, while today's free times are looked for.
  var late: Appointment?
  var lateTicket = 0
  /// The urgency to which a time is being typed.
  var answering: Identifier<Urgency>?

  package init(date: CivilDate) { self.date = date }

  package var rows: [DaySheet.Row] { sheet?.rows ?? [] }
  /// Who cannot wait, and what was answered is not settled.
  var urgencies: [DaySheet.UrgentRow] { sheet?.urgencies ?? [] }

  /// Those in view: who counts the lines of the screen means what stands there.
  func lineRows(_ session: Session) -> [ClientNumber] {
    let body = DeskView.Frame(Rect(session.size)).body
    let height = DayLayout(body, self, session).rows.height
    return list.fitted(count: rows.count, height: height).visible
      .map { rows[$0].appointment.client }
  }

  /// The row with the focus.
  package var row: DaySheet.Row? {
    guard let index = list.selected, index < rows.count else { return nil }
    return rows[index]
  }

  var appointment: Appointment? { row?.appointment }

  mutating func show(_ sheet: DaySheet, now: CivilDateTime) {
    let isFirst = self.sheet == nil || self.sheet?.date != sheet.date
    self.sheet = sheet
    failure = nil
    list.fit(count: sheet.rows.count, height: list.height)
    if let chosen, let index = sheet.rows.firstIndex(where: { $0.appointment.id == chosen }) {
      list.select(index)
    } else if let old = chosen, let index = successor(of: old) {
      list.select(index)
    } else if isFirst {
      list.select(firstOpen(at: now))
    }
    chosen = row?.appointment.id
  }

  /// Where an appointment went that was moved within the day.
  private func successor(of id: Identifier<Appointment>) -> Int? {
    rows.firstIndex { $0.appointment.replaces == id }
  }

  /// The first appointment that still asks something of the desk.
  private func firstOpen(at now: CivilDateTime) -> Int {
    rows.firstIndex {
      $0.appointment.status == .booked
        && $0.appointment.slot.endMoment > now
    } ?? 0
  }

  /// Who said, by what they did, to be in the house; whoever sits at this terminal is.
  func present(_ session: Session) -> [StaffCode] {
    let isToday = date == session.today
    return (sheet?.present ?? []).filter { $0.isIn || (isToday && $0.staff == session.actor.code) }
      .map(\.staff)
  }

  /// Who should be here by the roster and was not seen.
  func notSeen(_ session: Session) -> [StaffCode] {
    let here = Set(present(session))
    return (sheet?.present ?? []).filter { $0.isRostered && !here.contains($0.staff) }.map(\.staff)
  }
}
