/// A stretch of one day, from a time up to, but not including, another; never empty.
///
/// 09:00–09:45 and 09:45–10:30 touch and do not overlap.
public struct TimeSlot: Hashable, Sendable {
  public let date: CivilDate
  public let start: CivilTime
  /// The first minute after the slot.
  public let end: CivilTime

  /// The slot between two times of a day; nil when it would hold no minute.
  public init?(_ date: CivilDate, from start: CivilTime, to end: CivilTime) {
    guard start < end else { return nil }
    self.date = date
    self.start = start
    self.end = end
  }

  /// The slot of this many minutes from a moment on; nil when it is empty or passes midnight.
  public init?(at moment: CivilDateTime, minutes: Int) {
    guard (1...1440).contains(minutes),
      let end = CivilTime(minuteOfDay: moment.time.minuteOfDay + minutes)
    else {
      return nil
    }
    self.init(moment.date, from: moment.time, to: end)
  }

  /// How long it is, in minutes; more than 0.
  public var minutes: Int { end.minuteOfDay - start.minuteOfDay }
  public var startMoment: CivilDateTime { CivilDateTime(date, start) }
  public var endMoment: CivilDateTime { CivilDateTime(date, end) }

  /// From midnight to midnight.
  init(wholeDay date: CivilDate) {
    self.date = date
    start = CivilTime(clampingMinuteOfDay: 0)
    end = .endOfDay
  }

  /// Whether the two share a minute.
  public func overlaps(_ other: TimeSlot) -> Bool {
    date == other.date && start < other.end && other.start < end
  }
}
