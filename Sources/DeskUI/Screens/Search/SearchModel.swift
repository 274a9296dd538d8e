import AppointmentCore
import DeskService
package import Terminal

/// Zoek.
package struct SearchModel: ScreenModel {
  static let keys = KeyTable(.search, [KeyTable.list])
  package var table: KeyTable.Name { .search }
  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? { nil }
  package mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {}
  package mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    false
  }
  package mutating func reload(_ session: inout Session) {}
  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? { nil }
  init() {}
}
