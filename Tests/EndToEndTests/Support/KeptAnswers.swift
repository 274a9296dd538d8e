import Foundation
import Testing

/// Lines that the program answered, as they were read and found good.
///
/// With `BALIE_GOLDEN=write` they are written anew; read what changed before committing it.
enum KeptAnswers {
  static func expect(
    _ lines: [String], are name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["BALIE_GOLDEN"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    for (new, old) in zip(lines, kept.split(separator: "\n")) {
      #expect(new == old, sourceLocation: place)
    }
    #expect(text == kept, sourceLocation: place)
  }
}
