/// Reads a name as search sees it: plain lower-case tokens, the same in every locale.
///
/// A Turkish system folds `I` to `ı` and then finds nobody (domain §6.3), so folding asks no locale
/// and no library: it is a table. Latin letters lose their marks, Ukrainian ones are written as the
/// official table of 2010 writes them (domain §6.1), Arabic ones lose what writers leave out, and
/// every other script stays as it is.
///
/// ```swift
/// NameFolding.fold("Şükrü YILDIRIM")  // "sukru yildirim"
/// NameFolding.tokens("Al-Masri")      // ["al", "masri"]
/// NameFolding.fold("Згурський")       // "zghurskyi"
/// ```
public enum NameFolding {
  /// The folded tokens of a text, joined by one space. Folding twice changes nothing.
  public static func fold(_ text: String) -> String { tokens(text).joined(separator: " ") }

  /// The words of a text, folded, in their order.
  ///
  /// An apostrophe stands inside a word (`Sana'a` is `sanaa`); a hyphen, a point and every other
  /// sign stand between two words. Text that holds no letter or digit has no tokens.
  public static func tokens(_ text: String) -> [String] {
    var reader = Reader()
    // Most names are plain ASCII, of which every byte is a character.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { reader.read(ascii: byte) }
    } else {
      for character in text { reader.read(character) }
    }
    reader.endToken()
    return reader.tokens
  }

  /// Words that stand before an Arabic name and are said or left out at will.
  static let articles: Set<String> = [
    "al", "el", "il", "ul", "ad", "an", "ar", "as", "ash", "at", "az",
  ]

  /// How a letter is read, by the letter. A base that has a reading of its own is read as that.
  static let readings: [Character: String] = {
    var readings: [Character: String] = [:]
    for (reading, letters) in latinReadings + otherReadings {
      for letter in letters { readings[letter] = reading }
    }
    for (base, letters) in markedLetters {
      for letter in letters where readings[letter] == nil && cyrillic[letter] == nil {
        let base = Character(base)
        readings[letter] = readings[base] ?? cyrillic[base]?.elsewhere ?? String(base)
      }
    }
    return readings
  }()

  /// Letters outside the Latin script of which writers use several for one.
  private static let otherReadings: [(reading: String, letters: String)] = [
    ("ا", "أإآٱ"), ("و", "ؤ"), ("ي", "ئىیېے"), ("ه", "ةۀەہ"), ("ك", "ک"), ("", "ءـ"), ("σ", "ς"),
  ]
}

extension NameFolding {
  /// Takes a text character by character and keeps the tokens read so far.
  ///
  /// It asks for whole characters first, which are equal whether a mark is composed or not: `й` of
  /// one scalar and of two are one letter. What no table knows is read scalar by scalar.
  private struct Reader {
    var tokens: [String] = []
    private var token = ""
    private var previous: Character = " "

    mutating func read(_ character: Character) {
      if let ascii = character.asciiValue { return read(ascii: ascii) }
      for lowered in character.lowercased() where !readLetter(lowered) { readApart(lowered) }
      previous = character
    }

    /// Reads a character that no table has: a letter with a mark that is known and others that are
    /// not, in whatever order they came, or simply scalar by scalar.
    private mutating func readApart(_ character: Character) {
      // Signs that say nothing may stand before the letter they belong to.
      var scalars = Array(character.unicodeScalars)
      scalars.removeAll { $0.properties.generalCategory == .format }
      for index in scalars.indices.dropFirst() {
        let pair = String.UnicodeScalarView([scalars[0], scalars[index]])
        let isOne = String(pair).count == 1
        if isOne, readLetter(Character(String(pair))) {
          scalars.remove(at: index)
          scalars.removeFirst()
          break
        }
      }
      for scalar in scalars where !readLetter(Character(scalar)) { read(scalar) }
    }

    mutating func endToken() {
      if !token.isEmpty { tokens.append(token) }
      token = ""
    }

    mutating func read(ascii: UInt8) {
      switch ascii {
      case 0x30...0x39, 0x61...0x7A: token.unicodeScalars.append(Unicode.Scalar(ascii))
      case 0x41...0x5A: token.unicodeScalars.append(Unicode.Scalar(ascii | 0x20))
      case 0x27, 0x60: break
      default: endToken()
      }
    }

    private mutating func readLetter(_ letter: Character) -> Bool {
      if let reading = NameFolding.readings[letter] {
        token += reading
        return true
      }
      guard let reading = NameFolding.cyrillic[letter] else { return false }
      // зг is written zgh, so that it is not read as ж (resolution 55 of 27 January 2010).
      if letter == "г", previous == "з" || previous == "З" {
        token += "gh"
      } else {
        token += token.isEmpty ? reading.initial : reading.elsewhere
      }
      return true
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
      if scalar.isASCII { return read(ascii: UInt8(scalar.value)) }
      if NameFolding.apostrophes.contains(scalar) { return }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .modifierLetter: break
      case .decimalNumber:
        if let digit = scalar.properties.numericValue { token += String(Int(digit)) }
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .spacingMark:
        token.unicodeScalars.append(scalar)
      default: endToken()
      }
    }
  }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2035}", "\u{00B4}", "\u{FF07}", "\u{05F3}",
  ]
}
