import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let message = Required<Identifier<Message>>.identifier(
    "message", "het bericht, zoals message list het noemt")
  private static let addressee = Required.staff("to", "voor wie")
  private static let caller = Required.guarded(
    "from", "wie belt: naam of organisatie", limit: Message.callerLimit)
  private static let again = Required.dateTime("again", "wanneer opnieuw")
  private static let newHolder = Required.staff("to", "aan wie")
  private static let lookReason = Required<Message.Look.Reason>.word("reason", "waarom")

  /// Every command about messages.
  static let messages: [CommandSpec] = [
    messageAdd, messageList, messageDone, messageTried, messageHand, messageReopen, messageOpen,
  ]

  static let messageAdd = CommandSpec(
    name: "message add", summary: "Neemt een bericht aan voor een collega.",
    options: [
      addressee.option, caller.option,
      OptionSpec("number", .guarded(limit: Message.numberLimit), "het nummer om te bellen"),
      OptionSpec("client", .client, "over welke cliënt"),
      OptionSpec("before", .dateTime, "vóór wanneer (anders de volgende werkdag)"),
      OptionSpec(
        "reason", .word(Message.Reason.allCases.map(\.rawValue)), "waarvoor (anders callBack)"),
      OptionSpec("text", .guarded(limit: Message.wordLimit), "wat er is gezegd"),
    ], action: .takeMessage
  ) { invocation, context in
    let note = MessageNote(
      to: try invocation.value(of: addressee), caller: try invocation.value(of: caller),
      number: invocation.guarded("number"), about: invocation.client("client"),
      reason: invocation.word("reason") ?? .callBack, due: invocation.dateTime("before"),
      words: invocation.guarded("text"))
    return try context.perform(.order(.takeMessage(note)))
  }

  static let messageList = CommandSpec(
    name: "message list", summary: "De berichten die u mag zien, de oudste eerst.",
    options: [
      OptionSpec("client", .client, "alleen over deze cliënt"),
      OptionSpec("all", .flag, "ook wat al langer klaar is"),
    ], action: .seeMessages
  ) { invocation, context in
    let sheet = try context.ask(
      ReadMessages(about: invocation.client("client"), ever: invocation.has("all")))
    let documents = try context.documents()
    let now = try context.now()
    return CommandOutput(
      .object([
        ("open", .integer(sheet.openCount)),
        ("messages", .array(sheet.rows.map(documents.message))),
      ])
    ) {
      sheet.rows.isEmpty
        ? [MessageWords.none] : sheet.rows.flatMap { documents.lines(of: $0, now: now) }
    }
  }

  static let messageDone = mark("message done", "Er is gesproken: het bericht is klaar.") {
    _ in .spoken
  }

  static let messageReopen = mark("message reopen", "Opent een bericht van vandaag opnieuw.") {
    _ in .reopened
  }

  static let messageTried = mark(
    "message tried", "Niet bereikt: het bericht komt terug.",
    [again.option]
  ) { .tried(again: try $0.value(of: again)) }

  private static func mark(
    _ name: String, _ summary: String, _ options: [OptionSpec] = [],
    _ outcome: @escaping @Sendable (Invocation) throws -> MessageMark.Outcome
  ) -> CommandSpec {
    CommandSpec(
      name: name, summary: summary, positionals: [message.option], options: options,
      action: .markMessage
    ) { invocation, context in
      try context.perform(
        .order(.markMessage(MessageMark(invocation.value(of: message), outcome(invocation)))))
    }
  }

  static let messageHand = CommandSpec(
    name: "message hand", summary: "Geeft een bericht door aan een collega.",
    positionals: [message.option], options: [newHolder.option],
    action: .handMessage
  ) { invocation, context in
    try context.perform(
      .order(
        .handMessage(
          MessageHandover(invocation.value(of: message), to: invocation.value(of: newHolder)))))
  }

  static let messageOpen = CommandSpec(
    name: "message open", summary: "Opent het bericht van een collega, met een reden.",
    positionals: [message.option], options: [lookReason.option], action: .openMessage
  ) { invocation, context in
    let id = try invocation.value(of: message)
    let output = try context.perform(
      .order(.openMessage(MessageLook(id, because: invocation.value(of: lookReason)))))
    guard output.exit == .done else { return output }
    let row = try context.ask(ReadMessages(ever: true)).rows.first { $0.id == id }
    guard let row else { return output }
    let documents = try context.documents()
    let now = try context.now()
    return CommandOutput(.object([("ok", .bool(true)), ("message", documents.message(row))])) {
      documents.lines(of: row, now: now)
    }
  }
}

extension Documents {
  /// What the answer to a change says of it.
  func members(of change: RecordChange<Message>) -> [(key: String, value: JSON)] {
    switch change {
    case .made(let message): [("message", .of(message.id)), ("to", .of(message.holder))]
    case .changed(let id, _), .removed(let id): [("message", .of(id))]
    }
  }

  /// A message; what the caller left is null for who may not see it.
  func message(_ row: MessageRow) -> JSON {
    .object([
      ("id", .of(row.id)), ("to", .of(row.holder)), ("client", .optional(row.about)),
      ("taken", .of(row.takenAt)), ("by", .of(row.takenBy)), ("before", .of(row.due)),
      ("state", .string(row.stand.state.rawValue)), ("tries", .integer(row.stand.tries)),
      ("again", .optional(row.stand.again)), ("changed", .of(row.stand.at)),
      ("from", .optional(row.content?.caller)), ("number", .optional(row.content?.number)),
      ("reason", .optional(row.content?.reason.rawValue)),
      ("text", .optional(row.content?.words)),
    ])
  }

  func lines(of row: MessageRow, now: CivilDateTime) -> [String] {
    var line = [
      row.isLate(at: now) ? "!" : " ", MessageWords.age(workingDays: row.workingDays),
      "voor \(directory.fullName(row.holder))",
    ]
    if let content = row.content {
      line.append(
        [content.caller, content.number, MessageWords.reason(content.reason), content.words]
          .compactMap(\.self).joined(separator: " · "))
    }
    if let name = row.name { line.append("over \(name.listName)") }
    line.append(MessageWords.stand(row.stand, today: today))
    return [line.joined(separator: "  "), "    \(row.id)"]
  }
}
