/// A source file as text, taken apart just far enough to ask what it names, imports and says.
struct SourceFile: Sendable {
  /// From the top of the checkout: `Sources/Terminal/Cells/Cell.swift`.
  let path: String
  let lines: [Substring]
  /// Words and signs of the code, without comments and without what stands in quotes.
  let tokens: [Token]
  /// What stands in quotes, with the line on which it begins.
  let quotes: [Quote]

  struct Token: Sendable {
    let text: String
    /// Counted from 1.
    let line: Int
  }

  struct Quote: Sendable {
    let text: String
    let line: Int
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var scanner = SourceScanner(text)
    scanner.scan()
    tokens = scanner.tokens
    quotes = scanner.quotes
  }

  /// `Sources/DeskUI/App/Theme.swift` belongs to `DeskUI`.
  var target: Substring { path.split(separator: "/")[1] }
  /// `CivilDate+Months` for `CivilDate+Months.swift`.
  var name: Substring { path.split(separator: "/").last?.split(separator: ".").first ?? "" }

  func place(_ line: Int) -> String { "\(path):\(line)" }

  /// The modules this file imports, whatever stands before the word.
  var imports: [Token] {
    tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index + 1 < tokens.count else { return nil }
      let before = index > 0 ? tokens[index - 1] : nil
      let opens = before.map { $0.line < tokens[index].line || Self.accessLevels.contains($0.text) }
      guard opens ?? true else { return nil }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
      let module = kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1
      return module < tokens.count ? tokens[module] : nil
    }
  }

  /// Where the code holds these words and signs one after another.
  func places(of run: String...) -> [Int] {
    places(of: run, unlessAfter: [])
  }

  /// Where the code holds these words and signs, unless one of the others stands before them.
  func places(of run: [String], unlessAfter excused: Set<String>) -> [Int] {
    tokens.indices.filter { start in
      guard start + run.count <= tokens.count else { return false }
      guard run.indices.allSatisfy({ tokens[start + $0].text == run[$0] }) else { return false }
      return start == 0 || !excused.contains(tokens[start - 1].text)
    }
  }

  /// Where the code holds one of these words, as `path:line: word`.
  func mentions(of words: Set<String>) -> [String] {
    tokens.filter { words.contains($0.text) }.map { "\(place($0.line)): \($0.text)" }
  }

  /// The words and signs between the bracket at an index and its partner.
  func argument(from open: Int) -> ArraySlice<Token> {
    var depth = 0
    for index in open..<tokens.count {
      switch tokens[index].text {
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      if depth == 0 { return tokens[open..<index] }
    }
    return tokens[open...]
  }

  private static let accessLevels: Set = [
    "public", "package", "internal", "private", "fileprivate", "testable", ")",
  ]
}
