import Testing

/// How screens come in (decision 0016).
@Suite struct ScreenTests {
  /// What a screen says it is.
  private static let kinds: Set = [
    "ScreenModel", "RowScreen", "ListScreen", "FormScreen", "GridScreen", "DatedScreen",
    "InterpreterScreen",
  ]

  @Test func `every screen is registered with its keys`() throws {
    var screens: Set<String> = []
    for file in Checkout.files(ofTarget: "DeskUI") {
      for start in file.places(of: "extension") + file.places(of: "struct") {
        let head = file.tokens[start...].prefix { $0.text != "{" }.map(\.text)
        guard head.count > 3, head[2] == ":", !Self.kinds.isDisjoint(with: head[3...]) else {
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
