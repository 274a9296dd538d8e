import DeskUI
import Foundation
import Terminal
import Testing

/// The manual's table of screens and keys (screens rule 5) and the key tables say the same, and what
/// the table keeps for later is used for nothing else.
struct KeyPageTests {
  /// What the manual says of one key.
  private struct Entry {
    let key: String
    /// What it does, in words that its label has: any of these.
    let words: [String]
    /// Whether nothing has it yet.
    let isLater: Bool

    func means(_ binding: KeyBinding) -> Bool {
      let said = (binding.word + " " + binding.label).lowercased()
      return words.contains(where: said.contains)
    }
  }

  private static func rows() throws -> [[String]] {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Resources/Manual/handleiding.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let part = text.components(separatedBy: "\n## Schermen en toetsen\n").last ?? ""
    return part.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  private static func entries() throws -> [Entry] {
    try rows().flatMap { row in
      row.dropFirst().flatMap { $0.components(separatedBy: " · ") }.compactMap { cell in
        let parts = cell.components(separatedBy: "`")
        guard parts.count == 3, !parts[2].contains("*") else { return nil }
        return Entry(
          key: parts[1],
          words: parts[2].trimmingCharacters(in: .whitespaces).components(separatedBy: " of "),
          isLater: row[0].hasSuffix("(later)"))
      }
    }
  }

  /// Words of the palette that are kept for later.
  private static func keptWords() throws -> [String] {
    try rows().filter { $0[0].hasSuffix("(later)") }.compactMap { row in
      let parts = row.joined().components(separatedBy: "*")
      return parts.count == 3 ? parts[1] : nil
    }
  }

  /// Every letter, sign and function key with what it does; arrows and the like need no table.
  private static let used: [(key: String, binding: KeyBinding)] = KeyTable.all.flatMap { table in
    table.bindings.flatMap { binding in
      binding.keys.compactMap { key -> (key: String, binding: KeyBinding)? in
        switch key {
        case .function: return (KeyBinding.name(of: key), binding)
        case .character(let sign) where sign != " " && !sign.isNumber:
          return (String(sign), binding)
        default: return nil
        }
      }
    }
  }

  @Test
  func `every letter, sign and function key that does something stands in the manual as that`()
    throws
  {
    let entries = Dictionary(grouping: try Self.entries(), by: \.key)
    #expect(Self.used.count > 50)
    for (key, binding) in Self.used {
      let said = entries[key] ?? []
      #expect(said.count == 1, "\(key) (\(binding.label)) stands \(said.count) times in the table")
      #expect(
        said.allSatisfy { $0.means(binding) },
        "\(key) is \(binding.label), and the table says \(said.flatMap(\.words))")
    }
  }

  @Test func `what stands in the table is there, and what is marked as later is not`() throws {
    let keys = Set(Self.used.map(\.key))
    for entry in try Self.entries() {
      #expect(keys.contains(entry.key) != entry.isLater, "\(entry.key) \(entry.words)")
    }
  }

  @Test func `what is to come has its screen, its sign or its word kept`() throws {
    let later = try Self.entries().filter(\.isLater).map(\.key)
    let inUse = Set(Self.used.map(\.key))
    for key in ["@", "!", "%", "F8", "F9"] {
      #expect(later.contains(key) || inUse.contains(key), "\(key) is given away")
    }
    let words = try Self.keptWords()
    #expect(words.contains("dossier") && words.contains("spreekuur"))
    for word in words {
      let taken = KeyTable.all.flatMap(\.bindings).filter { $0.label.contains(word) }
      #expect(taken.map(\.label) == [], "\(word) is kept for later")
    }
  }
}
