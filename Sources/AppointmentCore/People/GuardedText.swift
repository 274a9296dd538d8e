/// A short text in somebody's own words that the office may keep: it fits, it can be read on any
/// screen, and it holds no number that may be a BSN (art. 46 UAVG, domain §2.5).
///
/// ```swift
/// GuardedText("school belde over vrijdag", limit: 120)?.text  // "school belde over vrijdag"
/// GuardedText("bsn 111222333", limit: 120)                    // nil
/// ```
public struct GuardedText: Hashable, Sendable {
  public let text: String

  /// Why a text may not be kept.
  public enum Flaw: Hashable, Sendable {
    /// More characters than fit; how many do.
    case tooLong(Int)
    case maybeBSN
    /// It holds what no one can see: a break of a line, a control character.
    case notPlain
  }

  /// Nil when the text has a flaw; `limit` is in characters as people count them.
  public init?(_ text: String, limit: Int) {
    guard GuardedText.flaw(in: text, limit: limit) == nil else { return nil }
    self.text = text
  }

  /// Why a text may not be kept; nil when it may. An empty text may.
  public static func flaw(in text: String, limit: Int) -> Flaw? {
    if text.count > limit { return .tooLong(limit) }
    if !text.isPlain { return .notPlain }
    return BSNGuard.findings(in: text).isEmpty ? nil : .maybeBSN
  }
}
