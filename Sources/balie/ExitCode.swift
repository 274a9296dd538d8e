/// How a command ended, as other programs read it (`command-line.md`).
enum ExitCode: Int32, Sendable {
  case done = 0
  /// The office's rules refuse what was asked.
  case refused = 1
  case notFound = 2
  case wrongUse = 64
  case badData = 65
  case storeUnavailable = 69
  case internalError = 70
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77
}

/// A command that could not be done: a Dutch sentence that says what to do, and an exit code.
struct CommandFailure: Error, Sendable {
  let exit: ExitCode
  let sentence: String
  /// More lines, such as each bad line of a file.
  var details: [String] = []

  init(_ exit: ExitCode, _ sentence: String, details: [String] = []) {
    self.exit = exit
    self.sentence = sentence
    self.details = details
  }

  var document: JSON {
    var members: [(key: String, value: JSON)] = [
      ("ok", .bool(false)), ("exit", .integer(Int(exit.rawValue))), ("error", .string(sentence)),
    ]
    if !details.isEmpty { members.append(("details", .array(details.map { .string($0) }))) }
    return .object(members)
  }
}

/// What a command answers: documents for programs, lines for people, an exit code.
struct CommandOutput: Sendable {
  var exit: ExitCode = .done
  /// One document, or one object a line.
  var documents: [JSON] = []
  var isOneObjectALine = false
  /// For people; made only when somebody reads them.
  var lines: @Sendable () -> [String] = { [] }
  /// For people, on standard error: progress, warnings.
  var notes: [String] = []

  init(
    _ document: JSON, exit: ExitCode = .done, notes: [String] = [],
    lines: @escaping @Sendable () -> [String]
  ) {
    documents = [document]
    self.exit = exit
    self.notes = notes
    self.lines = lines
  }

  init(objects: [JSON], lines: @escaping @Sendable () -> [String]) {
    documents = objects
    isOneObjectALine = true
    self.lines = lines
  }
}
