/// What a person is called: on the document, aloud, and in other spellings.
///
/// There is one field and no surname, as many people have none: an Eritrean has a name and the
/// father's name, an Afghan may have one name (domain §6.1). A filler such as `.` is never shown.
///
/// ```swift
/// let name = PersonName("Mohammed Al Ahmad")!
/// name.spokenName  // "Mohammed"
/// name.listName    // "Mohammed A.", which the waiting room may see
/// name.initials    // "M. A."
/// ```
public struct PersonName: Hashable, Sendable {
  /// The name as the document has it, with single spaces between its words.
  public let full: String
  /// What the person wants to be called; nil when that is the first word of the full name.
  public let callName: String?
  /// Other spellings under which the person is known, in the order in which they came.
  public let others: [String]

  /// Nil when the full name holds no letter. A call name or other spelling without one is dropped.
  public init?(_ full: String, callName: String? = nil, others: [String] = []) {
    guard let full = PersonName.tidy(full) else { return nil }
    self.full = full
    self.callName = callName.flatMap(PersonName.tidy)
    self.others = others.compactMap(PersonName.tidy)
  }

  /// What is called out in the waiting room and what lists are sorted by.
  public var spokenName: String { callName ?? words[0] }

  /// The call name and the first letter of the next name: `Mohammed A.`, or `Gholam` for someone
  /// with one name (screen rule 8). An article is passed over: Al-Masri gives `M.`.
  public var listName: String {
    nextInitial.map { "\(spokenName) \($0)." } ?? spokenName
  }

  /// The first letters of the spoken name and of the next one, `Y. T.`: what a list shows in
  /// counter mode (screen rule 8).
  public var initials: String {
    let first = PersonName.initial(of: spokenName).map { "\($0)." } ?? ""
    return nextInitial.map { "\(first) \($0)." } ?? first
  }

  /// The words of the full name that hold a letter; never empty.
  private var words: [String] { PersonName.words(of: full) }

  /// The first letter of the name after the spoken one; of the first other name when none follows.
  private var nextInitial: String? {
    let words = words
    let spoken = NameFolding.tokens(spokenName)
    var isSpoken = words.map { word in
      let tokens = NameFolding.tokens(word)
      return !tokens.isEmpty && tokens.allSatisfy(spoken.contains)
    }
    // A call name of its own replaces the first word: Moos, on the document Mohammed Ahmad.
    if !isSpoken.contains(true) { isSpoken[0] = true }
    let last = isSpoken.lastIndex(of: true) ?? 0
    let following = words[(last + 1)...]
    let rest =
      following.isEmpty
      ? words.indices.filter { !isSpoken[$0] }.map { words[$0] } : Array(following)
    let parts = rest.flatMap { $0.split(separator: "-").map(String.init) }.filter {
      PersonName.initial(of: $0) != nil
    }
    let named = parts.first { !NameFolding.articles.contains(NameFolding.fold($0)) }
    return (named ?? parts.first).flatMap(PersonName.initial)
  }

  /// The first letter of a word with all its marks, in capitals; nil for a word without a letter.
  private static func initial(of word: String) -> String? {
    word.first(where: isNameLetter)?.uppercased()
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init).filter {
      $0.contains(where: isNameLetter)
    }
  }

  /// Whether a character is a letter to a reader: the turned comma of ʿAli and a mark without its
  /// letter are none, though Unicode calls both alphabetic.
  private static func isNameLetter(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: true
    default: false
    }
  }

  private static func tidy(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return text.contains(where: isNameLetter) ? words.joined(separator: " ") : nil
  }
}
