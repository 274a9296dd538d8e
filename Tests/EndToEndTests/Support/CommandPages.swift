/// The table of commands as the program's own help tells it.
struct CommandPages {
  let name: String
  /// What stands without an option, in order: its form in the help and its own name.
  let positionals: [(form: String, name: String)]

  /// Every command of the program.
  static func all(_ office: TrainingOffice) throws -> [CommandPages] {
    let overview = try office.run(["--help"]).lines
    let names = overview.filter { $0.hasPrefix("  ") && !$0.hasPrefix("  -") }
      .compactMap { line -> String? in
        let words = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
        let name = words.prefix { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty || name.contains("--") ? nil : name
      }
    return try names.map { name in
      let page = try office.run(name.split(separator: " ").map(String.init) + ["--help"])
      return CommandPages(
        name: name,
        positionals: page.lines.compactMap { line in
          let halves = line.split(separator: " (in batch: ")
          guard halves.count == 2, let end = halves[1].firstIndex(of: ")") else { return nil }
          return (String(halves[0].dropFirst(2)), String(halves[1][..<end]))
        })
    }
  }
}
