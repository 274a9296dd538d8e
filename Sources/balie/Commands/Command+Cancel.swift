import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  static let cancel = CommandSpec(
    name: "cancel", summary: "Zegt een afspraak af.",
    positionals: [.appointment],
    options: [
      OptionSpec(
        "reason", .word(CancelReason.allCases.map(\.rawValue)), "waarom", required: true)
    ],
    action: .cancel
  ) { invocation, context in
    let id = try context.identifier(of: invocation.appointment("id"))
    let reason: CancelReason = invocation.word("reason")!
    // A talk that was moved has a new one in its place, which only a move makes.
    guard reason != .rescheduled else {
      throw CommandFailure(
        .wrongUse,
        "Verzet de afspraak: balie move ID --to DATUMTTIJD. Dan zegt Balie de oude zelf af.")
    }
    return try context.perform(.cancel(id, reason))
  }
}
