import AppointmentCore
import DeskService
import Terminal
import Wording

/// The program: reads the words it was started with, runs one command, ends with its exit code.
///
/// Start here: `CommandTable` lists what it can do, `Wiring/` joins clock, store and screen.
@main
struct Balie {
  static let version = "0.1.0"

  static func main() {
    let system = RealSystem()
    let code = run(Array(CommandLine.arguments.dropFirst()), system: system)
    ProcessEnd.exit(code.rawValue)
  }

  static func run(_ words: [String], system: any SystemFacts) -> ExitCode {
    let table = CommandTable.all
    let wantsJSON = words.contains("--json")
    do {
      switch try ArgumentParser(table: table).parse(words) {
      case .version:
        let document = JSON.object([("version", .string(version))])
        try StandardStreams.writeLine(wantsJSON ? document.text : "balie \(version)")
        return .done
      case .help(let spec):
        try StandardStreams.writeLine(spec.map(HelpText.page) ?? HelpText.overview(of: table))
        return .done
      case .run(let invocation, let globals):
        let context = CommandContext(globals: globals, system: system, table: table)
        defer { context.close() }
        try context.checkMay(invocation.spec)
        let output = try invocation.spec.run(invocation, context)
        try write(output, asJSON: globals.isJSON)
        return output.exit
      }
    } catch {
      return report(CommandFailure(error), asJSON: wantsJSON)
    }
  }

  private static func write(_ output: CommandOutput, asJSON: Bool) throws {
    for note in output.notes { try StandardStreams.writeLine(note, to: 2) }
    if asJSON {
      var bytes: [UInt8] = []
      for document in output.documents {
        document.write(into: &bytes)
        bytes.append(10)
      }
      try StandardStreams.write(bytes)
    } else {
      let lines = output.lines()
      guard !lines.isEmpty else { return }
      // What people typed years ago must not drive the terminal it is printed on.
      let text = lines.map(TextCleaner.clean).joined(separator: "\n")
      try StandardStreams.writeLine(text)
    }
  }

  private static func report(_ failure: CommandFailure, asJSON: Bool) -> ExitCode {
    do {
      if asJSON { try StandardStreams.writeLine(failure.document.text) }
      for line in failure.details { try StandardStreams.writeLine(TextCleaner.clean(line), to: 2) }
      try StandardStreams.writeLine(TextCleaner.clean(failure.sentence), to: 2)
    } catch {
      // Nobody listens any more; the exit code still says it.
      return failure.exit
    }
    return failure.exit
  }
}

extension CommandFailure {
  /// Any error as a sentence and an exit code.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let failure as DeskFailure: self.init(desk: failure)
    case let failure as StoreFailure: self.init(store: failure)
    case let failure as TerminalFailure: self.init(terminal: failure)
    default: self.init(.internalError, Failures.sentence(exit: 70))
    }
  }

  private init(desk failure: DeskFailure) {
    switch failure {
    case .store(let failure): self.init(store: failure)
    case .notYourClient: self.init(.notPermitted, Failures.notYourClient)
    case .notYours: self.init(.notPermitted, Failures.notYours)
    case .keyReused:
      self.init(.wrongUse, "Deze sleutel is al gebruikt voor iets anders. Kies een nieuwe sleutel.")
    case .notPermitted(let role, let action):
      self.init(.notPermitted, Failures.notPermitted(action, role: role))
    case .notFound(let missing):
      let sentence =
        switch missing {
        case .client(let number): Failures.noClient(number.description)
        case .appointment(let reference): Failures.noAppointment(reference)
        case .staff(let code): Failures.noStaff(code.text)
        case .room(let code): Failures.noRoom(code.text)
        case .service(let code): Failures.noService(code.text)
        case .absence: Failures.noAbsence
        case .closure: Failures.noClosure
        case .lesson: Failures.noLesson
        case .household(let code): Failures.noHousehold(code.text)
        case .record(let kind): Failures.noRecord(kind)
        }
      self.init(.notFound, sentence)
    }
  }

  private init(store failure: StoreFailure) {
    let exit: ExitCode =
      switch failure.code {
      case .busy: .busy
      // After all attempts: either very many desks at once, or a program error that must be seen.
      case .conflict: failure.hint == .taken ? .busy : .internalError
      case .diskFull, .inputOutput: .inputOutput
      case .unavailable, .corrupt, .newerSchema, .denied: .storeUnavailable
      }
    self.init(exit, Failures.sentence(failure))
  }

  private init(terminal failure: TerminalFailure) {
    let words: Failures.Terminal =
      switch failure {
      case .notATerminal: .notATerminal
      case .unknownTerminal(let name): name.isEmpty ? .noType : .unknownType(name)
      case .incapableTerminal: .dumb
      case .system: .notATerminal
      }
    self.init(.wrongUse, Failures.sentence(words))
  }
}
