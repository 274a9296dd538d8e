import Testing

/// The glossary has a line for every type that the core shows, and for nothing that is not there.
@Suite struct GlossaryTests {
  private static let core = Checkout.files(ofTarget: "AppointmentCore")

  /// What stands between backquotes, and the words in it.
  private static func quoted() throws -> (whole: Set<String>, words: Set<String>) {
    let page = try Checkout.text("Resources/Documentation/Glossary.md")
    let quotes = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    let words = quotes.flatMap { $0.split { !$0.isLetter } }.map(String.init)
    return (Set(quotes), Set(words))
  }

  /// How a thing is done and not a word of the office.
  private static let machinery: Set = [
    "BSNGuard", "Identifier", "KeyRange", "NameCandidate",
    "NameFolding", "NameMatch", "NameQuery", "NameSkeleton", "NonEmpty", "SearchKey", "SearchKeys",
  ]

  @Test func `every type that the core shows has a line, or is named here as machinery`() throws {
    let words = try Self.quoted().words
    let types = Set(Self.core.flatMap(DeclaredType.all(in:)).map(\.name))
    #expect(types.count > 100, "the types are not found any more")
    for name in types.sorted() where !Self.machinery.contains(name) {
      #expect(words.contains(name), "\(name) has no line in the glossary")
    }
    #expect(Self.machinery.subtracting(types) == [], "machinery that is not there")
    #expect(Self.machinery.intersection(words) == [], "in the glossary, and machinery as well")
  }

  /// Names that say in every type the same about it.
  private static let same: Set = [
    "Change", "Flaw", "Kind", "Part", "Reason", "Stand", "State", "Step",
  ]

  @Test func `a type inside another has a line too, unless its name is a word of every type`()
    throws
  {
    let whole = try Self.quoted().whole
    let inner = Self.core.flatMap(DeclaredType.inner(in:)).map(\.name)
    #expect(inner.count > 40, "the types inside others are not found any more")
    for name in Set(inner).sorted() {
      guard let last = name.split(separator: ".").last, !Self.same.contains(String(last))
      else { continue }
      #expect(whole.contains(name), "\(name) has no line in the glossary")
    }
    for name in Self.same { #expect(inner.contains { $0.hasSuffix(".\(name)") }, "\(name)") }
  }

  @Test func `it names only what the core has`() throws {
    let known = Set(Self.core.flatMap(\.tokens).map(\.text))
    let examples: Set = ["wijkteam", "tir", "ara", "karin"]
    for name in try Self.quoted().words where !known.contains(name) && !examples.contains(name) {
      Issue.record("the glossary names \(name), and nothing in the core is called so")
    }
  }

  @Test func `each line says what the thing is, and where that is from`() throws {
    let page = try Checkout.text("Resources/Documentation/Glossary.md")
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
      let isFull = cells.allSatisfy { !$0.allSatisfy(\.isWhitespace) }
      #expect(isFull && (3...4).contains(cells.count), "\(line)")
    }
  }
}
