import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let at = Required.dateTime("at", "dag en tijd")
  private static let to = Required.dateTime("to", "nieuwe dag en tijd")
  private static let party = Required<NoShowParty>.word("who", "wie er niet was")
  private static let channel = Required<ContactChannel>.word("channel", "hoe")
  private static let topic = Required<HelpTopic>.word("topic", "waar het over gaat")

  static let book = CommandSpec(
    name: "book", summary: "Maakt een afspraak.",
    options: [
      .requiredClient, at.option, .kind,
      .minutes, .before, .topics, OptionSpec("interpreter", .interpreter, "tolk, of telephone"),
      .room, .place, OptionSpec("partner", .text, "organisatie die ook komt"),
      OptionSpec("substitute", .staff, "vervanger van de eigen begeleider"),
      OptionSpec(
        "reason", .word(SubstitutionReason.allCases.map(\.rawValue)), "waarom een vervanger"),
      .despite,
      OptionSpec("split", .flag, "boeken wat mag en de rest verder helpen"),
      OptionSpec("hold", .flag, "nog niet boeken: tien minuten in optie, dan confirm of release"),
      OptionSpec("replaces", .appointment, "de afspraak waarvoor deze in de plaats komt"),
    ],
    action: .book
  ) { invocation, context in
    guard invocation.has("substitute") == invocation.has("reason") else {
      throw CommandFailure(
        .wrongUse, Usage.needs("--substitute", "--reason"))
    }
    let wish = try invocation.talkWish()
    let request = BookingRequest(
      client: try invocation.value(of: .client), at: try invocation.value(of: at), wish,
      despite: invocation.reasons("despite"), split: invocation.has("split"))
    let minutes = try wish.minutes(in: context.desk.office().desk)
    guard TimeSlot(at: request.at, minutes: minutes) != nil else {
      throw CommandFailure(
        .wrongUse,
        "Een gesprek van \(minutes) minuten om \(request.at.time) loopt over middernacht. Kies een vroegere tijd."
      )
    }
    for name in ["replaces", "split"] where invocation.has("hold") && invocation.has(name) {
      throw CommandFailure(.wrongUse, Usage.notTogether("--hold", "--\(name)"))
    }
    guard let replaced = invocation.appointment("replaces") else {
      return try context.perform(invocation.has("hold") ? .hold(request) : .book(request))
    }
    return try context.perform(.rebook(try context.identifier(of: replaced), request))
  }

  static let move = CommandSpec(
    name: "move", summary: "Verzet een afspraak naar een andere tijd.",
    positionals: [.appointment],
    options: [
      to.option,
      OptionSpec("substitute", .staff, "naar de agenda van deze collega"),
      OptionSpec(
        "reason", .word(SubstitutionReason.allCases.map(\.rawValue)), "waarom een vervanger"),
      .despite,
    ], action: .move
  ) { invocation, context in
    guard invocation.has("substitute") == invocation.has("reason") else {
      throw CommandFailure(.wrongUse, Usage.needs("--substitute", "--reason"))
    }
    let id = try context.identifier(of: invocation.value(of: .appointment))
    return try context.perform(
      .move(
        id,
        MoveWish(
          at: try invocation.value(of: to), substitute: invocation.staff("substitute"),
          reason: invocation.word("reason"), despite: invocation.reasons("despite"))))
  }

  static let arrive = CommandSpec(
    name: "arrive", summary: "De cliënt is aangekomen.", positionals: [.appointment],
    options: [.topics], action: .arrive
  ) { invocation, context in
    let id = try context.identifier(of: invocation.value(of: .appointment))
    return try context.perform(.arrive(id, topics: invocation.words("topic")))
  }
  static let late = step("late", "De cliënt komt later dan afgesproken.", .late) { .late($0) }
  static let start = step("start", "Het gesprek begint.", .start) { .start($0) }

  private static func step(
    _ name: String, _ summary: String, _ action: DeskAction,
    _ make: @escaping @Sendable (Identifier<Appointment>) -> DeskCommand
  ) -> CommandSpec {
    CommandSpec(name: name, summary: summary, positionals: [.appointment], action: action) {
      invocation, context in
      try context.perform(make(try context.identifier(of: invocation.value(of: .appointment))))
    }
  }

  static let fulfil = CommandSpec(
    name: "fulfil", summary: "Het gesprek is afgerond.", positionals: [.appointment],
    options: [
      OptionSpec(
        "outcome", .word(Outcome.allCases.map(\.rawValue)), "wat eruit kwam (mag vaker)",
        repeated: true)
    ],
    action: .fulfil
  ) { invocation, context in
    let id = try context.identifier(of: invocation.value(of: .appointment))
    return try context.perform(.fulfil(id, invocation.words("outcome")))
  }

  static let noShow = CommandSpec(
    name: "noshow", summary: "Iemand is niet verschenen.", positionals: [.appointment],
    options: [party.option], action: .noShow
  ) { invocation, context in
    let id = try context.identifier(of: invocation.value(of: .appointment))
    return try context.perform(.noShow(id, invocation.value(of: party)))
  }

  static let undo = CommandSpec(
    name: "undo", summary: "Maakt uw laatste wijziging van vandaag ongedaan.",
    positionals: [OptionSpec("id", .appointment, "nummer van een afspraak")], action: .undo
  ) { invocation, context in
    let id = try invocation.appointment("id").map { try context.identifier(of: $0) }
    return try context.perform(.undo(id))
  }

  static let contact = CommandSpec(
    name: "contact", summary: "Noteert een contact buiten een afspraak.",
    options: [
      .requiredClient, channel.option,
      OptionSpec("on", .date, "wanneer (anders vandaag, tot 7 dagen terug)"),
      OptionSpec("minutes", .count(1...600), "hoeveel minuten"),
    ],
    action: .contact
  ) { invocation, context in
    let note = ContactNote(
      client: try invocation.value(of: .client), channel: try invocation.value(of: channel),
      on: invocation.date("on"), minutes: invocation.count("minutes"))
    return try context.perform(.contact(note))
  }

  static let refer = CommandSpec(
    name: "refer", summary: "Helpt iemand verder buiten een afspraak.",
    options: [
      OptionSpec("client", .client, "nummer van de cliënt"),
      OptionSpec(
        "visitor", .word(VisitorReason.allCases.map(\.rawValue)),
        "of waarom iemand zonder nummer komt"),
      topic.option, .before, OptionSpec("to", .service, "de dienst die het werd"),
      OptionSpec("together", .flag, "de eerste keer samen"),
      OptionSpec("helped", .flag, "hier geholpen"),
    ],
    action: .refer
  ) { invocation, context in
    let subject: ReferralSubject
    switch (invocation.client("client"), invocation.word("visitor", as: VisitorReason.self)) {
    case (let client?, nil): subject = .client(client)
    case (nil, let reason?): subject = .visitor(reason)
    default:
      throw CommandFailure(
        .wrongUse, Usage.missingOneOf(["--client", "--visitor"], of: "refer"))
    }
    let service = invocation.service("to")
    guard service == nil || !invocation.has("helped") else {
      throw CommandFailure(.wrongUse, Usage.notTogether("--to", "--helped"))
    }
    guard service != nil || !invocation.has("together") else {
      throw CommandFailure(.wrongUse, Usage.needs("--together", "--to"))
    }
    let outcome: ReferralOutcome? =
      service.map { .service($0, isTogether: invocation.has("together")) }
      ?? (invocation.has("helped") ? .helped : nil)
    return try context.perform(
      .refer(
        ReferralRequest(
          subject: subject, topic: try invocation.value(of: topic),
          letterDate: invocation.date("before"), outcome: outcome)))
  }
}

extension CommandContext {
  /// Does a command and turns what came of it into the answer that programs and people read.
  func perform(_ command: DeskCommand) throws -> CommandOutput {
    let now = try now()
    let answer = try desk.perform(command, as: try actor(), at: now, key: globals.key)
    var directory = try directory()
    // Who cannot wait is asked about at somebody's desk, or by telephone (§0b.16).
    if case .events = command.shape {
      let sheet = try ask(ReadDay(now.date))
      directory.present = Set(sheet.present.filter(\.isIn).map(\.staff))
    }
    let documents = Documents(directory: directory, today: now.date)
    switch answer {
    case .refused(let verdict):
      return CommandOutput(documents.refusal(verdict), exit: .refused) {
        documents.lines(of: verdict, about: command)
      }
    case .done(let acceptance):
      let name = try acceptance.appointment.flatMap { try self.name(of: $0) }
      return CommandOutput(
        documents.acceptance(acceptance, of: command, month: name?.month ?? 0)
      ) {
        documents.lines(
          of: acceptance, of: command, name: name?.name.spokenName ?? "", now: now)
      }
    }
  }
}
