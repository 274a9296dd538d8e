/// One way to find a person: what a store keeps in its table of search keys.
///
/// Keys compare by kind, then by the UTF-8 bytes of their text, as SQLite's BINARY and PostgreSQL's
/// "C" collation do; so all stores answer alike.
public struct SearchKey: Hashable, Comparable, Sendable {
  public let kind: Kind
  /// Folded text: letters and digits only, never empty, without a space or a control character.
  public let text: String

  /// What a key's text is. The raw values are kept in stores and never change.
  public enum Kind: Int, CaseIterable, Comparable, Sendable {
    /// A word of a name, or two neighbouring words joined.
    case token = 1
    /// The class of spellings a word belongs to.
    case variant = 2
    /// The consonants of a word.
    case skeleton = 3
    /// The client number with its check digit, without the hyphen: `04126`.
    case number = 4
    /// The telephone number **backwards**, so that its last digits are a prefix.
    case phoneTail = 5
    /// A word of the street.
    case street = 6

    /// In the order in which kinds are declared.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// By kind, then by text.
  public static func < (left: SearchKey, right: SearchKey) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// A stretch of the sorted search keys of one kind, from a text up to, but not including, another.
///
/// In SQL: `kind = ? AND key >= ? AND key < ?`, compared as bytes.
public struct KeyRange: Hashable, Sendable {
  public let kind: SearchKey.Kind
  public let from: String
  /// The first text after the range.
  public let upTo: String
  /// Whether the range may hold a good part of the store, and is read only when the others together
  /// gave too few.
  public let isWide: Bool

  /// All keys that begin with a text, which is not empty.
  static func prefix(_ kind: SearchKey.Kind, _ text: String, isWide: Bool = false) -> KeyRange {
    KeyRange(kind: kind, from: text, upTo: successor(of: text), isWide: isWide)
  }

  /// The one key with this text. No key holds the sign `!`, which sorts before letters and digits.
  static func exactly(_ kind: SearchKey.Kind, _ text: String) -> KeyRange {
    KeyRange(kind: kind, from: text, upTo: text + "!", isWide: false)
  }

  /// Whether a key lies in the range, compared as every store compares.
  public func contains(_ key: SearchKey) -> Bool {
    kind == key.kind && !key.text.utf8.lexicographicallyPrecedes(from.utf8)
      && key.text.utf8.lexicographicallyPrecedes(upTo.utf8)
  }

  /// The first text that sorts after every text with this prefix.
  private static func successor(of text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.popLast() {
      // The scalars end at 10FFFF and have a hole where UTF-16 keeps its surrogates.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      guard let scalar = Unicode.Scalar(next) else { continue }
      scalars.append(scalar)
      break
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
