import Foundation
import Terminal
import Testing

/// Compares a screen with the one that was kept: its text, and its styles as letters.
///
/// With `BALIE_GOLDEN=write` the files are written anew; read what changed before committing it.
enum Golden {
  static func expect(
    _ grid: CellGrid, is name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try expect(describe(grid), is: name, location: location)
  }

  /// Compares lines that are made from the screens, as the keys in the manual are.
  static func expect(
    _ lines: [String], is name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try expect(lines.joined(separator: "\n") + "\n", is: name, location: location)
  }

  private static func expect(_ text: String, is name: String, location: SourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["BALIE_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name) is not as it was kept.", sourceLocation: location)
  }

  /// The text plane, the style plane, and what the letters mean.
  private static func describe(_ grid: CellGrid) -> String {
    let (styles, legend) = grid.styleLines()
    let meanings = legend.map { entry in
      let style = entry.style
      return "\(entry.letter) \(style.foreground) on \(style.background) "
        + "\(style.attributes.rawValue)"
    }
    return
      (grid.plainLines() + ["=== styles"] + styles + ["=== legend"] + meanings)
      .joined(separator: "\n") + "\n"
  }
}
