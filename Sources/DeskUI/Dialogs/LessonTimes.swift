package import AppointmentCore

/// The days and the times of a lesson as somebody types them in a hurry.
///
/// `di 9-12` is Tuesdays from 09:00 to 12:00; `ma do 9:30-12` is two days; `wo 13-15 oneven` is the
/// odd weeks only.
package struct LessonTimes: Hashable, Sendable {
  package let weekdays: [Weekday]
  package let from: CivilTime
  package let to: CivilTime
  package let rhythm: WeekRhythm

  /// Nil when a day or a time is missing, when it ends before it starts, and for any other word.
  package init?(_ text: String) {
    var weekdays: Set<Weekday> = []
    var times: (from: CivilTime, to: CivilTime)?
    var rhythm = WeekRhythm.every
    for word in text.lowercased().split(whereSeparator: { " ,".contains($0) }) {
      if let weekday = DayInput.weekday(named: word) {
        weekdays.insert(weekday)
      } else if word == "oneven" {
        rhythm = .odd
      } else if word == "even" {
        rhythm = .even
      } else if let found = Self.times(word), times == nil {
        times = found
      } else if !["en", "weken", "week"].contains(word) {
        return nil
      }
    }
    guard !weekdays.isEmpty, let times, times.from < times.to else { return nil }
    self.weekdays = weekdays.sorted()
    from = times.from
    to = times.to
    self.rhythm = rhythm
  }

  private static func times(_ word: Substring) -> (from: CivilTime, to: CivilTime)? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let from = DayInput.time(String(parts[0])),
      let to = DayInput.time(String(parts[1]))
    else { return nil }
    return (from, to)
  }
}
