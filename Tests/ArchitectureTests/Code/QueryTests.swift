import Testing

/// Every question goes through one door, and nobody acts who did not come out of one function.
@Suite struct QueryTests {
  private var files: [SourceFile] { Checkout.files(ofTarget: "DeskService") }

  /// The first words of a declaration that makes a type a question.
  private func queries(in file: SourceFile) -> [String] {
    ["DeskQuery", "FileQuery"].flatMap { kind in
      file.places(of: ":", kind, "{").filter { $0 > 1 && file.tokens[$0 - 2].text == "struct" }
        .map { file.tokens[$0 - 1].text }
    }
  }

  @Test func `every question has a kind of its own, and every kind a question`() throws {
    let kinds = try #require(files.first { $0.name == "QueryKind" })
    let named = kinds.tokens.drop { $0.text != "{" }.map(\.text)
      .filter { !["{", "}", ",", "case"].contains($0) }
    let cards = files.flatMap { file in
      file.places(of: "QueryCard", "(", ".").map { file.tokens[$0 + 3].text }
    }
    #expect(cards.sorted() == named.sorted())
    #expect(files.flatMap(queries).count == named.count)
  }

  @Test func `no question admits anybody by itself`() {
    for file in files where file.path.contains("/Queries/") && file.name != "Visibility" {
      #expect(file.mentions(of: ["Rights"]) == [])
      // Its scene is one moment: a question opens no transaction beside it.
      #expect(file.places(of: "store", ".", "read") == [], "\(file.path)")
      #expect(file.places(of: ".", "ask", "(") == [], "\(file.path)")
    }
  }

  /// Where somebody who acts is not found out but told, and why.
  private static let told: [String: String] = [
    "Sources/DeskService/Door/ActorResolver.swift": "the one function",
    "Sources/DeskStore/Journal/JournalTable.swift": "the journal tells who acted then",
    "Sources/DeskService/Talks/EndHolds.swift": "the clock ends a hold, and nobody acts",
    "Sources/balie/Wiring/OfficeOpener.swift": "a new office has its first teamleider",
    "Sources/balie/Commands/Office/Command+Desk.swift":
      "a training office has its first teamleider",
  ]

  @Test func `whoever acts comes out of one function`() {
    for file in Checkout.programFiles where Self.told[file.path] == nil {
      let places = file.places(of: ["Actor", "("], unlessAfter: ["func", "struct"])
      #expect(places.map { file.place(file.tokens[$0].line) } == [])
    }
  }
}
