import Testing

@testable import AppointmentCore

@Suite struct NameSearchPropertyTests {
  private let variants = ShippedVariants.variants

  @Test func `the words of a name find it in every order and when only begun`() {
    var random = SeededGenerator()
    let store = KeyStore(names: crowd, variants: variants)
    for _ in 0..<300 {
      let person = store.people.randomElement(using: &random)!
      var words = person.name.full.split(separator: " ").map(String.init)
      words.shuffle(using: &random)
      if Bool.random(using: &random) {
        words = words.map { String($0.prefix(Int.random(in: 3...6, using: &random))) }
      }
      let typed = words.joined(separator: " ")
      #expect(
        store.search(typed, wide: false).contains { $0.candidate == person },
        "seed \(random.seed): \(typed)")
    }
  }

  @Test func `who answers a query has a key in one of its ranges`() {
    var random = SeededGenerator()
    let words = spellingsOfOneName.joined() + ["al", "Al Ma", "ash", "M", "Haile", "Abd"]
    for _ in 0..<1_500 {
      let typed = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        slipped(words.randomElement(using: &random)!, using: &random)
      }.joined(separator: " ")
      let query = NameQuery(typed, variants: variants)
      let lookups = query.lookups
      for person in crowd.shuffled(using: &random).prefix(10)
        + words.shuffled(using: &random).prefix(10).compactMap({ PersonName($0) })
      {
        let number = ClientNumber(digits: 4, value: 412)!
        guard query.score(NameCandidate(number: number, name: person)) != nil else { continue }
        let keys = SearchKeys.of(name: person, number: number, variants: variants)
        #expect(
          keys.contains { key in lookups.contains { $0.contains(key) } },
          "seed \(random.seed): \(typed) → \(person.full)")
      }
    }
  }

  @Test func `one slip in a word of four letters or more still finds the person`() {
    var random = SeededGenerator()
    let store = KeyStore(names: crowd, variants: variants)
    for _ in 0..<200 {
      let person = store.people.randomElement(using: &random)!
      let words = NameFolding.tokens(person.name.full).filter { $0.count >= 5 }
      guard let word = words.randomElement(using: &random) else { continue }
      let typed = slipped(word, using: &random)
      let query = NameQuery(typed, variants: variants)
      #expect(query.score(person) != nil, "seed \(random.seed): \(typed) → \(person.name.full)")
    }
  }

  @Test func `no text traps, whoever types it and whatever is stored`() {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      let typed = random.text(longest: 40)
      let query = NameQuery(typed, variants: variants)
      for range in query.lookups {
        #expect(
          range.from.utf8.lexicographicallyPrecedes(range.upTo.utf8), "seed \(random.seed)")
      }
      guard let name = PersonName(random.text(), callName: random.text(), others: [typed])
      else { continue }
      let person = NameCandidate(
        number: ClientNumber(digits: 4, value: 1)!, name: name, phone: random.text(),
        street: random.text())
      _ = query.score(person)
    }
  }

  @Test func `a long text is cut and answered quickly`() {
    let typed = String(repeating: "al ", count: 50_000) + String(repeating: "x", count: 100_000)
    let query = NameQuery(typed, variants: variants)
    #expect(query.lookups.count < 200)
  }

  /// The word with one letter after the first left out, doubled, replaced or swapped.
  private func slipped(_ word: String, using random: inout SeededGenerator) -> String {
    var letters = Array(word)
    guard letters.count >= 3 else { return word }
    let index = Int.random(in: 1..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.remove(at: index)
    case 1: letters.insert(letters[index], at: index)
    case 2: letters[index] = "x"
    default: letters.swapAt(index, index + 1)
    }
    return String(letters)
  }
}
