import AppointmentCore
import DeskService

extension RandomOffice {
  /// The messages that are open, and those of today that are not.
  func messages() throws -> [Message] {
    try desk.store.read {
      try $0.messages(
        MessageFilter(changedSince: CivilDateTime(now.date, CivilTime(clampingMinuteOfDay: 0))))
    }
  }

  /// A message that is taken, and what comes of one.
  mutating func messageCommand(about client: ClientNumber) throws -> DeskCommand {
    if below(6) == 0 { return .undo(nil) }
    let known = try messages()
    guard !known.isEmpty, below(3) > 0 else {
      let to = StaffCode(pick(["els", "karin", "tolk"]))!
      return .order(
        .takeMessage(
          MessageNote(
            to: to, caller: GuardedText("school", limit: 60)!, about: pick([client, nil]))))
    }
    let message = pick(known).id
    return switch below(5) {
    case 0: .order(.markMessage(MessageMark(message, .spoken)))
    case 1: .order(.markMessage(MessageMark(message, .tried(again: now.adding(minutes: 30)))))
    case 2: .order(.markMessage(MessageMark(message, .reopened)))
    case 3: .order(.handMessage(MessageHandover(message, to: StaffCode(pick(["els", "piet"]))!)))
    default: .order(.openMessage(MessageLook(message, because: .absence)))
    }
  }
}
