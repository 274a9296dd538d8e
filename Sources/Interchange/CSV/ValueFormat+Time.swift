internal import AppointmentCore

extension ValueFormat where Value == CivilDate {
  /// `2026-07-15`, or `15-7-2026` as Dutch spreadsheets write it; of a year that can be meant.
  static var date: Self {
    Self { text throws(ImportFlaw.Problem) in
      guard let parts = CellDate(text) else { throw .notADate(text) }
      guard let day = parts.day else { throw .noSuchDay(text) }
      guard CellDate.years.contains(day.year) else { throw .implausibleYear(text) }
      return day
    }
  }
}

extension ValueFormat where Value == CivilTime {
  /// `09:30`, also `9:30`; 24:00 is the end of a day.
  static var time: Self {
    Self { text throws(ImportFlaw.Problem) in
      let halves = text.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2, let hour = digits(halves[0], 1...2),
        let minute = digits(halves[1], 2...2), let time = CivilTime(hour: hour, minute: minute)
      else { throw .notATime(text) }
      return time
    }
  }
}

extension ValueFormat where Value == CivilDateTime {
  /// `2026-07-15T09:30` or `15-7-2026 09:30`.
  static var moment: Self {
    Self { text throws(ImportFlaw.Problem) in
      let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
      guard parts.count == 2 else { throw .notAMoment(text) }
      let day = try ValueFormat<CivilDate>.date.read(String(parts[0]))
      let time = try ValueFormat<CivilTime>.time.read(String(parts[1]))
      guard time.minuteOfDay < 1440 else { throw .notATime(String(parts[1])) }
      return CivilDateTime(day, time)
    }
  }
}

extension ValueFormat where Value == ExpectedMoment {
  /// A date, an ISO week `2026-W51` or a month `2026-12`.
  static var expected: Self {
    Self { text throws(ImportFlaw.Problem) in
      if CellDate(text) != nil { return .day(try ValueFormat<CivilDate>.date.read(text)) }
      guard let moment = ExpectedMoment(iso: text) else { throw .notAnExpectedMoment(text) }
      guard CellDate.years.contains(moment.firstDay.year) else { throw .implausibleYear(text) }
      return moment
    }
  }
}

extension ValueFormat where Value == Weekday {
  /// `mon` to `sun`, or `ma` to `zo`.
  static var weekday: Self {
    Self { text throws(ImportFlaw.Problem) in
      let key = text.lowercased()
      let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"]
      let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
      guard let index = english.firstIndex(of: key) ?? dutch.firstIndex(of: key),
        let day = Weekday(rawValue: index + 1)
      else { throw .unknownCode(text, allowed: dutch + english) }
      return day
    }
  }
}

extension ValueFormat where Value == OfficeHours.Hours {
  /// `09:00-12:30`.
  static var hours: Self {
    Self { text throws(ImportFlaw.Problem) in
      let halves = text.split(separator: "-", omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw .notHours(text) }
      let start = try ValueFormat<CivilTime>.time.read(String(halves[0]))
      let end = try ValueFormat<CivilTime>.time.read(String(halves[1]))
      guard let hours = OfficeHours.Hours(from: start, to: end) else { throw .endBeforeStart }
      return hours
    }
  }
}

/// The numbers of a date that is written in one of two ways, whether or not the day exists.
private struct CellDate {
  static let years = 1900...2199

  private let year: Int
  private let month: Int
  private let dayOfMonth: Int

  /// Nil when the text has the form of no date.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    if let year = digits(parts[0], 4...4), let month = digits(parts[1], 2...2),
      let day = digits(parts[2], 2...2)
    {
      (self.year, self.month, dayOfMonth) = (year, month, day)
    } else if let day = digits(parts[0], 1...2), let month = digits(parts[1], 1...2),
      let year = digits(parts[2], 4...4)
    {
      (self.year, self.month, dayOfMonth) = (year, month, day)
    } else {
      return nil
    }
  }

  var day: CivilDate? { CivilDate(year: year, month: month, day: dayOfMonth) }
}

/// A number of so many ASCII digits; nil for anything else.
private func digits(_ text: Substring, _ counts: ClosedRange<Int>) -> Int? {
  guard counts.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int(text)
}
