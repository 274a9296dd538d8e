package import AppointmentCore

/// What is said when somebody is later than agreed: what is left and what can be done (U-05).
package enum LateWords {
  /// `Nog 33 van 45 minuten: tot 10:15.`; before the start nothing is lost yet.
  package static func remains(_ lateness: Lateness, now: CivilDateTime) -> String {
    let slot = lateness.slot
    if now <= slot.startMoment {
      return "Het gesprek is om \(slot.start). Er is nog niets verloren."
    }
    if lateness.remainingMinutes == 0 { return "De tijd is voorbij. Kies een nieuwe tijd." }
    return "Er zijn nog \(lateness.remainingMinutes) van \(slot.minutes) minuten: "
      + "tot \(slot.end)."
  }

  /// `korter: 09:42-10:15 (33 min)`.
  package static func shorter(_ rest: TimeSlot) -> String {
    "korter: \(Dates.times(rest)) (\(Dates.minutes(rest.minutes)))"
  }

  static func tooLittle(_ finding: Finding) -> String {
    guard case .minutes(let minutes) = finding.subject, minutes > 0 else {
      return "De tijd van het gesprek is voorbij. Kies een nieuwe tijd."
    }
    return "Er \(minutes == 1 ? "is" : "zijn") nog maar \(Dates.minutes(minutes)) over. "
      + "Kies een nieuwe tijd."
  }
}
