import Foundation

/// The example of an office's spreadsheets, beside the checkout or where `BALIE_SHARED` says.
enum ExampleFiles {
  static let now = "2026-11-25T09:00"
  static let teamleider = "marijke"
  /// The order in which an office brings its files in.
  static let kinds = ["staff", "rooms", "roster", "clients", "lessons", "appointments"]

  private static let folder: String = {
    if let shared = ProcessInfo.processInfo.environment["BALIE_SHARED"] {
      return shared + "/data/office-export"
    }
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return checkout.deletingLastPathComponent().path + "/shared/data/office-export"
  }()

  /// False where the files are not there and nobody promised them; a test run of the project that
  /// sets `CI` fails instead of skipping.
  static let areExpected =
    FileManager.default.fileExists(atPath: folder)
    || ProcessInfo.processInfo.environment["CI"] != nil

  static func path(_ kind: String) -> String { "\(folder)/\(kind).csv" }

  /// Makes a training store and brings the six files in: the answers in order.
  static func bring(into store: String, home: TemporaryFolder) throws -> [Outcome] {
    let made = try Program.run(
      [
        "--store", store, "--now", now, "init", "--training", "--first", teamleider,
        "--name", "Marijke 't Hart",
      ], in: home)
    return try [made]
      + kinds.map { kind in
        try Program.run(
          [
            "--store", store, "--now", now, "--as", teamleider, "import", kind, path(kind),
            "--json",
          ], in: home)
      }
  }

  /// The rows of a file as members by column, read without the program.
  static func rows(_ kind: String) throws -> [[String: String]] {
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: path(kind))), as: UTF8.self)
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
