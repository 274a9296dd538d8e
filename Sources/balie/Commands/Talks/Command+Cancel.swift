import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let cancelReason = Required<CancelReason>.word("reason", "waarom")

  static let cancel = CommandSpec(
    name: "cancel", summary: "Zegt een afspraak af.",
    positionals: [.appointment],
    options: [cancelReason.option],
    action: .cancel
  ) { invocation, context in
    let id = try context.identifier(of: invocation.value(of: .appointment))
    let reason = try invocation.value(of: cancelReason)
    // A talk that was moved has a new one in its place, which only a move makes.
    guard reason != .rescheduled else {
      throw CommandFailure(
        .wrongUse,
        "Verzet de afspraak: balie move ID --to DATUMTTIJD. Dan zegt Balie de oude zelf af.")
    }
    return try context.perform(.cancel(id, reason))
  }
}
