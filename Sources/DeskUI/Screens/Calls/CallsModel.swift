import AppointmentCore
package import DeskService
import Terminal

/// The call list: who has to hear that a talk was moved, ticked off call by call.
package struct CallsModel: Sendable {
  package internal(set) var sheet: RepairCallSheet?
  var list = ListSelection(count: 0, height: 12)
  /// The one with the focus, which stays when the list changes.
  var chosen: Identifier<Appointment>?
  var ticket = 0
  var failure: String?

  package init() {}

  /// Opens on the first who has not been told.
  init(_ session: inout Session) { ticket = session.ask(.loadCalls) }

  var rows: [RepairCallSheet.Row] { sheet?.rows ?? [] }

  var row: RepairCallSheet.Row? {
    guard let index = list.selected, index < rows.count else { return nil }
    return rows[index]
  }

  mutating func show(_ sheet: RepairCallSheet) {
    self.sheet = sheet
    failure = nil
    list.fit(count: rows.count, height: list.height)
    let kept = rows.firstIndex { $0.appointment.id == chosen }
    list.select(kept ?? nextOpen(after: -1) ?? 0)
    chosen = row?.appointment.id
  }

  /// The first from a place on that has not been told, and was not just tried in vain.
  func nextOpen(after place: Int) -> Int? {
    let open = rows.indices.filter { rows[$0].call.stand.state == .open }
    return open.first { $0 > place } ?? open.first
      ?? rows.indices.first { !rows[$0].call.stand.state.isDone }
  }
}
