package import AppointmentCore
package import DeskService
import Terminal
import Wording

/// The day at the desk: who comes when to whom, the chosen client, and who is in the house (F2).
package struct DayModel: Sendable {
  package var date: CivilDate
  package private(set) var sheet: DaySheet?
  /// By the talk: a reload keeps the person and not the line.
  var focus = ListFocus<Identifier<Appointment>>()
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

  /// The row with the focus.
  package var row: DaySheet.Row? { row(of: focus.key) }

  func row(of id: Identifier<Appointment>?) -> DaySheet.Row? {
    rows.first { $0.appointment.id == id }
  }

  var appointment: Appointment? { row?.appointment }

  /// Shows another day; it opens on the first appointment that still asks something of the desk. Where
  /// a talk was moved within the day, the focus goes along.
  mutating func show(_ sheet: DaySheet, _ session: Session) {
    let isOther = self.sheet?.date != sheet.date
    self.sheet = sheet
    failure = nil
    let isThere = row(of: focus.key) != nil
    if !isThere, let old = focus.key, let moved = rows.first(where: { $0.replaces(old) }) {
      choose(moved.appointment.id, session)
    } else if !isThere, isOther, let open = rows.first(where: { $0.isOpen(at: session.now) }) {
      choose(open.appointment.id, isFirst: true, session)
    }
    settle(session)
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

extension DaySheet.Row {
  fileprivate func replaces(_ id: Identifier<Appointment>) -> Bool { appointment.replaces == id }

  fileprivate func isOpen(at now: CivilDateTime) -> Bool {
    appointment.status == .booked && appointment.slot.endMoment > now
  }
}
