import AppointmentCore
import Interchange
import Wording

/// The options that say something about a client, read in one place for all commands that take
/// them.
struct ClientDetails {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// What can hold for a whole household.
  static let shared: [OptionSpec] = [
    OptionSpec("language", .language, "taal, zoals tir (mag vaker)", repeated: true),
    OptionSpec("expected", .expected, "wanneer ze komen: 2026-12-16, 2026-W51 of 2026-12"),
    OptionSpec(
      "interpreter", .word(InterpreterNeed.allCases.map(\.rawValue)), "of er een tolk nodig is"),
    OptionSpec("group", .word(TargetGroup.allCases.map(\.rawValue)), "regeling"),
    OptionSpec("permit", .word(Permit.allCases.map(\.rawValue)), "verblijfsvergunning"),
    OptionSpec("phone", .text, "telefoon"),
    OptionSpec("street", .text, "straat en nummer"),
    OptionSpec("postcode", .text, "postcode"),
    OptionSpec("contract", .date, "begin van het huurcontract"),
  ]

  /// All of them.
  static let options: [OptionSpec] =
    [
      OptionSpec("call-name", .text, "roepnaam"),
      OptionSpec("household", .household, "gezin, of nummer van iemand daarin"),
      OptionSpec("birth-year", .count(1900...2100), "geboortejaar"),
      OptionSpec("gender", .word(Gender.allCases.map(\.rawValue)), "man, vrouw, anders"),
      OptionSpec("origin", .text, "land, alleen voor de jaarcijfers"),
      OptionSpec("interpreter-gender", .word(["m", "f"]), "liever een man of een vrouw als tolk"),
      OptionSpec("file-number", .text, "nummer in het landelijke systeem"),
    ] + shared

  /// What can be made empty again.
  static let clearable = [
    "birth-year", "origin", "expected", "contract", "phone", "street", "postcode", "file-number",
    "interpreter-gender", "language",
  ]

  /// The name somebody gave, with the call name; nil when neither was. `old` is the name that a
  /// call name alone belongs to.
  static func name(_ invocation: Invocation, instead old: PersonName) throws -> PersonName? {
    if let full = invocation.text("name") { return try name(full, invocation, instead: old) }
    return try callName(invocation).flatMap {
      PersonName(old.full, callName: $0, others: old.others)
    }
  }

  /// A name with the call name. Who had another one is still found by it.
  static func name(
    _ full: String, _ invocation: Invocation, instead old: PersonName? = nil
  ) throws -> PersonName {
    // In this order, as the first that is wrong is said.
    let callName = try callName(invocation)
    let name = try checked(full)
    return PersonName(name.full, callName: callName, others: old?.others ?? []) ?? name
  }

  private static func callName(_ invocation: Invocation) throws -> String? {
    try invocation.text("call-name").map { try checked($0).full }
  }

  /// A name that holds a letter and no number that could be a BSN.
  static func checked(_ text: String) throws -> PersonName {
    try refuseBSN(in: text)
    guard let name = PersonName(text) else {
      throw CommandFailure(.badData, "In een naam staat minstens één letter. Schrijf de naam.")
    }
    return name
  }

  private static func refuseBSN(in text: String) throws {
    guard BSNGuard.findings(in: text).isEmpty else {
      throw CommandFailure(.badData, Usage.maybeBSN)
    }
  }

  /// What the options say; a birth year after today is refused.
  func read(_ invocation: Invocation) throws -> [ClientDetail] {
    let today = try context.now().date
    var details: [ClientDetail] = []
    func text(_ name: String, _ make: (String?) -> ClientDetail) throws {
      guard let text = invocation.text(name) else { return }
      if name != "phone" { try Self.refuseBSN(in: text) }
      details.append(make(text))
    }
    if let year = invocation.count("birth-year") {
      guard year <= today.year, year >= today.year - 120 else {
        throw CommandFailure(
          .wrongUse,
          Usage.wrongValue(
            "\(year)", for: .number(least: today.year - 120, most: today.year),
            option: "--birth-year"))
      }
      details.append(.birthYear(year))
    }
    if let name = invocation.household("household") {
      details.append(.household(try context.householdCode(name)))
    }
    details += [
      invocation.word("gender").map { .gender($0) }, invocation.word("group").map { .group($0) },
      invocation.word("permit").map { .permit($0) },
      invocation.word("interpreter").map { .interpreter($0) },
      invocation.word("interpreter-gender").map { .interpreterGender($0) },
      invocation.expected("expected").map { .expected($0.moment) },
      invocation.date("contract").map { .contract($0) },
    ].compactMap(\.self)
    let languages = invocation.languages("language")
    if !languages.isEmpty { details.append(.languages(languages)) }
    try text("origin") { .origin($0) }
    try text("phone") { .phone($0) }
    try text("street") { .street($0) }
    try text("postcode") { .postcode($0) }
    try text("file-number") { .fileNumber($0) }
    return details + invocation.texts("clear").compactMap(Self.cleared)
  }

  private static func cleared(_ name: String) -> ClientDetail? {
    switch name {
    case "birth-year": .birthYear(nil)
    case "origin": .origin(nil)
    case "expected": .expected(nil)
    case "contract": .contract(nil)
    case "phone": .phone(nil)
    case "street": .street(nil)
    case "postcode": .postcode(nil)
    case "file-number": .fileNumber(nil)
    case "interpreter-gender": .interpreterGender(nil)
    case "language": .languages([])
    default: nil
    }
  }
}
