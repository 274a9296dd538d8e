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
    var globals = GlobalOptions()
    var rest: [String] = []
    var invocation: Invocation?
    var positionals: [OptionSpec] = []
    var wantsHelp = false
    var wantsVersion = false
    var onlyPositionals = false
    var index = 0
    func next(_ option: String) throws -> String {
      index += 1
      guard index < words.count else {
        throw CommandFailure(.wrongUse, Usage.missingValue(of: option))
      }
      return words[index]
    }
    while index < words.count {
      defer { index += 1 }
      let word = words[index]
      if word == "--", !onlyPositionals {
        onlyPositionals = true
      } else if word.hasPrefix("-"), word != "-", !onlyPositionals, !word.isNegativeNumber {
        let (name, inline) = word.optionParts
        if name == "help" || word == "-h" {
          wantsHelp = true
        } else if name == "version" {
          wantsVersion = true
        } else if let option = GlobalOptions.specs.first(where: { $0.name == name }) {
          let value = option.kind == .flag ? "" : try inline ?? next(word)
          try globals.set(option, value)
        } else if let option = invocation?.spec.option(name) {
          if option.kind == .flag {
            guard inline == nil else {
              throw CommandFailure(.wrongUse, Usage.unexpectedValue(of: "--\(name)"))
            }
            invocation?.addFlag(option)
          } else {
            try invocation?.add(try inline ?? next(word), to: option)
          }
        } else {
          throw unknownOption(word, of: invocation?.spec)
        }
      } else if invocation == nil {
        let following = index + 1 < words.count ? words[index + 1] : nil
        let spec = try command(named: word, following)
        if spec.name.contains(" ") { index += 1 }
        invocation = Invocation(spec: spec)
        positionals = spec.positionals
      } else if let option = positionals.first {
        try invocation?.add(word, to: option)
        if !option.isRepeated { positionals.removeFirst() }
      } else {
        rest.append(word)
      }
    }
    if wantsVersion { return .version }
    if wantsHelp { return .help(invocation?.spec) }
    if let extra = rest.first {
      throw CommandFailure(
        .wrongUse,
        Usage.unexpectedArgument(ValueReader.shown(extra), of: invocation?.spec.name ?? "balie"))
    }
    let asked = try invocation ?? Invocation(spec: command(named: "open"))
    try asked.checkRequired()
    return .run(asked, globals)
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
