import AppointmentCore
import DeskService
import Wording

/// A time that is kept free for a while, and what never should have been there.
extension CommandSpec {
  static let confirm = CommandSpec(
    name: "confirm", summary: "Legt vast wat in optie is.", positionals: [.appointment],
    action: .book
  ) { invocation, context in
    try context.perform(.confirm(try context.identifier(of: invocation.appointment("id"))))
  }

  static let release = CommandSpec(
    name: "release", summary: "Laat los wat in optie is.", positionals: [.appointment],
    action: .book
  ) { invocation, context in
    try context.perform(.letGo(try context.identifier(of: invocation.appointment("id"))))
  }

  static let mistake = CommandSpec(
    name: "mistake", summary: "Foute invoer: deze afspraak had er nooit mogen staan.",
    positionals: [.appointment],
    options: [
      OptionSpec(
        "reason", .word(MistakeReason.allCases.map(\.rawValue)), "waarom", required: true)
    ], action: .enterInError
  ) { invocation, context in
    let id = try context.identifier(of: invocation.appointment("id"))
    return try context.perform(.enterInError(id, invocation.word("reason")!))
  }
}
