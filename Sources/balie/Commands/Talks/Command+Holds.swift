import AppointmentCore
import DeskService
import Wording

/// A time that is kept free for a while, and what never should have been there.
extension CommandSpec {
  private static let mistakeReason = Required<MistakeReason>.word("reason", "waarom")

  static let confirm = CommandSpec(
    name: "confirm", summary: "Legt vast wat in optie is.", positionals: [.appointment],
    action: .book
  ) { invocation, context in
    try context.perform(.confirm(try context.identifier(of: invocation.value(of: .appointment))))
  }

  static let release = CommandSpec(
    name: "release", summary: "Laat los wat in optie is.", positionals: [.appointment],
    action: .book
  ) { invocation, context in
    try context.perform(.letGo(try context.identifier(of: invocation.value(of: .appointment))))
  }

  static let mistake = CommandSpec(
    name: "mistake", summary: "Foute invoer: deze afspraak had er nooit mogen staan.",
    positionals: [.appointment],
    options: [mistakeReason.option], action: .enterInError
  ) { invocation, context in
    let id = try context.identifier(of: invocation.value(of: .appointment))
    return try context.perform(.enterInError(id, invocation.value(of: mistakeReason)))
  }
}
