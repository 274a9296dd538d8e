import Foundation
import Testing

/// A part of a page that is written by the program and not by hand: what stands between
/// `<!-- name -->` and `<!-- /name -->`.
///
/// With `BALIE_UPDATE_PAGES=1` the tests write such parts instead of comparing them.
struct PageBlock {
  let page: String
  let name: String

  /// What stands there now; nil when the page has no such part.
  var content: String? {
    get throws {
      let text = try Checkout.text(page)
      guard let start = text.range(of: opening), let end = text.range(of: closing),
        start.upperBound <= end.lowerBound
      else { return nil }
      return String(text[start.upperBound..<end.lowerBound])
    }
  }

  /// Expects the part to read like this, or makes it read so.
  func expect(_ fresh: String) throws {
    let now = try #require(try content, "\(page) has no part \(opening)")
    guard now != fresh, ProcessInfo.processInfo.environment["BALIE_UPDATE_PAGES"] == "1" else {
      #expect(now == fresh, "BALIE_UPDATE_PAGES=1 Tests/run --filter ArchitectureTests writes it")
      return
    }
    let text = try Checkout.text(page)
      .replacingOccurrences(of: opening + now + closing, with: opening + fresh + closing)
    try Data(text.utf8).write(to: Checkout.root.appending(path: page))
  }

  private var opening: String { "<!-- \(name) -->\n" }
  private var closing: String { "\n<!-- /\(name) -->" }
}
