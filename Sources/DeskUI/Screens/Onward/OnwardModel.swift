import AppointmentCore
import DeskService
package import Terminal

/// Verder helpen.
package struct OnwardModel: ScreenModel {
  static let keys = KeyTable(.ways, [KeyTable.list])
  package var table: KeyTable.Name { .ways }
  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? { nil }
  package mutating func act(_ action: ScreenAction, key: KeyPress, _ session: inout Session) {}
  package mutating func take(_ answer: StoreAnswer, ticket: Int, _ session: inout Session) -> Bool {
    false
  }
  package mutating func reload(_ session: inout Session) {}
  package func draw(in grid: inout CellGrid, area: Rect, _ session: Session) -> Point? { nil }
  static let reasonKeys = KeyTable(.reason, [])
  static let topicKeys = KeyTable(.topic, [])
  static let letterKeys = KeyTable(.letter, [])
  static let waysKeys = KeyTable(.ways, [])
  init(visitor: VisitorReason?) {}
  init(client: ClientNumber, _ name: PersonName, _ lastDay: CivilDate?) {}

}
