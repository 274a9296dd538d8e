import AppointmentCore

/// One command of the program: its name, its options with their kinds of value, its Dutch help, who
/// may, and what it does. Arguments, `batch`, `--help` and the manual all come from it.
struct CommandSpec: Sendable {
  let name: String
  /// One Dutch line.
  let summary: String
  var positionals: [OptionSpec] = []
  var options: [OptionSpec] = []
  /// The right it needs; nil where nobody in particular has to act.
  let action: DeskAction?
  /// Whether it may run without somebody who acts: `init`, `demo`, `doctor`, `manual`.
  var needsActor = true
  /// Whether it makes a store of its own.
  var makesStore = false
  /// Whether it can be a line of `batch`.
  var isBatchable = true
  let run: @Sendable (Invocation, CommandContext) throws -> CommandOutput

  func option(_ name: String) -> OptionSpec? { options.first { $0.name == name } }
}

/// An option or a positional argument and the kind of value it takes.
struct OptionSpec: Sendable {
  let name: String
  let kind: ValueKind
  let help: String
  var isRepeated = false
  var isRequired = false

  init(
    _ name: String, _ kind: ValueKind, _ help: String, repeated: Bool = false,
    required: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.help = help
    isRepeated = repeated
    isRequired = required
  }
}

/// What an option's text must look like, checked in one place for the command line and `batch`.
enum ValueKind: Sendable, Equatable {
  case flag
  case text
  /// Somebody's own words, which may be kept: no number that may be a BSN, so many characters.
  case guarded(limit: Int)
  /// A record, by its identifier.
  case identifier
  case date
  case dateTime
  case count(ClosedRange<Int>)
  case client
  case staff
  case room
  case service
  case appointment
  case interpreter
  case language
  case file
  case assignmentOfReason
  // Households.
  case household
  case expected
  /// One of some words.
  case word([String])

  /// What stands for the value in the help.
  var placeholder: String {
    switch self {
    case .flag: ""
    case .text, .guarded: "TEKST"
    case .date: "DATUM"
    case .dateTime: "DATUMTTIJD"
    case .count: "N"
    case .client: "NR"
    case .staff, .interpreter: "CODE"
    case .room: "KAMER"
    case .service: "DIENST"
    case .appointment, .identifier: "ID"
    case .language: "TAAL"
    case .file: "BESTAND"
    case .assignmentOfReason: "CODE=REDEN"
    case .household: "GEZIN"
    case .expected: "WANNEER"
    case .word(let words):
      words.count > 6 ? words[0].uppercased() + "|…" : words.joined(separator: "|")
    }
  }
}
