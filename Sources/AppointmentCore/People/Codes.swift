/// A short name the office itself gave to a member of staff, a room or a household: `karin`, `2`,
/// `H002`. It is what people type and what other programs read.
///
/// One to 24 ASCII letters, digits, dots, hyphens and underscores. Staff codes are lower case, so
/// that `Karin` typed with Caps Lock is the same person.
public struct Code<Bearer>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil for an empty text, one that is too long, and other characters.
  public init?(_ text: some StringProtocol) {
    let allowed = text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard allowed, (1...24).contains(text.utf8.count) else { return nil }
    self.text = String(text)
  }

  /// By the letters of the text.
  public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
  public var description: String { text }
}

/// The short name of a colleague: `karin`.
public typealias StaffCode = Code<StaffMember>
/// The short name of a room: `1`.
public typealias RoomCode = Code<Room>
/// The short name of a household.
public typealias HouseholdCode = Code<Household>
/// The short name of an organisation on the routing table: `wijkteam`.
public typealias ServiceCode = Code<ReferralService>
/// The short name of one of the first talks.
public typealias KeyDayStepCode = Code<KeyDayStep>

extension Code where Bearer == StaffMember {
  /// A staff code as somebody typed it, in any case.
  public init?(typed text: some StringProtocol) { self.init(text.lowercased()) }
}

extension Code where Bearer == Household {
  /// The household of somebody who came alone: their own number is its name.
  init(of number: ClientNumber) { text = number.description }
}

/// A language by its three letters of ISO 639-3: `tir`, `ara`, `und` for unknown.
public struct LanguageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil unless it is three lower-case letters.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (97...122).contains($0) }) else {
      return nil
    }
    self.text = String(text)
  }

  /// Not known, which is not the same as Dutch.
  public static let unknown = LanguageCode("und")!
  public static let dutch = LanguageCode("nld")!

  /// By the letters of the text.
  public static func < (left: LanguageCode, right: LanguageCode) -> Bool { left.text < right.text }
  public var description: String { text }
}
