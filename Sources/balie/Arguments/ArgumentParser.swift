import Wording

/// Reads the words of a command line by the table of commands.
struct ArgumentParser {
  let table: [CommandSpec]

  /// What was asked for.
  enum Request {
    case run(Invocation, GlobalOptions)
    case help(CommandSpec?)
    case version
  }

  func parse(_ words: [String]) throws -> Request {
    var reading = Reading(words: words[...])
    while let word = reading.words.popFirst() { try take(word, &reading) }
    if reading.wantsVersion { return .version }
    if reading.wantsHelp { return .help(reading.invocation?.spec) }
    if let extra = reading.rest.first {
      throw CommandFailure(
        .wrongUse,
        Usage.unexpectedArgument(
          ValueReader.shown(extra), of: reading.invocation?.spec.name ?? "balie"))
    }
    let asked = try reading.invocation ?? Invocation(spec: command(named: "open"))
    try asked.checkRequired()
    return .run(asked, reading.globals)
  }

  /// How far a command line was read.
  private struct Reading {
    /// What is still to be read.
    var words: ArraySlice<String>
    var globals = GlobalOptions()
    var invocation: Invocation?
    /// The arguments without an option that are still to come.
    var positionals: ArraySlice<OptionSpec> = []
    /// What no argument is there for.
    var rest: [String] = []
    var wantsHelp = false
    var wantsVersion = false
    /// After `--` nothing is an option.
    var onlyPositionals = false

    mutating func value(of option: String) throws -> String {
      guard let value = words.popFirst() else {
        throw CommandFailure(.wrongUse, Usage.missingValue(of: option))
      }
      return value
    }
  }

  private func take(_ word: String, _ reading: inout Reading) throws {
    if word == "--", !reading.onlyPositionals {
      reading.onlyPositionals = true
    } else if word.hasPrefix("-"), word != "-", !reading.onlyPositionals, !word.isNegativeNumber {
      try takeOption(word, &reading)
    } else if reading.invocation == nil {
      let spec = try command(named: word, reading.words.first)
      if spec.name.contains(" ") { reading.words.removeFirst() }
      reading.invocation = Invocation(spec: spec)
      reading.positionals = spec.positionals[...]
    } else if let option = reading.positionals.first {
      try reading.invocation?.add(word, to: option)
      if !option.isRepeated { reading.positionals.removeFirst() }
    } else {
      reading.rest.append(word)
    }
  }

  private func takeOption(_ word: String, _ reading: inout Reading) throws {
    let (name, inline) = word.optionParts
    if name == "help" || word == "-h" {
      reading.wantsHelp = true
    } else if name == "version" {
      reading.wantsVersion = true
    } else if let option = GlobalOptions.specs.first(where: { $0.name == name }) {
      let value = option.kind == .flag ? "" : try inline ?? reading.value(of: word)
      try reading.globals.set(option, value)
    } else if let option = reading.invocation?.spec.option(name) {
      if option.kind == .flag {
        guard inline == nil else {
          throw CommandFailure(.wrongUse, Usage.unexpectedValue(of: "--\(name)"))
        }
        reading.invocation?.addFlag(option)
      } else {
        let value = try inline ?? reading.value(of: word)
        try reading.invocation?.add(value, to: option)
      }
    } else {
      throw unknownOption(word, of: reading.invocation?.spec)
    }
  }

  /// The command of a word, or of it and the word that follows: `client 0412-6`, `client add`.
  private func command(named name: String, _ following: String?) throws -> CommandSpec {
    let family = table.filter { $0.name.hasPrefix("\(name) ") }
    if let following, let spec = family.first(where: { $0.name == "\(name) \(following)" }) {
      return spec
    }
    guard !family.isEmpty, !table.contains(where: { $0.name == name }) else {
      return try command(named: name)
    }
    let typed = following.map { "\(name) \($0)" } ?? name
    throw CommandFailure(
      .wrongUse,
      Usage.unknownCommand(
        ValueReader.shown(typed),
        nearest: nearest(to: typed, among: family.map(\.name)) ?? family[0].name))
  }

  func command(named name: String) throws -> CommandSpec {
    if let spec = table.first(where: { $0.name == name }) { return spec }
    throw CommandFailure(
      .wrongUse,
      Usage.unknownCommand(
        ValueReader.shown(name), nearest: nearest(to: name, among: table.map(\.name))))
  }

  private func unknownOption(_ word: String, of spec: CommandSpec?) -> CommandFailure {
    let names = (spec?.options ?? []).map(\.name) + GlobalOptions.specs.map(\.name)
    return CommandFailure(
      .wrongUse,
      Usage.unknownOption(
        ValueReader.shown(word), of: spec?.name ?? "balie",
        nearest: nearest(to: word.optionParts.name, among: names).map { "--\($0)" }))
  }

  /// The word somebody may have meant, at most two letters away.
  private func nearest(to typed: String, among words: [String]) -> String? {
    words.map { ($0, distance($0, typed)) }.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
  }

  /// Letters to change, add or drop to make one word of the other (Levenshtein).
  private func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right)
    var row = Array(0...target.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let change = diagonal + (letter == target[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}

extension String {
  /// `--at=x` as `at` and `x`; `--at` as `at` and nil.
  fileprivate var optionParts: (name: String, inline: String?) {
    let body = drop { $0 == "-" }
    guard let equals = body.firstIndex(of: "=") else { return (String(body), nil) }
    return (String(body[..<equals]), String(body[body.index(after: equals)...]))
  }

  fileprivate var isNegativeNumber: Bool { count > 1 && dropFirst().allSatisfy(\.isNumber) }
}
