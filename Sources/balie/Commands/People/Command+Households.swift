import AppointmentCore
import DeskService
import Interchange
import Wording

extension CommandSpec {
  private static let newName = Required.text("name", "naam zoals op het document")
  private static let expected = Required.expected("2026-12-16, 2026-W51, 2026-12 of unknown")
  private static let keyDay = Required.date("on", "de dag (vandaag of eerder)")
  private static let stream = Required<Stream>.word(
    "stream", "settlement (coach), guidance (begeleider) of legal")
  private static let guide = Required.staff("staff", "wie")
  private static let family = Required.household("code van het gezin, of nummer van iemand")
  private static let firstName = Required.text("name", "naam van de eerste persoon")

  static let clientAdd = CommandSpec(
    name: "client add", summary: "Schrijft iemand in.",
    options: [
      newName.option,
      OptionSpec("number", .client, "nummer (anders het eerste vrije)"),
      OptionSpec("coach", .staff, "wie het gezin begeleidt in de eerste maanden"),
    ] + ClientDetails.options,
    action: .register
  ) { invocation, context in
    let details = try ClientDetails(context).read(invocation)
    let household = details.compactMap { detail in
      if case .household(let code) = detail { code } else { nil }
    }.first
    let member = HouseholdEntry.Member(
      number: invocation.client("number"),
      name: try ClientDetails.name(invocation.value(of: newName), invocation),
      details: details.filter { if case .household = $0 { false } else { true } })
    return try context.perform(
      .enterHousehold(
        HouseholdEntry(
          members: [member], household: household, coach: invocation.staff("coach"))))
  }

  static let clientEdit = CommandSpec(
    name: "client edit", summary: "Wijzigt gegevens van een cliënt; alleen wat u noemt.",
    positionals: [.requiredClient],
    options: [
      OptionSpec("name", .text, "naam zoals op het document"),
      OptionSpec(
        "clear", .word(ClientDetails.clearable), "maakt een gegeven leeg (mag vaker)",
        repeated: true),
    ] + ClientDetails.options,
    action: .editClient
  ) { invocation, context in
    let number = try invocation.value(of: .client)
    var details = try ClientDetails(context).read(invocation)
    if let name = try ClientDetails.name(
      invocation, instead: try context.ask(ReadName(of: number)))
    {
      details.append(.name(name))
    }
    guard !details.isEmpty else {
      throw CommandFailure(
        .wrongUse, "Wat verandert er? Geef bijvoorbeeld --phone, --birth-year of --name.")
    }
    return try context.perform(.editClient(number, details))
  }

  static let clientExpect = CommandSpec(
    name: "client expect", summary: "Wanneer iemand hier komt wonen: dag, week of maand.",
    positionals: [.requiredClient],
    options: [
      expected.option,
      OptionSpec("household", .flag, "voor het hele gezin dat nog komt"),
    ],
    action: .expect
  ) { invocation, context in
    try context.perform(
      .expect(
        try invocation.value(of: .client), invocation.value(of: expected).moment,
        wholeHousehold: invocation.has("household")))
  }

  static let clientSettle = CommandSpec(
    name: "client settle",
    summary: "Sleutel gehad: legt de dag vast waarop iemand hier kwam wonen.",
    positionals: [.requiredClient],
    options: [
      keyDay.option,
      OptionSpec("household", .flag, "voor iedereen die meekwam"),
    ],
    action: .confirmKey
  ) { invocation, context in
    try context.perform(
      .confirmKey(
        try invocation.value(of: .client), on: invocation.value(of: keyDay),
        wholeHousehold: invocation.has("household")))
  }

  static let assign = CommandSpec(
    name: "assign", summary: "Kiest wie iemand begeleidt, vanaf een dag.",
    options: [
      .requiredClient, stream.option, guide.option,
      OptionSpec("from", .date, "vanaf welke dag (anders vandaag)"),
    ],
    action: .assign
  ) { invocation, context in
    let assignment = Assignment(
      client: try invocation.value(of: .client), stream: try invocation.value(of: stream),
      staff: try invocation.value(of: guide),
      from: try invocation.date("from") ?? context.now().date)
    return try context.perform(.assign(assignment))
  }

  static let household = CommandSpec(
    name: "household", summary: "Een gezin: wie er wonen, hun begeleiding en de eerste gesprekken.",
    positionals: [family.option],
    action: .readHousehold
  ) { invocation, context in
    let sheet = try context.ask(
      ReadHousehold(invocation.value(of: family).which))
    let documents = try context.documents()
    return CommandOutput(documents.household(sheet)) { documents.lines(of: sheet) }
  }

  static let householdAdd = CommandSpec(
    name: "household add", summary: "Schrijft een heel gezin in, in één keer.",
    options: [
      firstName.option,
      OptionSpec("persons", .count(1...HouseholdEntry.mostMembers), "hoeveel personen"),
      OptionSpec(
        "member", .text, "naam van een volgende persoon (mag vaker)", repeated: true),
      OptionSpec("coach", .staff, "wie het gezin begeleidt in de eerste maanden"),
    ] + ClientDetails.shared,
    action: .register
  ) { invocation, context in
    let first = try ClientDetails.name(invocation.value(of: firstName), invocation)
    let named = try invocation.texts("member").map { try ClientDetails.checked($0) }
    let count = invocation.count("persons") ?? named.count + 1
    guard count > named.count else {
      throw CommandFailure(
        .wrongUse, "U noemt \(named.count + 1) namen en \(count) personen. Welke klopt?")
    }
    return try context.perform(
      .enterHousehold(
        HouseholdEntry(
          members: Households.members([first] + named, of: count),
          details: try ClientDetails(context).read(invocation),
          coach: invocation.staff("coach"))))
  }
}

extension HouseholdName {
  /// The household that is meant, by its code or by the number of somebody in it.
  fileprivate var which: ReadHousehold.Which {
    switch self {
    case .member(let number): .of(number)
    case .code(let code): .code(code)
    }
  }
}

extension CommandContext {
  /// The code of the household that somebody named.
  func householdCode(_ name: HouseholdName) throws -> HouseholdCode {
    switch name {
    case .member(let number): try ask(FindHousehold(of: number))
    case .code(let code): code
    }
  }
}
