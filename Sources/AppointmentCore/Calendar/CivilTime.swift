/// A time of the day in minutes, as a clock on the wall of the office shows it.
///
/// `CivilTime(hour: 9, minute: 30)?.minuteOfDay == 570`. 24:00 exists as the end of a day.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  public let minuteOfDay: Int

  /// The time this many minutes after midnight; nil outside 0...1440.
  public init?(minuteOfDay: Int) {
    guard (0...1440).contains(minuteOfDay) else { return nil }
    self.minuteOfDay = minuteOfDay
  }

  /// The time at an hour and a minute; nil when no clock shows it (24:30, 9:75).
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minuteOfDay: hour * 60 + minute)
  }

  /// The nearest time on the day for a count of minutes: counts before 0 become 00:00, after 1440
  /// become 24:00.
  public init(clampingMinuteOfDay minute: Int) { minuteOfDay = min(1440, max(0, minute)) }

  /// From 0 to 24, as the end of a day is 24:00.
  public var hour: Int { minuteOfDay / 60 }
  /// From 0 to 59.
  public var minute: Int { minuteOfDay % 60 }

  /// The earlier time of the day comes first.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }
}

extension CivilTime: CustomStringConvertible {
  /// A time written `09:30`; nil for any other form.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    func pair(_ index: Int) -> Int? {
      guard (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else {
        return nil
      }
      return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    }
    guard let hour = pair(0), let minute = pair(3) else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time as `09:30`.
  public var description: String {
    String(paddedDigits: [(hour, 2), (minute, 2)], separator: ":")
  }
}
