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
    let tables = try Checkout.text("Sources/DeskUI/Keys/DeskKey.swift")
    for screen in screens {
      #expect(tables.contains("\n    \(screen).tables,"), "\(screen) stands in no help")
    }
  }
}
