/// What an appointment is called aloud: `A-04127-1`. It lives through moves, so that the card in a
/// client's pocket stays true.
public struct AppointmentReference: Hashable, Comparable, Sendable {
  /// The running number in the office, from 1.
  public let number: Int

  /// Nil below 1.
  public init?(number: Int) {
    guard number >= 1 else { return nil }
    self.number = number
  }

  /// The one that follows the last that was given, which is 0 where none was.
  public init(after last: Int) { number = max(0, last) + 1 }

  /// The number that was given first comes first.
  public static func < (left: AppointmentReference, right: AppointmentReference) -> Bool {
    left.number < right.number
  }
}

extension AppointmentReference: CustomStringConvertible {
  /// Reads `A-04127-1`; nil for any other form and for a wrong check digit.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "A" || parts[0] == "a", parts[1].utf8.count >= 5,
      parts[1].utf8.count <= 12, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(parts[1]), parts[2].utf8.count == 1,
      let check = UInt8(parts[2]), check == DammDigit.of(parts[1].utf8.map({ $0 - 48 }))
    else { return nil }
    self.init(number: number)
    // One reference has one spelling: A-004127-… is not another way to write A-04127-1.
    guard self.digits == parts[1] else { return nil }
  }

  private var digits: String { String(paddedDigits: [(number, 5)], separator: " ") }

  public var description: String { "A-\(digits)-\(DammDigit.of(digits.utf8.map { $0 - 48 }))" }
}
