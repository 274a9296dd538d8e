import AppointmentCore
import DeskService
import Terminal

extension StreamScreen {
  static let messages = StreamScreen(
    key: DeskKey(
      "@", .showMessages, "", "berichten: wie belde voor wie, en een nieuw bericht",
      right: .seeMessages, act: { $0.openMessages() }),
    tables: MessagesModel.tables + MessageFormModel.tables)
}

extension DeskModel {
  /// Opens the messages; who takes them and has none of their own takes one at once.
  mutating func openMessages() {
    open(MessagesModel())
    guard session.may(.takeMessage) == nil, session.may(.readMessages) != nil else { return }
    session.open(MessageFormModel())
  }
}
