import Foundation
import Testing

/// A clone with nothing beside it is enough, and every test always runs.
@Suite struct StandAloneTests {
  /// This file, which names what it forbids.
  private static let own = "Tests/ArchitectureTests/StandAloneTests.swift"

  /// Upward paths that are no files: what tests give to code that must refuse them, by their file.
  private static let refused: Set = [
    "Tests/EndToEndTests/Stories/TerminalStory.swift ../../etc/passwd",
    "Tests/TerminalTests/EndToEndTests.swift ../x",
  ]

  @Test func `a path that goes up leads to something in the checkout`() throws {
    let top = Checkout.root.path() + "/"
    // A script goes to the top first; all else is read from where it stands.
    for (path, text) in try Checkout.texts() where path != Self.own {
      let isScript = text.hasPrefix("#!")
      let folder = isScript ? [] : path.split(separator: "/").dropLast().map(String.init)
      for match in text.matches(of: /(?:^|[^\w.\/}])((?:\.\.\/)+[\w.\/-]+)/) {
        let up = String(match.1)
        guard !Self.refused.contains("\(path) \(up)") else { continue }
        let target = Self.resolve(up, from: folder)
        let isThere = target.map { FileManager.default.fileExists(atPath: top + $0) } ?? false
        #expect(isThere, "\(path) reaches for \(up)")
      }
    }
  }

  /// A path from the top for one that goes up from a folder; nil when it leaves the checkout.
  private static func resolve(_ path: String, from folder: [String]) -> String? {
    var parts = folder
    for step in path.split(separator: "/") where step != "." {
      guard step == ".." else {
        parts.append(String(step))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  @Test func `the examples of forbidden paths stand where they are excused`() {
    #expect(URL(filePath: #filePath) == Checkout.root.appending(path: Self.own))
  }

  @Test(arguments: [
    ("../Package.swift", ["Tests"], "Package.swift"), ("../shared", [], nil),
    ("../../shared", ["Tests"], nil), ("../x/../y", ["Tests", "Support"], "Tests/y"),
  ])
  func `a path is followed step by step`(path: String, folder: [String], target: String?) {
    #expect(Self.resolve(path, from: folder) == target)
  }

  @Test func `a source that knows where it lies goes up to the top at most`() {
    for file in Checkout.swiftFiles where !file.places(of: "#", "filePath").isEmpty {
      let steps = file.places(of: "deletingLastPathComponent").count
      #expect(steps <= file.path.split(separator: "/").count, "\(file.path) leaves the checkout")
    }
  }

  /// What a run may be told from outside: how it goes, and never where files are or what is skipped.
  private static let told: Set<Substring> = [
    "BALIE_GOLDEN", "BALIE_TEST_SEED", "BALIE_TEST_SEEDS", "BALIE_UPDATE_PAGES", "BENCHMARK_SWIFT",
  ]

  @Test func `no test asks the environment where files are`() throws {
    for file in Checkout.swiftFiles where file.path.hasPrefix("Tests/") {
      let text = file.lines.joined(separator: "\n")
      for read in text.matches(of: /processInfo\s*\.environment(?:\[\x22(\w+)\x22\])?/) {
        let name = read.1 ?? "all of it"
        #expect(Self.told.contains(name), "\(file.path) reads \(name)")
      }
      #expect(file.mentions(of: ["getenv"]) == [])
    }
    for script in ScriptRun.scripts {
      let names = try Checkout.text(script).matches(of: /BALIE_\w+/).map { String($0.0) }
      #expect(names == [], "\(script)")
    }
  }

  @Test func `no test has a condition`() {
    for file in Checkout.swiftFiles where file.path.hasPrefix("Tests/") {
      #expect(
        file.mentions(of: ["ConditionTrait", "XCTSkip", "XCTSkipIf", "withKnownIssue"]) == [])
      let traits = ["enabled", "disabled"].flatMap { name in
        file.places(of: ".", name).filter {
          $0 > 0 && ["(", ","].contains(file.tokens[$0 - 1].text)
        }
      }
      for start in traits + file.places(of: "#", "if") + file.places(of: "Test", ".", "cancel") {
        Issue.record("\(file.place(file.tokens[start].line)): a test runs always and everywhere")
      }
    }
  }
}
