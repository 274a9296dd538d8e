/// The number a client says at the counter: four to six digits, a hyphen, and the Damm digit over
/// them, such as `0412-6` (domain §6.4). It is the office's own; it is never a BSN or V-number.
public struct ClientNumber: Hashable, Comparable, Sendable {
  /// The digits as one number: a count of digits times a million, plus their value. It keeps 0412
  /// and 00412 apart, and it is what a store keys on.
  public let key: Int

  /// The number with this count of digits and this value; nil outside four to six digits.
  public init?(digits: Int, value: Int) {
    guard (4...6).contains(digits), value >= 0, value < [10_000, 100_000, 1_000_000][digits - 4]
    else { return nil }
    key = digits * 1_000_000 + value
  }

  /// The number a store kept under this key; nil for a key no number has.
  public init?(key: Int) { self.init(digits: key / 1_000_000, value: key % 1_000_000) }

  /// By ``key``.
  public static func < (left: ClientNumber, right: ClientNumber) -> Bool { left.key < right.key }

  /// Why a text is not a client number.
  public enum Flaw: Error, Hashable, Sendable {
    case form
    /// The check digit does not fit; the number was probably misheard.
    case checkDigit
  }

  /// Reads `0412-6`, and `0412` where the check digit may be missing (import).
  public static func parse(
    _ text: some StringProtocol, requiresCheckDigit: Bool = true
  ) throws(Flaw) -> ClientNumber {
    let halves = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = halves[0].utf8.map { $0 &- 48 }
    guard (4...6).contains(digits.count), digits.allSatisfy({ $0 < 10 }),
      let number = ClientNumber(
        digits: digits.count, value: digits.reduce(0) { $0 * 10 + Int($1) })
    else { throw .form }
    if halves.count == 1 {
      if requiresCheckDigit { throw .form }
      return number
    }
    let check = halves[1].utf8.map { $0 &- 48 }
    guard check.count == 1, check[0] < 10 else { throw .form }
    guard check[0] == number.checkDigit else { throw .checkDigit }
    return number
  }

  /// The digits without the check digit: `0412`.
  public var digits: String {
    String(paddedDigits: [(key % 1_000_000, key / 1_000_000)], separator: " ")
  }

  private var checkDigit: UInt8 { DammDigit.of(digits.utf8.map { $0 - 48 }) }
}

extension ClientNumber: CustomStringConvertible {
  /// The number as it is said and printed: `0412-6`.
  public var description: String { "\(digits)-\(checkDigit)" }
}
