import Foundation
import Testing

/// A training office of one test's own: a copy of one that was made once for all of them.
struct TrainingOffice: Sendable {
  let folder: TemporaryFolder
  /// The moment to act at, where it is not the store's own clock.
  var now: String?
  /// Who leads this office.
  let teamleider: String

  var store: String { folder.file("kantoor.sqlite") }

  /// The training office of the demonstration, at 2026-07-15 09:42.
  static func demo() throws -> TrainingOffice {
    try copy(of: madeDemo.get(), now: nil, teamleider: "joost")
  }

  /// The office of the example files, at 2026-11-25 09:00.
  static func imported() throws -> TrainingOffice {
    try copy(of: madeImport.get(), now: ExampleFiles.now, teamleider: ExampleFiles.teamleider)
  }

  private static func copy(
    of made: TemporaryFolder, now: String?, teamleider: String
  ) throws -> TrainingOffice {
    let folder = try TemporaryFolder()
    let office = TrainingOffice(folder: folder, now: now, teamleider: teamleider)
    try FileManager.default.copyItem(atPath: made.file("kantoor.sqlite"), toPath: office.store)
    return office
  }

  private static let madeDemo = Result {
    let folder = try TemporaryFolder()
    let made = try Program.run(
      ["demo", "--into", folder.file("kantoor.sqlite"), "--no-open", "--date", "2026-07-15"],
      in: folder)
    try #require(made.exit == 0, "\(made)")
    return folder
  }

  private static let madeImport = Result {
    let folder = try TemporaryFolder()
    for outcome in try ExampleFiles.bring(into: folder.file("kantoor.sqlite"), home: folder) {
      try #require(outcome.exit == 0, "\(outcome)")
    }
    return folder
  }

  /// Runs a command on this office.
  func run(
    _ arguments: [String], as actor: String? = nil, environment: [String: String] = [:],
    input: String = "", through wrapper: [String] = []
  ) throws -> Outcome {
    try Program.run(
      words(arguments, as: actor), in: folder, environment: environment, input: input,
      through: wrapper)
  }

  /// Runs a command with `--json` that must end with a code, and reads its one document.
  func ask(
    _ arguments: String..., as actor: String? = nil, exit: Int32 = 0,
    at place: SourceLocation = #_sourceLocation
  ) throws -> JSONValue {
    let outcome = try run(arguments + ["--json"], as: actor)
    #expect(outcome.exit == exit, "\(arguments)\n\(outcome)", sourceLocation: place)
    return try outcome.json
  }

  /// The same for commands that answer one object a line.
  func list(
    _ arguments: String..., as actor: String? = nil, at place: SourceLocation = #_sourceLocation
  ) throws -> [JSONValue] {
    let outcome = try run(arguments + ["--json"], as: actor)
    #expect(outcome.exit == 0, "\(arguments)\n\(outcome)", sourceLocation: place)
    return try outcome.objects
  }

  /// A command line with this office's store, person and moment in front.
  func words(_ arguments: [String], as actor: String? = nil) -> [String] {
    ["--store", store] + (now.map { ["--now", $0] } ?? []) + (actor.map { ["--as", $0] } ?? [])
      + arguments
  }

  /// Everything in the store, as the teamleider may see it.
  func export(as actor: String? = nil) throws -> Export {
    let outcome = try run(["export", "--json"], as: actor ?? teamleider)
    #expect(outcome.exit == 0, "\(outcome)")
    return Export(lines: outcome.lines)
  }

  /// Whether `doctor --deep` finds nothing wrong.
  func isSound() throws -> Bool {
    let outcome = try run(["doctor", "--deep", "--json"])
    return try outcome.exit == 0 && outcome.json["ok"] == .bool(true)
  }
}

/// An export as it came, one object a line; only what is asked for is read.
struct Export: Hashable {
  let lines: [String]

  /// The objects of a kind.
  func of(kind: String) -> [JSONValue] {
    read(lines.filter { $0.utf8.starts(with: #"{"kind":"\#(kind)","#.utf8) })
  }

  var appointments: [JSONValue] { of(kind: "appointment") }
  var all: [JSONValue] { read(lines) }

  /// The live appointment of a reference.
  func appointment(_ reference: String) -> JSONValue? {
    appointments.first { $0["reference"].text == reference }
  }

  private func read(_ lines: [String]) -> [JSONValue] {
    lines.compactMap { line in
      do {
        return try JSONValue.read(line)
      } catch {
        Issue.record(error)
        return nil
      }
    }
  }
}
