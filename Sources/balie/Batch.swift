import AppointmentCore
import DeskService
import Foundation
import Wording

/// One command a line on standard input as JSON, answered one line each before the next is read.
struct Batch {
  let context: CommandContext

  /// Runs until the input ends. Every line is answered, also one that is no command.
  func run() throws {
    var lines = InputLines()
    let decoder = JSONDecoder()
    while let line = lines.next() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      var bytes = answer(to: line, decoder).bytes
      bytes.append(10)
      try StandardStreams.write(bytes)
    }
  }

  func answer(to line: [UInt8], _ decoder: JSONDecoder) -> JSON {
    let request: BatchLine
    do {
      request =
        if let members = PlainLine.members(of: line) {
          BatchLine(members)
        } else {
          try decoder.decode(BatchLine.self, from: Data(line))
        }
    } catch {
      return failure(CommandFailure(.wrongUse, Usage.notAnObject), id: .null)
    }
    do {
      return try document(of: run(request), id: request.id)
    } catch {
      return failure(CommandFailure(error), id: request.id)
    }
  }

  private func run(_ request: BatchLine) throws -> CommandOutput {
    guard let name = request.values["command"]?.first else {
      throw CommandFailure(.wrongUse, "Op deze regel staat geen \"command\".")
    }
    let spec = try ArgumentParser(table: context.table).command(named: name)
    guard spec.isBatchable else {
      throw CommandFailure(.wrongUse, "\(name) kan niet in batch. Geef de opdracht zelf.")
    }
    var invocation = Invocation(spec: spec)
    var globals = context.globals
    for (key, texts) in request.values where key != "command" {
      guard let name = optionName(key, in: request, of: spec) else { continue }
      if let option = (spec.options + spec.positionals).first(where: { $0.name == name }) {
        if option.kind == .flag {
          if texts.first == "true" { invocation.addFlag(option) }
        } else {
          for text in texts { try invocation.add(text, to: option) }
        }
      } else if let option = GlobalOptions.specs.first(where: { $0.name == key }),
        key != "store", let text = texts.first
      {
        try globals.set(option, text)
      } else {
        throw CommandFailure(
          .wrongUse, Usage.unknownOption(ValueReader.shown(key), of: spec.name))
      }
    }
    try invocation.checkRequired()
    let context = context.with(globals)
    try context.checkMay(spec)
    return try spec.run(invocation, context)
  }

  /// What a member of a line names: an option or a positional by its own name, or a positional by
  /// what it is (`text`, `client`, `date`, `file`). `id` labels the line and names what the command
  /// is about as well, unless something else does or it is no identifier (decision 0006); nil where
  /// it only labels.
  private func optionName(
    _ key: String, in request: BatchLine, of spec: CommandSpec
  ) -> String? {
    let names = spec.positionals.map(\.name)
    guard key == "id" else {
      if names.contains("id"), key == "appointment" { return "id" }
      guard spec.option(key) == nil, !names.contains(key) else { return key }
      return spec.positionals.first { $0.batchName == key }?.name ?? key
    }
    let text = request.values["id"]?.first ?? ""
    let isIdentifier =
      AppointmentReference(text) != nil || Identifier<Appointment>(text) != nil
    let named = spec.positionals.first { $0.isIdentifier }?.name
    guard let named, isIdentifier else { return nil }
    let other = named == "id" ? "appointment" : named
    return request.values[other] == nil ? named : nil
  }

  private func document(of output: CommandOutput, id: JSON) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("id", id), ("ok", .bool(output.exit == .done)),
    ]
    if output.exit != .done { members.append(("exit", .integer(Int(output.exit.rawValue)))) }
    if output.isOneObjectALine {
      members.append(("items", .array(output.documents)))
    } else if case .object(let rest)? = output.documents.first {
      members += rest.filter { $0.key != "ok" }
    }
    return .object(members)
  }

  private func failure(_ failure: CommandFailure, id: JSON) -> JSON {
    .object([
      ("id", id), ("ok", .bool(false)), ("exit", .integer(Int(failure.exit.rawValue))),
      ("error", .string(failure.sentence)),
    ])
  }
}

extension OptionSpec {
  /// What a positional is called in a batch besides its own name; nil for what has only that.
  fileprivate var batchName: String? {
    switch kind {
    case .text, .word: "text"
    case .client: "client"
    case .date: "date"
    case .file: "file"
    default: nil
    }
  }

  /// Whether it names an appointment, an absence, a closure or a lesson by its identifier.
  fileprivate var isIdentifier: Bool {
    kind == .appointment || ["absence", "closure", "lesson", "who"].contains(name)
  }
}

/// One line of a batch: texts by name, whatever JSON type they had, and the id as it came.
struct BatchLine: Decodable {
  var id: JSON = .null
  var values: [String: [String]] = [:]

  init(_ members: [(key: String, value: BatchValue)]) {
    for (key, value) in members { set(key, value) }
  }

  private mutating func set(_ key: String, _ value: BatchValue) {
    if key == "id" { id = value.json }
    values[key] = value.texts
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      if let value = try container.decodeIfPresent(BatchValue.self, forKey: key) {
        set(key.stringValue, value)
      }
    }
  }
}

/// A value of a batch line: a text, a number, yes or no, or a list of those.
enum BatchValue: Decodable {
  case text(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case list([BatchValue])
  /// An object: no option takes one, and its line is answered all the same.
  case object

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Most values are texts, so they are tried first: each failed try costs an error.
    do {
      self = .text(try container.decode(String.self))
    } catch is DecodingError {
      do {
        self = .integer(try container.decode(Int.self))
      } catch is DecodingError {
        do {
          self = .bool(try container.decode(Bool.self))
        } catch is DecodingError {
          self = BatchValue.rare(container)
        }
      }
    }
  }

  private static func rare(_ container: any SingleValueDecodingContainer) -> BatchValue {
    do {
      return .list(try container.decode([BatchValue].self))
    } catch {
      do {
        return .number(try container.decode(Double.self))
      } catch {
        return .object
      }
    }
  }

  var texts: [String] {
    switch self {
    case .number(let number): [String(number)]
    case .object: []
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .bool(let bool): [bool ? "true" : "false"]
    case .list(let values): values.flatMap(\.texts)
    }
  }

  var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .object: .null
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .bool(let bool): .bool(bool)
    case .list(let values): .array(values.map(\.json))
    }
  }
}

extension CommandSpec {
  static let batch = CommandSpec(
    name: "batch", summary: "Eén opdracht per regel als JSON, voor andere programma's.",
    action: nil, isBatchable: false
  ) { _, context in
    try Batch(context: context).run()
    return CommandOutput(objects: []) { [] }
  }
}
