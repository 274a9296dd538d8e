package import AppointmentCore

/// The Dutch words for parts of days, rhythms and holidays.
extension Labels {
  package static func daypart(_ daypart: Daypart) -> String {
    switch daypart {
    case .morning: "ochtend"
    case .afternoon: "middag"
    case .evening: "avond"
    }
  }

  /// `do-middag`: a dagdeel of a week.
  package static func daypart(_ daypart: Daypart, on weekday: Weekday) -> String {
    "\(Dates.short(weekday))-\(Labels.daypart(daypart))"
  }

  package static func rhythm(_ rhythm: WeekRhythm) -> String {
    switch rhythm {
    case .every: "elke week"
    case .odd: "oneven weken"
    case .even: "even weken"
    }
  }

  /// How often somebody comes: `elke week`, `om de week`, `elke vier weken`.
  package static func rhythm(_ rhythm: MeetingRhythm) -> String {
    switch rhythm {
    case .weekly: "elke week"
    case .fortnightly: "om de week"
    case .monthly: "elke vier weken"
    }
  }

  package static func holiday(_ holiday: Holiday) -> String {
    switch holiday {
    case .newYear: "nieuwjaarsdag"
    case .goodFriday: "Goede Vrijdag"
    case .easterMonday: "tweede paasdag"
    case .kingsDay: "Koningsdag"
    case .liberationDay: "Bevrijdingsdag"
    case .ascensionDay: "Hemelvaartsdag"
    case .whitMonday: "tweede pinksterdag"
    case .christmasDay: "eerste kerstdag"
    case .boxingDay: "tweede kerstdag"
    }
  }

  /// `volgende afspraak`: `vr 17 jul 10:00`, or `geen`.
  package static func next(_ moment: CivilDateTime?, today: CivilDate) -> String {
    moment.map { Dates.moment($0, today: today) } ?? "geen"
  }

  /// Whether a colleague is there, by what people say and what the roster says (§0b.16).
  package static func presence(isIn: Bool, isRostered: Bool) -> String {
    if isIn { return "in huis" }
    return isRostered ? "op rooster, nog niet gezien" : "vandaag niet op rooster"
  }
}
