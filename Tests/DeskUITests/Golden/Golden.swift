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
    let text = describe(grid)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["BALIE_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "The screen \(name) is not as it was kept.", sourceLocation: location)
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
