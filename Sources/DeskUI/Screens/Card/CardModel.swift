import AppointmentCore
import DeskService
package import Terminal

/// Cliënt.
package struct CardModel: ScreenModel {
  static let keys = KeyTable(.card, [KeyTable.list])
  package var table: KeyTable.Name { .card }
  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? { nil }
  package mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {}
  package mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    false
  }
  package mutating func reload(_ session: inout Session) {}
  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? { nil }
  init(_ client: ClientNumber, _ session: inout Session) {}
}
