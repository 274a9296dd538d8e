import AppointmentCore
import DeskService

/// A screen with a list, of which keys do something with the row that has the focus.
protocol RowScreen: ScreenModel {
  associatedtype Row: Sendable
  /// The row with the focus; nil in an empty list.
  var row: Row? { get }
  /// Why nothing can be done with a row while there is none.
  var noRow: String { get }
  /// Whom a row names, for sentences about what is done with it.
  static func people(of row: Row) -> [(ClientNumber, PersonName)]
}

extension RowScreen {
  typealias RowReason = @Sendable (Self, Row, Session) -> String?
  typealias RowDeed = @Sendable (inout Self, Row, inout Session) -> Void

  static func people(of row: Row) -> [(ClientNumber, PersonName)] { [] }

  /// A key that does something with the row that has the focus, and says so when there is none.
  static func onRow(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction? = nil, isHinted: @escaping ScreenKey<Self>.Hint = { _, _ in true },
    whyNot: @escaping RowReason = { _, _, _ in nil }, act: @escaping RowDeed,
    done: @escaping ScreenKey<Self>.Sequel = { _, _, _ in false }
  ) -> ScreenKey<Self> {
    ScreenKey(
      keys, action, word, label, right: right, isHinted: isHinted,
      whyNot: { screen, session in
        guard let row = screen.row else { return screen.noRow }
        return whyNot(screen, row, session)
      },
      act: { screen, session in
        guard let row = screen.row else { return }
        session.know(people(of: row))
        act(&screen, row, &session)
      }, done: done)
  }
}
