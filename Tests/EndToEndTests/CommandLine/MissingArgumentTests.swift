import Foundation
import Testing

/// What is said to whoever leaves out what a command cannot do without.
@Suite struct MissingArgumentTests {
  /// A value of each form that the help shows; of a list of words the first.
  private static let values = [
    "TEKST": "x", "DATUM": "2026-07-15", "DATUMTTIJD": "2026-07-15T09:30", "NR": "0412-6",
    "CODE": "karin", "KAMER": "2", "DIENST": "wijkteam", "ID": "A-04127-1",
    "BESTAND": "bestand.csv", "GEZIN": "H002", "WANNEER": "2026-12", "N": "10",
  ]

  private static func value(_ form: String) -> String {
    values[form] ?? form.prefix { $0 != "|" }.lowercased()
  }

  /// The words that each argument takes which a command cannot do without, in order.
  private func required(_ usage: [Substring]) -> [[String]] {
    var needed: [[String]] = []
    var rest = usage[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--"), let form = rest.popFirst() {
        needed.append([String(word), Self.value(String(form))])
      } else if !word.hasPrefix("[") {
        needed.append([Self.value(String(word))])
      }
    }
    return needed
  }

  @Test func `each command says which argument is missing, the first of them`() throws {
    let office = try TrainingOffice.demo()
    var said: [String] = []
    for command in try CommandPages.all(office) {
      let name = command.name.split(separator: " ").map(String.init)
      let usage = try Program.run(name + ["--help"], in: office.folder).lines[0]
        .split(separator: " ").dropFirst(1 + name.count)
      let needed = required(Array(usage))
      for count in needed.indices {
        let words = name + needed[..<count].flatMap(\.self)
        let outcome = try Program.run(words, in: office.folder)
        said.append(words.joined(separator: " "))
        said.append(
          "  \(outcome.exit) " + outcome.errText.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/missing-arguments.txt")
    let text = said.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["BALIE_GOLDEN"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    for (new, old) in zip(said, kept.split(separator: "\n")) { #expect(new == old) }
    #expect(text == kept)
  }
}
