import ExampleOffice
import Foundation

/// The spreadsheets of the example office, brought in by the program and read without it.
enum ExampleFiles {
  static let now = "2026-11-25T09:00"
  static let teamleider = "marijke"

  /// Makes a training store and brings the six files in: the answers in order.
  static func bring(into store: String, home: TemporaryFolder) throws -> [Outcome] {
    let made = try Program.run(
      [
        "--store", store, "--now", now, "init", "--training", "--first", teamleider,
        "--name", "Marijke 't Hart",
      ], in: home)
    return try [made]
      + ExampleOffice.kinds.map { kind in
        try Program.run(
          [
            "--store", store, "--now", now, "--as", teamleider, "import", kind,
            ExampleOffice.file(kind).path, "--json",
          ], in: home)
      }
  }

  /// The rows of a file as members by column, read without the program.
  static func rows(_ kind: String) throws -> [[String: String]] {
    let text = String(decoding: try Data(contentsOf: ExampleOffice.file(kind)), as: UTF8.self)
    let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
    guard let header = lines.first else { return [] }
    let columns = cells(header)
    return lines.dropFirst().map { line in
      Dictionary(zip(columns, cells(line))) { first, _ in first }
    }
  }

  /// The cells of a line in which no quoted cell holds a line break.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
