/// The table of commands as the program's own help tells it.
struct CommandPages {
  let name: String
  /// What stands without an option, in order: its form in the help and its own name.
  let positionals: [(form: String, name: String)]
  /// The words of each argument that it cannot do without, in order.
  let needed: [[String]]

  /// The command with so many of the arguments that it needs; with all of them when nil.
  func words(_ count: Int? = nil) -> [String] {
    name.split(separator: " ").map(String.init)
      + needed.prefix(count ?? needed.count).flatMap(\.self)
  }

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
      let usage = page.lines[0].split(separator: " ").dropFirst(
        1 + name.split(separator: " ").count)
      return CommandPages(
        name: name,
        positionals: page.lines.compactMap { line in
          let halves = line.split(separator: " (in batch: ")
          guard halves.count == 2, let end = halves[1].firstIndex(of: ")") else { return nil }
          return (String(halves[0].dropFirst(2)), String(halves[1][..<end]))
        }, needed: needed(in: usage))
    }
  }

  /// A value of each form that the help shows; of a list of words the first.
  private static let values = [
    "TEKST": "x", "DATUM": "2026-07-15", "DATUMTTIJD": "2026-07-15T09:30", "NR": "0412-6",
    "CODE": "karin", "KAMER": "2", "DIENST": "wijkteam", "ID": "A-04127-1",
    "BESTAND": "bestand.csv", "GEZIN": "H002", "WANNEER": "2026-12", "N": "10",
  ]

  private static func needed(in usage: ArraySlice<Substring>) -> [[String]] {
    var needed: [[String]] = []
    var rest = usage
    func value(_ form: Substring) -> String {
      values[String(form)] ?? form.prefix { $0 != "|" }.lowercased()
    }
    while let word = rest.popFirst() {
      if word.hasPrefix("--"), let form = rest.popFirst() {
        needed.append([String(word), value(form)])
      } else if !word.hasPrefix("[") {
        needed.append([value(word)])
      }
    }
    return needed
  }
}
