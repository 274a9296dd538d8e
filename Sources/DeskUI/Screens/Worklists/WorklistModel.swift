import AppointmentCore
import DeskService
import Terminal

/// The lists of what waits for a person to act, each behind a tab (F6).
package struct WorklistModel: Sendable {
  package internal(set) var lists: [Worklist] = []
  /// Which list is shown.
  package var kind: Worklist.Kind
  var list = ListSelection(height: 18)
  var failure: String?
  var ticket = 0
  var interpreterTicket = 0

  package init(_ kind: Worklist.Kind = .closing) { self.kind = kind }

  /// The list that is shown; nil before it was loaded.
  package var shown: Worklist? { lists.first { $0.kind == kind } }

  package var rows: [Worklist.Row] { shown?.rows ?? [] }

  /// The row with the focus.
  package var row: Worklist.Row? {
    guard let index = list.selected, index < rows.count else { return nil }
    return rows[index]
  }

  /// Takes in what was found; a row that stays keeps the focus, one that is done passes it on.
  mutating func show(_ found: [Worklist]) {
    let chosen = row?.key
    let isFirst = lists.isEmpty
    lists = found
    // It opens on the first list with something in it.
    if isFirst, shown?.count == 0, let first = found.first(where: { $0.count > 0 }) {
      kind = first.kind
    }
    failure = nil
    list.fit(count: rows.count, height: list.height)
    if let index = rows.firstIndex(where: { $0.key == chosen }) { list.select(index) }
  }
}
