import Testing

/// How screens come in (decision 0016).
@Suite struct ScreenTests {
  /// What a screen says it is: the protocol of screens, and all that refine it.
  private static func kinds(in files: [SourceFile]) -> Set<String> {
    var kinds: Set = ["ScreenModel"]
    var count = 0
    while count != kinds.count {
      count = kinds.count
      for file in files {
        for start in file.places(of: "protocol") {
          let head = file.tokens[start...].prefix { $0.text != "{" }.map(\.text)
          guard head.count > 3, !kinds.isDisjoint(with: head[3...]) else { continue }
          kinds.insert(head[1])
        }
      }
    }
    return kinds
  }

  @Test func `every screen is registered with its keys`() throws {
    var screens: Set<String> = []
    let files = Checkout.files(ofTarget: "DeskUI")
    let kinds = Self.kinds(in: files)
    #expect(kinds.count > 5, "the kinds of screen are not found any more")
    for file in files {
      for start in file.places(of: "extension") + file.places(of: "struct") {
        let head = file.tokens[start...].prefix { $0.text != "{" }.map(\.text)
        guard head.count > 3, head[2] == ":", !kinds.isDisjoint(with: head[3...]) else {
          continue
        }
        screens.insert(head[1])
      }
    }
    #expect(screens.count >= 17)
    let keys = try Checkout.text("Sources/DeskUI/Keys/DeskKey.swift")
    let streams = try Self.streams(in: files)
    for stream in streams.keys {
      #expect(keys.contains(".\(stream)"), "\(stream) is not among the screens of streams")
    }
    for screen in screens {
      let isStream = streams.values.contains { $0.contains("\(screen).tables") }
      #expect(
        keys.contains(" \(screen).tables,") || isStream, "\(screen) stands in no help")
    }
  }

  /// The screens of each stream, as the text that says them.
  private static func streams(in files: [SourceFile]) throws -> [String: String] {
    var found: [String: String] = [:]
    for file in files {
      let text = file.lines.joined(separator: "\n")
      for match in text.matches(of: /static let (\w+) = StreamScreen\(/) {
        found[String(match.1)] = String(text[match.range.lowerBound...])
      }
    }
    #expect(!found.isEmpty, "the screens of streams are not found any more")
    return found
  }

  /// What a screen costs whoever brings in the next one: lines that say something, with its keys.
  @Test(arguments: [("FormScreen", 60), ("ClientForm", 60), ("AskedList", 150)])
  func `a form is said in sixty lines and a list in a hundred and fifty`(
    _ kind: String, _ most: Int
  ) throws {
    let files = Checkout.files(ofTarget: "DeskUI").filter { file in
      file.lines.contains { line in
        line.contains(": \(kind) {") && !line.contains("protocol ")
      }
    }
    #expect(!files.isEmpty, "no \(kind) is found any more")
    for file in files {
      let said = file.lines.map { $0.trimmingPrefix(while: \.isWhitespace) }.filter {
        !$0.isEmpty && !$0.hasPrefix("//") && !$0.hasPrefix("import ")
          && !$0.hasPrefix("package import ")
      }
      #expect(said.count <= most, "\(file.path): \(said.count) lines")
    }
  }
}
