package import AppointmentCore

/// Words about a time that is kept free for a while, and about what never should have been there.
package enum HoldWords {
  /// How a held time stands: `in optie tot 10:12`.
  package static func held(until end: CivilDateTime) -> String { "in optie tot \(end.time)" }

  /// Said when somebody decides too late.
  package static let ended =
    "De optie is voorbij: de tijd is weer vrij voor anderen. Kies opnieuw een vrije tijd."

  /// What just happened: `Yonas T.: ma 20 jul 13:00 in optie tot 09:52`.
  static func line(
    _ held: Appointment, until end: CivilDateTime, in directory: Directory, now: CivilDateTime
  ) -> String {
    let when = Dates.moment(held.slot.startMoment, today: now.date)
    return "\(directory.client(held.client)): \(when) \(self.held(until: end))"
  }

  /// `dubbel`, `verkeerde cliënt`.
  package static func mistake(_ reason: MistakeReason) -> String {
    switch reason {
    case .duplicate: "dubbel, hij stond er al"
    case .wrongClient: "verkeerde cliënt"
    case .wrongTime: "verkeerde tijd, zo was het niet afgesproken"
    case .other: "anders"
    }
  }
}
