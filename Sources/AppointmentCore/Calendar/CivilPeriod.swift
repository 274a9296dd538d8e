/// A stretch of days from one day up to, but not including, another; never empty.
///
/// The guidance window of someone settled on 15 April 2025 is the period from 2025-04-15 up to
/// 2026-07-15; its last day is 14 July 2026.
public struct CivilPeriod: Hashable, Sendable {
  public let start: CivilDate
  /// The first day after the period.
  public let end: CivilDate

  /// The period between two days; nil when it would hold no day.
  public init?(from start: CivilDate, upTo end: CivilDate) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// The period of this many days from a day on. At least one day.
  public init(from start: CivilDate, days: Int) {
    precondition(days > 0, "A period holds at least one day.")
    self.start = start
    end = start.adding(days: days)
  }

  public var lastDay: CivilDate { end.adding(days: -1) }
  /// How many days it has; at least 1.
  public var dayCount: Int { start.days(until: end) }

  /// Whether a day is one of its days; ``end`` is not.
  public func contains(_ day: CivilDate) -> Bool { start <= day && day < end }

  /// Whether the two share a day: a period that ends on the day another starts on shares none.
  public func overlaps(_ other: CivilPeriod) -> Bool { start < other.end && other.start < end }
}

extension CivilPeriod: Sequence {
  /// The days in their order.
  public func makeIterator() -> AnyIterator<CivilDate> {
    var next = start
    return AnyIterator {
      guard next < end else { return nil }
      defer { next = next.adding(days: 1) }
      return next
    }
  }
}
