/// What a thing is called for ever: 128 bits, made by the program's shell, ordered by time.
///
/// The type parameter keeps an appointment's identifier from being used for a referral.
/// Written as 26 letters and digits of Crockford's base 32, which sort as the numbers do.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  public let value: UInt128

  public init(_ value: UInt128) { self.value = value }

  /// The one that was made first comes first, to the millisecond.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.value < right.value }
}

private let crockfordDigits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

extension Identifier: CustomStringConvertible {
  /// An identifier from its 26 letters and digits; nil for any other text.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 26 else { return nil }
    var value: UInt128 = 0
    for (index, byte) in text.utf8.enumerated() {
      guard let digit = crockfordDigits.firstIndex(of: byte | 0x20 == byte ? byte : byte | 0x20)
      else { return nil }
      // 26 digits hold 130 bits: the first may only be 0 to 7.
      if index == 0 && digit > 7 { return nil }
      value = value << 5 | UInt128(digit)
    }
    self.init(value)
  }

  public var description: String {
    var rest = value
    var bytes = [UInt8](repeating: 0, count: 26)
    for index in bytes.indices.reversed() {
      bytes[index] = crockfordDigits[Int(rest & 31)]
      rest >>= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The sixteen bytes of the identifier, the highest first: how a store keeps it.
  public var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> (120 - 8 * $0)) } }

  /// An identifier from its sixteen bytes; nil for any other count.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    // Two halves of 64 bits, which a processor shifts in one step each.
    var high: UInt64 = 0
    var low: UInt64 = 0
    for byte in bytes {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    self.init(UInt128(high) << 64 | UInt128(low))
  }
}
