import Testing

/// Where the program stops by itself, or says that something is there without looking: each with
/// why it cannot be otherwise.
///
/// A training office that is made up and a value written out in the code are no such places.
@Suite struct StopTests {
  private static let reasons: [String: [String]] = [
    "Sources/AppointmentCore/Calendar/CivilDate.swift": [
      "a remainder of seven is a day of the week"
    ],
    "Sources/AppointmentCore/Desk/DeskFacts.swift": [
      "a loader lays in what its command is about; nothing has been written yet"
    ],
    "Sources/AppointmentCore/Referral/Decide+Referral.swift": [
      "a service is looked up in the table when it is read"
    ],
    "Sources/SQLiteEngine/SQLiteStore.swift": [
      "GRDB runs the body of a transaction, or throws, and cannot say so in a type"
    ],
    "Sources/DeskService/InMemory/InMemoryStore.swift": [
      "a lock runs its body, and cannot carry an answer out that is not sendable"
    ],
    "Sources/DeskService/Import/ImportOffice+Lessons.swift": [
      "a row whose lesson ends before it starts was a flaw when it was read"
    ],
    "Sources/balie/Wiring/System/SystemFacts.swift": [
      "a machine whose clock shows no day can keep no appointments"
    ],
    "Sources/balie/Commands/Office/Command+Desk.swift": [
      "a training office is made with a teamleider"
    ],
  ]

  @Test func `the program stops by itself in at most ten places, each with its reason`() {
    var count = 0
    for file in Checkout.programFiles where file.target != "DeskDemo" {
      let places = Self.stops(in: file)
      count += places.count
      #expect(
        places.count == Self.reasons[file.path]?.count ?? 0,
        "\(places.map { file.place(file.tokens[$0].line) })")
    }
    #expect(count == Self.reasons.values.map(\.count).reduce(0, +), "a reason without its place")
    #expect(count <= 10)
  }

  @Test(arguments: [
    (code: "let a = b!", count: 1), (code: "let a = b![0]!.c", count: 2),
    (code: "let a = f(x)!", count: 1), (code: "guard !a, b != c else { return !d }", count: 0),
    (code: #"let a = Code("x")!"#, count: 0), (code: "let a = Day(year: 1, month: 2)!", count: 0),
    (code: "let a = x && !b || (!c)", count: 0), (code: "preconditionFailure()", count: 1),
    (code: "let a = [!b, c ? !d : !e]", count: 0), (code: "var a: Int!", count: 1),
  ])
  func `a place is found by its sign`(_ row: (code: String, count: Int)) {
    let file = SourceFile(path: "Sources/A/A.swift", text: row.code)
    #expect(Self.stops(in: file).count == row.count, "\(row.code)")
  }

  /// Where a file forces an optional that is no literal, or stops.
  private static func stops(in file: SourceFile) -> [Int] {
    let tokens = file.tokens
    let stops = tokens.indices.filter { tokens[$0].text == "preconditionFailure" }
    let forced = tokens.indices.dropFirst().filter { index in
      guard tokens[index].text == "!", tokens[index - 1].line == tokens[index].line,
        index + 1 == tokens.count || tokens[index + 1].text != "="
      else { return false }
      let before = tokens[index - 1].text
      guard before != ")" else { return !isLiteral(endingAt: index - 1, in: file) }
      return before == "]" || (isWord(before) && !keywords.contains(before))
    }
    return stops + forced
  }

  /// Whether the call that ends here was given only what is written out in it.
  private static func isLiteral(endingAt end: Int, in file: SourceFile) -> Bool {
    let tokens = file.tokens
    guard let start = tokens[..<end].lastIndex(where: { $0.text == "(" }) else { return false }
    return tokens[start + 1..<end].indices.allSatisfy { index in
      let text = tokens[index].text
      return text == "," || text == ":" || text.allSatisfy(\.isNumber)
        || tokens[index + 1].text == ":"
    }
  }

  private static func isWord(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0 == "_" || $0 == "$" } ?? false
  }

  private static let keywords: Set = [
    "guard", "if", "while", "where", "return", "in", "case", "else", "try", "await", "as", "is",
  ]
}
