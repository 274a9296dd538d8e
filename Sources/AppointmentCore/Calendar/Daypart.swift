/// The half-day in which the office makes its rosters: a dagdeel.
public enum Daypart: String, CaseIterable, Comparable, Sendable {
  case morning, afternoon, evening

  private var order: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    }
  }

  /// In the order of the day.
  public static func < (left: Daypart, right: Daypart) -> Bool { left.order < right.order }
}

/// When the office is open, by daypart: its own choice (domain §5.1, default 09:00–12:30 and
/// 13:00–16:30 on weekdays).
public struct OfficeHours: Hashable, Sendable {
  /// From and to, by daypart. A daypart that is missing is one in which the office never opens.
  public let hours: [Daypart: Hours]
  /// On which days of the week the office opens; empty for never.
  public let openWeekdays: Set<Weekday>

  /// The first and the first-after minute of a daypart.
  public struct Hours: Hashable, Sendable {
    public let start: CivilTime
    public let end: CivilTime

    /// Nil when the end is not after the start.
    public init?(from start: CivilTime, to end: CivilTime) {
      guard start < end else { return nil }
      self.start = start
      self.end = end
    }
  }

  public init(hours: [Daypart: Hours], openWeekdays: Set<Weekday>) {
    self.hours = hours
    self.openWeekdays = openWeekdays
  }

  /// The time a daypart has on a day, whatever the weekday; nil when the office has no such daypart.
  /// The end of the office's day, evenings aside: what is promised for a day is promised before it.
  public var closing: CivilTime {
    hours[.afternoon]?.end ?? hours.values.map(\.end).max() ?? .endOfDay
  }

  /// The hours of a daypart on a day; nil for one in which the office is never open.
  public func slot(_ daypart: Daypart, on day: CivilDate) -> TimeSlot? {
    hours[daypart].flatMap { TimeSlot(day, from: $0.start, to: $0.end) }
  }

  /// The daypart a time lies in; nil outside every one.
  public func daypart(at time: CivilTime) -> Daypart? {
    Daypart.allCases.first { part in
      guard let hours = hours[part] else { return false }
      return hours.start <= time && time < hours.end
    }
  }
}
