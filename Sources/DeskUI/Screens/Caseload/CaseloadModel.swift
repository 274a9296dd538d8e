import AppointmentCore
import DeskService
package import Terminal

/// Caseload.
package struct CaseloadModel: ScreenModel {
  static let keys = KeyTable(.caseload, [KeyTable.list])
  package var table: KeyTable.Name { .caseload }
  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? { nil }
  package mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {}
  package mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    false
  }
  package mutating func reload(_ session: inout Session) {}
  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? { nil }
  init(date: CivilDate) {}
}
