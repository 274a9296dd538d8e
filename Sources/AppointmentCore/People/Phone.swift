/// A telephone number: as it was given, and as digits that can be compared.
///
/// `+31 6 25 720 626`, `0031625720626` and `06-25 720 626` are one number (domain §6.4).
public struct Phone: Sendable {
  /// The number with the grouping it was given in, which is how people read it back.
  public let given: String
  /// Digits only, from inside the Netherlands: `0625720626`; other countries keep `00` and code.
  public let digits: String

  /// Nil when the text holds no digit.
  public init?(_ text: String) {
    let digits = Phone.asciiDigits(of: text)
    guard !digits.isEmpty else { return nil }
    given = text
    let isInternational = text.contains("+")
    var rest = isInternational && !digits.hasPrefix("00") ? "00" + digits : digits
    // An app writes 31612345678, with neither plus nor zeros.
    if rest.hasPrefix("316"), rest.utf8.count == 11 { rest = "00" + rest }
    if rest.hasPrefix("0031") {
      rest = String(rest.dropFirst(4))
      // +31 (0)6: the zero is there for callers at home.
      if !rest.hasPrefix("0") { rest = "0" + rest }
    }
    self.digits = rest
  }

  /// The last digits, which a list may show: `tail(3)` of `06-25 720 626` is `626`.
  public func tail(_ count: Int) -> String { String(digits.suffix(max(0, count))) }

  /// The digits of a text, whatever script they are typed in.
  private static func asciiDigits(of text: String) -> String {
    var digits = ""
    for scalar in text.unicodeScalars where scalar.properties.generalCategory == .decimalNumber {
      if let value = scalar.properties.numericValue { digits += String(Int(value)) }
    }
    return digits
  }
}

extension Phone: Hashable {
  /// Two ways to write one number are equal.
  public static func == (left: Phone, right: Phone) -> Bool { left.digits == right.digits }

  /// By the digits, as equality is.
  public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}
