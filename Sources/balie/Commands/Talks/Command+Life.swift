import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  static let shorten = CommandSpec(
    name: "shorten", summary: "Maakt een gesprek korter: van nu tot het einde.",
    positionals: [.appointment], action: .late
  ) { invocation, context in
    try context.perform(.shorten(try context.identifier(of: invocation.value(of: .appointment))))
  }

  /// Every past talk that is still open, the oldest first (`day --open`).
  static func openTalks(
    _ invocation: Invocation, _ context: CommandContext
  ) throws -> CommandOutput {
    guard invocation.date("date") == nil else {
      throw CommandFailure(.wrongUse, Usage.notTogether("DATUM", "--open"))
    }
    let now = try context.now()
    let found = try context.ask(ReadWorklists())
    let documents = try context.documents()
    let document = JSON.object([
      ("date", .of(now.date)), ("count", .integer(found.closingCount)),
      (
        "open",
        .array(found.closing.map { documents.appointment($0.appointment, month: $0.month) })
      ),
    ])
    return CommandOutput(document) {
      found.closing.map { documents.line(of: $0.appointment, name: $0.name.listName) }
        + [WorklistWords.closing(left: found.closingCount)]
    }
  }
}
