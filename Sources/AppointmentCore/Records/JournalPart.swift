/// What the journal may keep for ever: identifiers, numbers, codes, days, moments and words of a
/// closed list (architecture §4).
///
/// `String` does not conform, and must not: then no word about a person can be traced.
public protocol JournalPart: Hashable, Sendable {
  /// The value as words of the journal: at least one, none of them empty, none with a space.
  var words: [String] { get }
  /// Takes the value's own words off the front; nil when they are not ones that ``words`` writes.
  init?(_ words: inout JournalWords)
}

/// A value of the journal that is one word: `20649` for 15 July 2026, `karin`, `~` for nothing.
public protocol JournalWord: JournalPart {
  var word: String { get }
  init?(word: Substring)
}

extension JournalWord {
  public var words: [String] { [word] }

  public init?(_ words: inout JournalWords) {
    guard let next = words.next() else { return nil }
    self.init(word: next)
  }
}

/// The words of a journal line that are still to be read, from the left.
public struct JournalWords: Sendable {
  private var rest: ArraySlice<Substring>

  public init(_ line: Substring) { rest = line.split(separator: " ")[...] }
  public init(_ words: [String]) { rest = words.map { $0[...] }[...] }

  /// The next word; nil at the end of the line.
  public mutating func next() -> Substring? { rest.popFirst() }
  /// Whether nothing is left: a line with more than it should have is not one of ours.
  public var isAtEnd: Bool { rest.isEmpty }
}

// MARK: - What conforms

extension JournalWord where Self: RawRepresentable<String> {
  public var word: String { rawValue }
  public init?(word: Substring) { self.init(rawValue: String(word)) }
}

extension Identifier: JournalPart, JournalWord {
  public var word: String { description }
  public init?(word: Substring) { self.init(word) }
}

extension Code: JournalPart, JournalWord {
  public var word: String { text }
  public init?(word: Substring) { self.init(word) }
}

extension ClientNumber: JournalPart, JournalWord {
  public var word: String { "\(key)" }

  public init?(word: Substring) {
    guard let key = Int(word) else { return nil }
    self.init(key: key)
  }
}

extension CivilDate: JournalPart, JournalWord {
  public var word: String { "\(dayNumber)" }

  public init?(word: Substring) {
    guard let number = Int32(word) else { return nil }
    self.init(dayNumber: number)
  }
}

extension CivilDateTime: JournalPart, JournalWord {
  public var word: String { "\(minutesSince1970)" }

  public init?(word: Substring) {
    guard let minutes = Int(word), abs(minutes / 1440) < Int(Int32.max) else { return nil }
    self.init(minutesSince1970: minutes)
  }
}

extension Int: JournalPart, JournalWord {
  public var word: String { "\(self)" }
  public init?(word: Substring) { self.init(word) }
}

/// Nothing is `~`.
extension Optional: JournalPart, JournalWord where Wrapped: JournalWord {
  public var word: String { self?.word ?? "~" }

  public init?(word: Substring) {
    guard word != "~" else {
      self = .none
      return
    }
    guard let value = Wrapped(word: word) else { return nil }
    self = value
  }
}

/// For a record of which the journal keeps the key and no more.
public struct NoWords: JournalPart {
  public init() {}
  public var words: [String] { [] }
  public init?(_ words: inout JournalWords) {}
}
