package import AppointmentCore

extension Labels {
  /// A lesson in words: `les di 09:00-12:00, oneven weken, t/m 10 jul 2026`. Only the time is known.
  package static func lesson(_ lesson: Lesson) -> String {
    let what =
      switch lesson.label {
      case .lesson: "les"
      case .work: "werk"
      case .other: "bezet"
      }
    var text = "\(what) \(Dates.short(lesson.weekday)) \(lesson.from)-\(lesson.to)"
    if lesson.rhythm != .every { text += ", \(rhythm(lesson.rhythm))" }
    if let to = lesson.validTo { text += ", \(Dates.lastDay(to))" }
    if lesson.pausesInSchoolHolidays { text += ", niet in de schoolvakantie" }
    return text
  }

  /// How full a week is: `3 dagdelen bezet (les 2, gesprek 1)`.
  package static func load(_ load: WeekLoad) -> String {
    let count = load.dayparts == 1 ? "1 dagdeel" : "\(load.dayparts) dagdelen"
    let full = load.dayparts > 7 ? " · erg vol" : ""
    return "\(count) bezet (les \(load.lessons), gesprek \(load.talks))\(full)"
  }
}
