import AppointmentCore
import DeskService
import Wording

/// Who is in the house, who cannot wait, who waits.
extension CommandSpec {
  static let present = CommandSpec(
    name: "present", summary: "Meldt wie er is: aankomen en weggaan.",
    positionals: [
      OptionSpec("direction", .word(["in", "out"]), "in of out", required: true)
    ],
    options: [OptionSpec("staff", .staff, "wie (anders uzelf)")], action: .present
  ) { invocation, context in
    let staff = try invocation.staff("staff") ?? context.actor().code
    return try context.perform(
      .present(staff, isIn: invocation.text("direction") == "in"))
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
      throw DeskFailure.notFound(.urgency(client.description))
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
        LifeWords.urgency(
          $0.urgency, name: $0.name.listName, in: documents.directory, now: now)
      }
    }
  }

  static let wait = CommandSpec(
    name: "wait", summary: "De wachtlijst: wie wacht op een vrije tijd.",
    positionals: [
      OptionSpec("what", .word(["list", "add", "end"]), "list, add of end", required: true)
    ],
    options: [
      OptionSpec("client", .client, "wie, bij add en end"), .kind, .minutes, .before, .topics,
      OptionSpec("language", .language, "in welke taal"),
      OptionSpec("wished", .date, "de dag die de cliënt graag wil"),
    ], action: .wait
  ) { invocation, context in
    let now = try context.now()
    let rows = try context.ask(ListWaiting())
    guard invocation.text("what") != "list" else { return try list(rows, context) }
    guard let client = invocation.client("client") else {
      throw CommandFailure(.wrongUse, Usage.missingOption("--client", of: "wait"))
    }
    guard invocation.text("what") == "end" else {
      let minutes = try invocation.count("minutes") ?? context.desk.office().desk.talkMinutes
      let wish = WaitingWish(
        kind: invocation.word("kind") ?? .talk, topics: invocation.words("topic"),
        minutes: minutes, language: invocation.language("language"),
        before: invocation.date("before"), wished: invocation.date("wished"))
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
              ("before", .optional(row.entry.wish.before)),
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
          LifeWords.wish(row.entry.wish, today: documents.today), free ?? "nog geen vrije tijd",
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
