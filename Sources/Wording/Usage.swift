package import AppointmentCore

/// What to say when a command is used in a wrong way: what was written, and how to write it.
///
/// Option names and codes stand as they are typed; all other words are Dutch.
package enum Usage {
  /// What kind of value an option or an argument takes, for the sentence that says so.
  package enum Value: Hashable, Sendable {
    case day, time, moment
    case clientNumber
    case appointment
    case number(least: Int, most: Int)
    /// One of a few words, all of which are shown.
    case oneOf([String])
    case staffCode, roomCode, serviceCode
    case language
    case topic
    /// `BEVINDING=REDEN`.
    case despite
    case file
    case store
    case text
    // Households.
    case household, expected
    /// A record, as a list of the program names it.
    case identifier
  }

  /// `Balie kent de opdracht “bok” niet. Bedoelt u “book”?`
  package static func unknownCommand(_ name: String, nearest: String? = nil) -> String {
    unknown("de opdracht \(quoted(name))", nearest, see: "balie --help")
  }

  package static func unknownOption(
    _ name: String, of command: String, nearest: String? = nil
  ) -> String {
    unknown("de optie \(name) van \(command)", nearest, see: "balie \(command) --help")
  }

  package static func missingOption(_ name: String, of command: String) -> String {
    "Bij \(command) ontbreekt \(name). Kijk met `balie \(command) --help`."
  }

  /// One of several is needed: `--client of --settled`.
  package static func missingOneOf(_ names: [String], of command: String) -> String {
    "Geef bij \(command) \(Labels.enumeration(names, "of"))."
  }

  package static func missingArgument(_ what: String, of command: String) -> String {
    "Bij \(command) ontbreekt \(what). Kijk met `balie \(command) --help`."
  }

  package static func missingValue(of option: String) -> String {
    "Na \(option) hoort nog een waarde."
  }

  package static func unexpectedValue(of option: String) -> String {
    "Na \(option) hoort geen waarde."
  }

  package static func unexpectedArgument(_ text: String, of command: String) -> String {
    "Bij \(command) hoort geen \(quoted(text)). Kijk met `balie \(command) --help`."
  }

  package static func repeated(_ option: String) -> String {
    "\(option) staat er twee keer. Eén keer is genoeg."
  }

  package static func notTogether(_ first: String, _ second: String) -> String {
    "\(first) en \(second) gaan niet samen. Kies er één."
  }

  package static func onlyTraining(_ option: String) -> String {
    "\(option) mag alleen in een oefenkantoor."
  }

  /// Whether an option needs another one: `--substitute` needs `--reason`.
  package static func needs(_ option: String, _ other: String) -> String {
    "Bij \(option) hoort ook \(other)."
  }

  /// A value in the wrong form: `2026-02-30 is geen datum. Schrijf een dag zoals 2026-07-15.`
  package static func wrongValue(
    _ text: String, for value: Value, option: String? = nil, nearest: String? = nil
  ) -> String {
    let sentence = wrongForm(text.allSatisfy(\.isWhitespace) ? "(leeg)" : text, value, nearest)
    return option.map { "\($0): \(sentence)" } ?? sentence
  }

  /// The number has the right form and a wrong check digit: it was probably misheard.
  package static func wrongCheckDigit(_ text: String) -> String {
    "In \(text) klopt een cijfer niet. Vraag het nummer nog een keer."
  }

  /// A line of a batch that is no JSON object.
  package static let notAnObject =
    "Deze regel is geen JSON-object. Schrijf één object op één regel."

  /// What is wrong with words that are kept as people wrote them; nil when nothing is.
  package static func flaw(inWords text: String) -> String? {
    guard text.isPlain else { return notPlain }
    return BSNGuard.findings(in: text).isEmpty ? nil : maybeBSN
  }

  /// A text does not fit in its field: how much does, and how much is too much.
  package static func tooLong(limit: Int, over: Int) -> String {
    "Dat past niet: hoogstens \(limit) tekens. Er \(over == 1 ? "is" : "zijn") er \(over) te veel."
  }

  /// A text holds a number that may be a citizen service number (promise: never kept).
  package static let maybeBSN =
    "Hier staat een nummer dat een BSN kan zijn. Haal het nummer eruit."

  /// A text with something in it that nobody can see.
  package static let notPlain =
    "In deze tekst staat een teken dat niet zichtbaar is. Typ de tekst opnieuw."

  private static func unknown(_ what: String, _ nearest: String?, see help: String) -> String {
    let advice = nearest.map { "Bedoelt u \(quoted($0))?" } ?? "Kijk met `\(help)`."
    return "Balie kent \(what) niet. \(advice)"
  }

  private static func wrongForm(_ text: String, _ value: Value, _ nearest: String?) -> String {
    switch value {
    case .day: "\(text) is geen datum. Schrijf een dag zoals 2026-07-15."
    case .time: "\(text) is geen tijd. Schrijf een tijd zoals 09:30."
    case .moment: "\(text) is geen dag met een tijd. Schrijf zoals 2026-07-15T09:30."
    case .clientNumber: "\(text) is geen cliëntnummer. Schrijf een nummer zoals 0412-6."
    case .appointment: "\(text) is geen afspraak. Schrijf een nummer zoals A-04127-1."
    case .number(let least, let most):
      "\(text) past niet. Schrijf een getal van \(least) tot en met \(most)."
    case .oneOf(let words): "\(text) past niet. \(choices(words, nearest))"
    case .staffCode: "\(text) is geen code van een medewerker. Schrijf een code zoals karin."
    case .roomCode: "\(text) is geen code van een kamer. Schrijf een code zoals 2."
    case .serviceCode: "\(text) is geen code van een organisatie. Schrijf een code zoals wijkteam."
    case .language: "\(text) is geen taal. Schrijf drie letters, zoals tir, ara of nld."
    case .topic: "\(text) is geen onderwerp. Kies uit P G T W Z K I A R M V O."
    case .despite: "\(text) past niet. Schrijf de bevinding en de reden, met = ertussen."
    case .file: "\(text) is geen bestand dat Balie kan lezen. Kijk of de naam klopt."
    case .store: "\(text) is geen plek voor gegevens. Schrijf een bestand of een postgresql-adres."
    case .identifier: "\(text) past niet. Schrijf de 26 letters en cijfers uit de lijst."
    case .household: "\(text) is geen gezin. Schrijf een code zoals H002, of een nummer als 0412-6."
    case .expected:
      "\(text) past niet. Schrijf een dag, een week of een maand: 2026-12-16, 2026-W51, 2026-12."
    case .text: "\(text) past niet. Schrijf een korte tekst."
    }
  }

  /// Why a text cannot be kept, and what to do.
  package static func flaw(_ flaw: GuardedText.Flaw, in what: String) -> String {
    switch flaw {
    case .tooLong(let limit): "\(what) is te lang: hooguit \(limit) tekens. Maak het korter."
    case .maybeBSN: Usage.maybeBSN
    case .notPlain: "\(what) bevat tekens die niemand ziet. Typ het opnieuw, op één regel."
    }
  }

  private static func choices(_ words: [String], _ nearest: String?) -> String {
    nearest.map { "Bedoelt u \(quoted($0))?" } ?? "Kies uit \(Labels.enumeration(words, "of"))."
  }

  private static func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
}
