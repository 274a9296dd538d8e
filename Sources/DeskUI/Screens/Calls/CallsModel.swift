import AppointmentCore
package import DeskService
import Terminal

/// The call list: who has to hear that a talk was moved, ticked off call by call.
package struct CallsModel: Sendable {
  package internal(set) var sheet: RepairCallSheet?
  /// The one with the focus, which stays when the list changes.
  var focus = ListFocus<Identifier<Appointment>>()
  var ticket = 0
  var failure: String?

  package init() {}

  /// Opens on the first who has not been told.
  init(_ session: inout Session) { ticket = session.ask(ReadRepairCalls(withDone: true)) }

  var rows: [RepairCallSheet.Row] { sheet?.rows ?? [] }

  var row: RepairCallSheet.Row? { rows.first { $0.appointment.id == focus.key } }

  mutating func show(_ sheet: RepairCallSheet, _ session: Session) {
    self.sheet = sheet
    failure = nil
    if row == nil, let open = nextOpen(after: -1) {
      choose(rows[open].appointment.id, session)
    }
    settle(session)
  }

  /// The first from a place on that has not been told, and was not just tried in vain.
  func nextOpen(after place: Int) -> Int? {
    let open = rows.indices.filter { rows[$0].call.stand.state == .open }
    return open.first { $0 > place } ?? open.first
      ?? rows.indices.first { !rows[$0].call.stand.state.isDone }
  }
}
