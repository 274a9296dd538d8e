/// A moment as the wall of the office shows it: a day and a time in Europe/Amsterdam.
///
/// Written `2026-07-15T09:30`. The core knows no time zone; the program converts "now" once.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  public let date: CivilDate
  public let time: CivilTime

  /// The moment at a time of a day. 24:00 is the same minute as 00:00 of the next day, and becomes
  /// it, so that one moment has one value and one text.
  public init(_ date: CivilDate, _ time: CivilTime) {
    let isEndOfDay = time.minuteOfDay == 1440
    self.date = isEndOfDay ? date.adding(days: 1) : date
    self.time = isEndOfDay ? CivilTime(clampingMinuteOfDay: 0) : time
  }

  /// The moment this many minutes later, over midnight if need be.
  public func adding(minutes: Int) -> CivilDateTime {
    let total = minutesSince1970 + minutes
    let day = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return CivilDateTime(
      CivilDate(dayNumber: Int32(day)), CivilTime(clampingMinuteOfDay: total - day * 1440))
  }

  /// Minutes of wall-clock time until a later moment; negative when it is earlier.
  public func minutes(until other: CivilDateTime) -> Int {
    other.minutesSince1970 - minutesSince1970
  }

  /// Minutes of wall-clock time since 1 January 1970, 00:00: how a store keeps a moment.
  public var minutesSince1970: Int { Int(date.dayNumber) * 1440 + time.minuteOfDay }

  public init(minutesSince1970 minutes: Int) {
    let day = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    self.init(
      CivilDate(dayNumber: Int32(day)), CivilTime(clampingMinuteOfDay: minutes - day * 1440))
  }

  /// The earlier moment comes first.
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.minutesSince1970 < right.minutesSince1970
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// A moment written `2026-07-15T09:30`; nil for any other form, 24:00, or a day that does not exist.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CivilDate(iso: halves[0]),
      let time = CivilTime(iso: halves[1]), time.minuteOfDay < 1440
    else { return nil }
    self.init(date, time)
  }

  public var description: String { "\(date)T\(time)" }
}
