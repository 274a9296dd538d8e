import Foundation
import TerminalProbe
import Testing

/// The picture in the README is what the program shows, and is written by this test when
/// `BALIE_UPDATE_PAGES=1` says so.
@Suite struct ReadmePicture {
  @Test func `the README shows the day as it opens`() throws {
    let office = try TrainingOffice.demo()
    let desk = try OpenDesk.atDay(office)
    let lines = desk.probe.lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    try desk.leave()
    let fresh = "```\n" + lines.joined(separator: "\n") + "\n```"

    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../README.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let opening = "<!-- day-screen -->\n"
    let closing = "\n<!-- /day-screen -->"
    let start = try #require(text.range(of: opening)).upperBound
    let end = try #require(text.range(of: closing)).lowerBound
    if ProcessInfo.processInfo.environment["BALIE_UPDATE_PAGES"] == "1" {
      try Data((text[..<start] + fresh + text[end...]).utf8).write(to: page)
    } else {
      #expect(text[start..<end] == fresh, "BALIE_UPDATE_PAGES=1 Tests/run --filter ReadmePicture")
    }
  }
}
