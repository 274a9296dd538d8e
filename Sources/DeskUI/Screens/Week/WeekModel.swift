import AppointmentCore
import DeskService
package import Terminal

/// Week.
package struct WeekModel: ScreenModel {
  static let keys = KeyTable(.week, [KeyTable.list])
  package var table: KeyTable.Name { .week }
  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? { nil }
  package mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {}
  package mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    false
  }
  package mutating func reload(_ session: inout Session) {}
  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? { nil }
  init(staff: StaffCode, around: CivilDate) {}
}
