import AppointmentCore
import DeskService
import Wording

extension CommandSpec {
  private static let checkedDay = Required.date("on", "de dag van de afspraak")

  static let check = CommandSpec(
    name: "check", summary: "Mag deze afspraak? Verandert niets.",
    options: [
      OptionSpec("client", .client, "nummer van de cliënt"),
      OptionSpec("settled", .date, "of alleen de dag van vestiging"),
      checkedDay.option,
      .topics, .kind, OptionSpec("staff", .staff, "bij wie"),
    ],
    action: .check, needsActor: false
  ) { invocation, context in
    var wish = try invocation.talkWish()
    wish.substitute = invocation.staff("staff")
    let request = AppointmentRequest(on: try invocation.value(of: checkedDay), wish)
    let assessment: Assessment
    switch (invocation.client("client"), invocation.date("settled")) {
    case (let client?, nil):
      assessment = try context.ask(AssessRequest(request, for: client))
    case (nil, let settled?):
      assessment = try context.settledRules(settled).assess(request)
    default:
      throw CommandFailure(
        .wrongUse, Usage.missingOneOf(["--client", "--settled"], of: "check"))
    }
    let documents = try context.documentsForRules(needsStore: invocation.has("client"))
    return CommandOutput(documents.assessment(assessment)) {
      [Verdicts.sentence(assessment.word)] + documents.lines(of: assessment)
    }
  }

  static let find = CommandSpec(
    name: "find", summary: "Zoekt cliënten op naam, nummer, telefoon of straat.",
    positionals: [OptionSpec("text", .text, "wat u zoekt", repeated: true, required: true)],
    options: [OptionSpec("limit", .count(1...1000), "hoeveel op zijn meest (20)")],
    action: .find
  ) { invocation, context in
    let found = try context.ask(
      FindClients(
        invocation.texts("text").joined(separator: " "), limit: invocation.count("limit") ?? 20))
    let directory = try context.directory()
    let today = try context.now().date
    let objects = found.map { client in
      JSON.object([
        ("client", .of(client.number)), ("name", .string(client.name.full)),
        ("birthYear", .optional(client.birthYear)), ("begeleider", .optional(client.begeleider)),
        ("phoneTail", .optional(client.phoneTail)), ("next", .optional(client.next)),
        ("score", .integer(client.score)),
      ])
    }
    return CommandOutput(objects: objects) {
      found.isEmpty
        ? [
          "Niemand gevonden. Vraag: hoe schrijft u uw naam? Staat iemand er niet bij: balie refer --visitor new --topic P"
        ]
        : found.map { client in
          [
            client.number.description, client.name.full,
            client.birthYear.map(String.init) ?? "-",
            client.phase == .exited
              ? "begeleiding gestopt"
              : client.begeleider.map { "bij \(directory.fullName($0))" } ?? "geen begeleider",
            client.next.map { "volgende: \(Dates.moment($0, today: today))" } ?? "volgende: geen",
          ].joined(separator: "  ")
        }
    }
  }

  static let slots = CommandSpec(
    name: "slots", summary: "Vrije tijden bij de eigen begeleider.",
    options: [
      .requiredClient, OptionSpec("from", .date, "vanaf welke dag (anders vandaag)"),
      OptionSpec("days", .count(1...400), "hoeveel dagen vooruit"), .before, .kind, .minutes,
      .topics, OptionSpec("language", .language, "taal van het gesprek"), .room,
      .place, OptionSpec("ask", .flag, "ook tolken die nog te vragen zijn"),
      OptionSpec("rhythm", .flag, "de volgende keer in het ritme van de cliënt"),
      OptionSpec("interpreter", .interpreter, "tolk, of telephone"),
      OptionSpec("limit", .count(1...500), "hoeveel op zijn meest (5)"),
    ],
    action: .slots
  ) { invocation, context in
    let now = try context.now()
    let client = try invocation.value(of: .client)
    var request = SlotSearch.Request(
      try invocation.talkWish(), from: invocation.date("from") ?? now.date,
      days: invocation.count("days") ?? 0, limit: invocation.count("limit") ?? 5)
    request.asksInterpreters = invocation.has("ask")
    if invocation.has("rhythm") {
      let rhythm = try context.rhythm(of: client)
      request.rhythm = rhythm
      request.from = rhythm.due(onOrAfter: request.from)
    }
    if request.days == 0 {
      request.days = try context.ask(
        CountSearchDays(for: client, isLegal: request.isLegal, from: request.from))
    }
    let answer = try context.ask(FindSlots(for: client, request))
    let found = try context.ask(
      ReadSearchSubject(of: client, isLegal: request.isLegal, on: request.from))
    var directory = try context.directory()
    // With whom the client could come along is said by name (§0b.6).
    directory.clients.merge(found.household) { $1 }
    let documents = Documents(directory: directory, today: now.date)
    let subject = Bindings.Subject(
      staff: found.staff, languages: request.language.map { [$0] } ?? found.languages)
    let objects =
      answer.offers.isEmpty
      ? [documents.emptySearch(answer, about: subject)] : answer.offers.map(documents.slot)
    return CommandOutput(objects: objects) { documents.lines(of: answer, about: subject) }
  }

  static let client = CommandSpec(
    name: "client", summary: "De kaart van één cliënt.",
    positionals: [.requiredClient],
    action: .readClient
  ) { invocation, context in
    let card = try context.ask(ReadClientCard(of: try invocation.value(of: .client)))
    let documents = try context.documents()
    let months = try context.names(of: card.appointments).mapValues(\.month)
    return CommandOutput(documents.card(card, months: months)) { documents.lines(of: card) }
  }
}

extension CommandContext {
  /// The rules for a bare settlement date: of the open store if there is one, else the built-in ones.
  func settledRules(_ settled: CivilDate) throws -> AppointmentRules {
    AppointmentRules(office: try rulesOffice(), settled: settled)
  }

  /// Documents for an answer that may not need a store.
  func documentsForRules(needsStore: Bool) throws -> Documents {
    needsStore
      ? try documents()
      : Documents(directory: try directoryForRules(), today: system.now().date)
  }
}
