/// What someone typed to find a person, ready to be looked up in a store and to rank what it gives.
///
/// A store fetches every person with a key in one of the `lookups`, reading the wide ones only when
/// the others gave too few, and then asks `ranked`. Search suggests and a person chooses; nothing is
/// ever merged by it (domain §6.3).
///
/// ```swift
/// let query = NameQuery("moh ahmad", variants: variants)
/// query.ranked(candidates).first?.candidate.name.full  // "Mohammed Ahmad"
/// ```
public struct NameQuery: Sendable {
  /// Each way to read the words, as they stand or with neighbours joined: Abdel Rahman.
  let readings: [[Unit]]
  let numbers: [NumberTerm]
  let variants: NameVariants

  /// No name has more words; what follows is not read.
  private static let mostWords = 8
  /// No name is longer; the rest of a pasted text is not read.
  private static let mostCharacters = 200

  /// Reads any text; letters and digits count, signs do not.
  public init(_ text: String, variants: NameVariants) {
    var words: [String] = []
    var numbers: [NumberTerm] = []
    var isAfterNumber = false
    for word in text.prefix(NameQuery.mostCharacters).split(whereSeparator: \.isWhitespace) {
      let tokens = NameFolding.tokens(String(word))
      guard !tokens.isEmpty else { continue }
      guard tokens.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
        words += tokens
        isAfterNumber = false
        continue
      }
      // 06-25 720 626 is one number, said in groups.
      let begun = isAfterNumber ? numbers.popLast()?.typed ?? "" : ""
      numbers.append(NumberTerm(begun + word))
      isAfterNumber = true
    }
    words = Array(words.prefix(NameQuery.mostWords))
    readings = NameQuery.readings(of: words[...]).map { $0.map { Unit($0, variants: variants) } }
    self.numbers = numbers
    self.variants = variants
  }

  /// Whether nothing was typed that could be looked for.
  public var isEmpty: Bool { numbers.isEmpty && readings.allSatisfy(\.isEmpty) }

  /// The ranges of keys in which every match has at least one key, narrow ones first.
  public var lookups: [KeyRange] {
    var ranges: [KeyRange] = []
    var seen: Set<KeyRange> = []
    let found = readings.flatMap(NameQuery.tellingUnits).flatMap(\.lookups)
    for range in found + numbers.flatMap(\.lookups) where seen.insert(range).inserted {
      ranges.append(range)
    }
    return ranges.filter { !$0.isWide } + ranges.filter(\.isWide)
  }

  /// The words of a reading that are worth a lookup: an article or a letter or two says nothing
  /// beside a longer word, which must match as well.
  private static func tellingUnits(of reading: [Unit]) -> [Unit] {
    let telling = reading.filter { $0.letters.count >= 3 && !$0.isArticle }
    return telling.isEmpty ? reading : telling
  }

  /// All ways to join neighbours among words: two, or three around an article.
  private static func readings(of words: ArraySlice<String>) -> [[String]] {
    guard let first = words.first else { return [[]] }
    var all = readings(of: words.dropFirst()).map { [first] + $0 }
    guard let second = words.dropFirst().first else { return all }
    all += readings(of: words.dropFirst(2)).map { [first + second] + $0 }
    guard NameFolding.articles.contains(second), let third = words.dropFirst(2).first else {
      return all
    }
    return all + readings(of: words.dropFirst(3)).map { [first + second + third] + $0 }
  }
}

extension NameQuery {
  /// A word to be found, or several joined.
  struct Unit: Sendable {
    let text: String
    let letters: [Unicode.Scalar]
    let isArticle: Bool
    /// The classes of which the text is a spelling, or the beginning of one.
    let classes: [String]
    let skeleton: String?

    init(_ text: String, variants: NameVariants) {
      self.text = text
      letters = Array(text.unicodeScalars)
      isArticle = NameFolding.articles.contains(text)
      let whole = variants.classKey(of: text).map { [$0] } ?? []
      classes =
        letters.count < 3
        ? whole : whole + variants.classKeys(prefix: text).filter { !whole.contains($0) }
      skeleton = NameSkeleton.of(text)
    }

    var lookups: [KeyRange] {
      var ranges: [KeyRange] = [.prefix(.token, text)]
      ranges += classes.map { .exactly(.variant, $0) }
      if let skeleton { ranges.append(.exactly(.skeleton, skeleton)) }
      if letters.count >= 3 {
        ranges.append(.prefix(.street, text))
        ranges.append(.prefix(.token, String(text.unicodeScalars.prefix(1)), isWide: true))
      }
      return ranges
    }
  }

  /// Digits to be found: the beginning of a client number, or the end of a phone number.
  struct NumberTerm: Sendable {
    let typed: String
    let digits: String
    /// The digits as a phone number has them, without the country.
    let phoneDigits: String

    init(_ typed: String) {
      self.typed = typed
      digits = NameFolding.tokens(typed).joined()
      phoneDigits = Phone(typed)?.digits ?? digits
    }

    var lookups: [KeyRange] {
      var ranges: [KeyRange] = []
      // Six digits and a check digit are the longest client number.
      if digits.utf8.count <= 7 { ranges.append(.prefix(.number, digits)) }
      if phoneDigits.utf8.count >= 3 {
        ranges.append(.prefix(.phoneTail, String(phoneDigits.reversed())))
      }
      return ranges
    }
  }
}
