import Testing

/// What every sentence of the desk must be: there, plain, Dutch, and fit to be read by anyone.
enum PlainDutch {
  static let forbidden = [
    "uitgestroomd", "terugkeer nr", "toch geholpen", "cliente ", "client ", "nil", "optional(",
    "  ",
  ]

  static let english: Set<String> = [
    "the", "and", "with", "not", "appointment", "client", "room", "language", "available", "error",
    "failed", "unknown", "please", "booked", "pending", "other", "none", "phone", "visit", "work",
    "legal", "your", "you", "needed", "absence", "office", "fulfilled",
  ]

  /// Checks a word or a phrase that stands in a column or inside a sentence.
  static func expectPhrase(
    _ text: String, atMost length: Int = 60, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(!text.isEmpty, sourceLocation: location)
    #expect(text.count <= length, "\(text)", sourceLocation: location)
    let lower = text.lowercased()
    for word in forbidden {
      #expect(!lower.contains(word), "\(word) in \(text)", sourceLocation: location)
    }
    let words = Set(lower.split { !$0.isLetter }.map(String.init))
    #expect(words.isDisjoint(with: english), "\(text)", sourceLocation: location)
    #expect(text == text.trimmed, "\(text)", sourceLocation: location)
  }

  /// Checks a whole sentence that fits on one line.
  static func expectSentence(
    _ text: String, atMost length: Int = 120, at location: SourceLocation = #_sourceLocation
  ) {
    expectPhrase(text, atMost: length, at: location)
    #expect(text.last == "." || text.last == "?", "\(text)", sourceLocation: location)
    #expect(
      text.first.map { $0.isUppercase || !$0.isLetter } ?? false, "\(text)",
      sourceLocation: location)
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
