import AppointmentCore
import DeskService
import Wording

/// Who is in the house, who cannot wait, who waits.
extension CommandSpec {
  /// Which way somebody goes.
  private enum Direction: String, CaseIterable, Sendable {
    case `in`, out
  }

  private enum WaitStep: String, CaseIterable, Sendable {
    case list, add, end
  }

  private static let direction = Required<Direction>.word("direction", "in of out")
  private static let waitStep = Required<WaitStep>.word("what", "list, add of end")

  static let present = CommandSpec(
    name: "present", summary: "Meldt wie er is: aankomen en weggaan.",
    positionals: [direction.option],
    options: [OptionSpec("staff", .staff, "wie (anders uzelf)")], action: .present
  ) { invocation, context in
    let staff = try invocation.staff("staff") ?? context.actor().code
    let isIn = try invocation.value(of: direction) == .in
    return try context.perform(.present(staff, isIn: isIn))
  }

  static let urgent = CommandSpec(
    name: "urgent", summary: "Spoed: wie niet kan wachten, en het antwoord.",
    options: [
      OptionSpec("client", .client, "voor wie (anders: alles wat open staat)"),
      OptionSpec(
        "answer", .word(["now", "next"]), "het antwoord: now, of next vraagt de volgende"),
      OptionSpec("at", .dateTime, "het antwoord: op deze tijd"),
    ], action: .urgency
  ) { invocation, context in
    let now = try context.now()
    let open = try context.ask(ListUrgencies())
    guard let client = invocation.client("client") else { return try list(open, context, now) }
    let moment = invocation.dateTime("at")
    guard moment == nil || !invocation.has("answer") else {
      throw CommandFailure(.wrongUse, Usage.notTogether("--answer", "--at"))
    }
    guard moment != nil || invocation.has("answer") else {
      return try context.perform(.raise(client))
    }
    guard let urgency = open.first(where: { $0.urgency.client == client })?.urgency else {
      throw DeskFailure.notFound(.record(.urgency))
    }
    let command: DeskCommand =
      if let moment {
        .answer(urgency.id, .at(moment))
      } else if invocation.text("answer") == "now" {
        .answer(urgency.id, .now)
      } else {
        .passOn(urgency.id)
      }
    return try context.perform(command)
  }

  private static func list(
    _ open: [DaySheet.UrgentRow], _ context: CommandContext, _ now: CivilDateTime
  ) throws -> CommandOutput {
    let documents = try context.documents()
    let document = JSON.object([
      ("urgencies", .array(open.map { documents.urgency($0.urgency, now: now) }))
    ])
    return CommandOutput(document) {
      open.map {
        AroundWords.urgency(
          $0.urgency, name: $0.name.listName, in: documents.directory, now: now)
      }
    }
  }

  static let wait = CommandSpec(
    name: "wait", summary: "De wachtlijst: wie wacht op een vrije tijd.",
    positionals: [waitStep.option],
    options: [
      OptionSpec("client", .client, "wie, bij add en end"), .kind, .minutes, .before, .topics,
      OptionSpec("language", .language, "in welke taal"),
      OptionSpec("wished", .date, "de dag die de cliënt graag wil"),
    ], action: .wait
  ) { invocation, context in
    let now = try context.now()
    let rows = try context.ask(ListWaiting())
    let step = try invocation.value(of: waitStep)
    guard step != .list else { return try list(rows, context) }
    guard let client = invocation.client("client") else {
      throw CommandFailure(.wrongUse, Usage.missingOption("--client", of: "wait"))
    }
    guard step == .end else {
      let minutes = try invocation.count("minutes") ?? context.desk.office().desk.talkMinutes
      let wish = WaitingWish(
        try invocation.talkWish(), minutes: minutes, wished: invocation.date("wished"))
      return try context.perform(.wait(client, wish))
    }
    guard let entry = rows.first(where: { $0.entry.client == client })?.entry else {
      throw CommandFailure(.notFound, "Deze cliënt staat niet op de wachtlijst.")
    }
    return try context.perform(.endWait(entry.id, .withdrawn))
  }

  private static func list(
    _ rows: [Worklists.WaitingRow], _ context: CommandContext
  ) throws -> CommandOutput {
    let documents = try context.documents()
    let document = JSON.object([
      (
        "waiting",
        .array(
          rows.map { row in
            .object([
              ("id", .of(row.entry.id)), ("client", .of(row.entry.client)),
              ("kind", .string(row.entry.wish.kind.rawValue)),
              ("minutes", .integer(row.entry.wish.minutes)),
              ("language", .optional(row.entry.wish.language)),
              ("before", .optional(row.entry.wish.letterDate)),
              ("wished", .optional(row.entry.wish.wished)),
              ("since", .of(row.entry.since)), ("slot", row.offer.map(documents.slot) ?? .null),
            ])
          })
      )
    ])
    return CommandOutput(document) {
      rows.map { row in
        let free = row.offer.map {
          "vrij: " + Dates.moment($0.slot.startMoment, today: documents.today)
        }
        return [
          Dates.day(row.entry.since.date), row.name.listName,
          AroundWords.wish(row.entry.wish, today: documents.today), free ?? "nog geen vrije tijd",
        ].joined(separator: "  ")
      }
    }
  }
}

extension Documents {
  func urgency(_ urgency: Urgency, now: CivilDateTime) -> JSON {
    .object([
      ("id", .of(urgency.id)), ("client", .of(urgency.client)),
      ("since", .of(urgency.raisedAt)), ("by", .of(urgency.raisedBy)),
      ("minutes", .integer(urgency.minutesOpen(at: now))),
      ("asked", .array(urgency.stand.asked.map { .of($0.staff) })),
    ])
  }
}

extension Documents {
  /// What the answer to a change says of an urgency.
  func members(of change: RecordChange<Urgency>) -> [(key: String, value: JSON)] {
    switch change {
    case .made(let urgency): [("urgency", self.urgency(urgency, now: urgency.raisedAt))]
    case .changed(let id, .stand(let change)):
      [("urgency", .of(id)), ("asked", .array(change.to.asked.map { .of($0.staff) }))]
    case .removed: []
    }
  }
}
