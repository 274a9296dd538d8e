import Testing

/// What the core shows says what it is: types, functions, and what may be absent.
@Suite struct DocstringTests {
  /// One public declaration of the core.
  struct Shown: Sendable {
    let kind: String
    let line: Substring
    let place: String
    let isDescribed: Bool

    /// Whether it is a value that may be nil: then somebody has to know what that means.
    var isOptional: Bool {
      guard kind == "let" || kind == "var", let colon = line.firstIndex(of: ":") else {
        return false
      }
      let type = line[colon...].prefix { $0 != "{" && $0 != "=" }
      return type.last { $0 != " " } == "?"
    }
  }

  private static let kinds: Set = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func", "subscript", "init", "let",
    "var", "case", "associatedtype",
  ]

  private static func shown(in file: SourceFile) -> [Shown] {
    file.lines.indices.compactMap { index in
      let line = file.lines[index].drop { $0 == " " }
      guard line.hasPrefix("public ") else { return nil }
      let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let kind = words.first(where: kinds.contains) else { return nil }
      let above = file.lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") }
      return Shown(
        kind: kind, line: line, place: file.place(index + 1),
        isDescribed: above?.drop { $0 == " " }.hasPrefix("///") == true)
    }
  }

  private static let all = Checkout.files(ofTarget: "AppointmentCore").flatMap(shown(in:))

  private static let described: Set = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func", "subscript",
  ]

  @Test func `every type and every function of the core says what it is`() {
    let declarations = Self.all.filter { Self.described.contains($0.kind) }
    #expect(declarations.count > 250, "the declarations are not found any more")
    for shown in declarations where !shown.isDescribed {
      Issue.record("\(shown.place): \(shown.line)")
    }
  }

  @Test func `everything of the core that may be absent says what that means`() {
    let optionals = Self.all.filter(\.isOptional)
    #expect(optionals.count > 100, "the optionals are not found any more")
    for shown in optionals where !shown.isDescribed {
      Issue.record("\(shown.place): \(shown.line)")
    }
  }
}
