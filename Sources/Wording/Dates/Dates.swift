package import AppointmentCore

/// Days, times and stretches of time as people in a Dutch office read them (screens, rule 11).
///
/// ```swift
/// Dates.day(CivilDate(iso: "2026-07-15")!)         // "wo 15 jul 2026"
/// Dates.time(CivilTime(iso: "09:30")!)             // "09:30"
/// Dates.spoken(CivilTime(iso: "09:30")!)           // "half tien"
/// ```
package enum Dates {
  /// `wo 15 jul 2026`.
  package static func day(_ day: CivilDate) -> String { "\(shortDay(day)) \(day.year)" }

  /// `wo 15 jul`, where the year is clear from what stands around it.
  package static func shortDay(_ day: CivilDate) -> String {
    "\(weekday(day)) \(day.day) \(monthShort(day.month))"
  }

  /// `wo 15 jul`, and with the year when that is another than today's.
  package static func shortDay(_ day: CivilDate, today: CivilDate) -> String {
    day.year == today.year ? shortDay(day) : Dates.day(day)
  }

  /// `wo 15`: the head of a column of a week.
  package static func columnDay(_ day: CivilDate) -> String { "\(weekday(day)) \(day.day)" }

  /// `woensdag 15 juli 2026`.
  package static func longDay(_ day: CivilDate) -> String {
    "\(longDayWithoutYear(day)) \(day.year)"
  }

  /// `woensdag 15 juli`: as it is said aloud.
  package static func longDayWithoutYear(_ day: CivilDate) -> String {
    "\(name(of: day.weekday)) \(day.day) \(monthLong(day.month))"
  }

  /// `14 jul 2026`, without the day of the week.
  package static func dayOfMonth(_ day: CivilDate) -> String {
    "\(day.day) \(monthShort(day.month)) \(day.year)"
  }

  /// `t/m 7 apr 2027`: a last day, inclusive and always with its year.
  package static func lastDay(_ day: CivilDate) -> String { "t/m \(dayOfMonth(day))" }

  /// `week 29`.
  package static func week(_ week: ISOWeek) -> String { "week \(week.number)" }

  /// `wo 15 jul 2026 · week 29`: the head of every screen.
  package static func header(_ day: CivilDate) -> String {
    "\(Dates.day(day)) · \(week(ISOWeek(containing: day)))"
  }

  /// `vandaag`, `morgen`, `over 3 dagen`; `gisteren`, `3 dagen geleden`: a price in days.
  package static func distance(_ day: CivilDate, today: CivilDate) -> String {
    switch today.days(until: day) {
    case 0: "vandaag"
    case 1: "morgen"
    case -1: "gisteren"
    case let count where count > 0: "over \(days(count))"
    case let count: "\(days(-count)) geleden"
    }
  }

  /// When somebody is expected: `wo 16 dec 2026`, `week 51 van 2026`, `december 2026`.
  package static func expected(_ moment: ExpectedMoment) -> String {
    switch moment {
    case .day(let day): Dates.day(day)
    case .week(let week): "\(Dates.week(week)) van \(week.year)"
    case .month(let first): "\(monthLong(first.month)) \(first.year)"
    }
  }

  /// `wo`.
  package static func weekday(_ day: CivilDate) -> String { short(day.weekday) }

  /// `wo`, for a day of the week by itself.
  package static func short(_ weekday: Weekday) -> String { String(name(of: weekday).prefix(2)) }

  /// `woensdag`.
  package static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "maandag"
    case .tuesday: "dinsdag"
    case .wednesday: "woensdag"
    case .thursday: "donderdag"
    case .friday: "vrijdag"
    case .saturday: "zaterdag"
    case .sunday: "zondag"
    }
  }

  /// `jul`, for a month from 1 to 12; `mrt` is how March is written short.
  package static func monthShort(_ month: Int) -> String {
    month == 3 ? "mrt" : String(monthLong(month).prefix(3))
  }

  /// `juli`, for a month from 1 to 12.
  package static func monthLong(_ month: Int) -> String {
    precondition((1...12).contains(month), "A year has twelve months.")
    return months[month - 1]
  }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}

// MARK: - Times and stretches

extension Dates {
  /// `09:30`.
  package static func time(_ time: CivilTime) -> String { time.description }

  /// `09:30-10:15`.
  package static func times(_ slot: TimeSlot) -> String { "\(slot.start)-\(slot.end)" }

  /// `wo 22 jul 10:00-12:00`.
  package static func slot(_ slot: TimeSlot) -> String { "\(shortDay(slot.date)) \(times(slot))" }

  /// `ma 20 jul 13:00`.
  package static func moment(_ moment: CivilDateTime) -> String {
    "\(shortDay(moment.date)) \(moment.time)"
  }

  /// `ma 20 jul 13:00`, and with the year when that is another than today's.
  package static func moment(_ moment: CivilDateTime, today: CivilDate) -> String {
    "\(shortDay(moment.date, today: today)) \(moment.time)"
  }

  /// `45 min`; from two hours on `2 uur` or `2 uur 15 min`.
  package static func minutes(_ count: Int) -> String {
    guard count >= 120 else { return "\(count) min" }
    return count % 60 == 0 ? "\(count / 60) uur" : "\(count / 60) uur \(count % 60) min"
  }

  /// `1 dag`, `4 dagen`.
  package static func days(_ count: Int) -> String { count == 1 ? "1 dag" : "\(count) dagen" }
}
