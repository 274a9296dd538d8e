package import AppointmentCore

/// Why a key cannot do something with a talk, and what can be done instead.
package enum StepWords {
  package static func whyNot(
    _ obstacle: StepObstacle, to step: TalkStep, today: CivilDate
  ) -> String {
    switch obstacle {
    case .status(let status): wrongStatus(status, step)
    case .movedOn: "Dit gesprek is al verzet."
    case .holdOver: "De optie is voorbij. Kies een vrije tijd."
    case .anotherDay where step == .late: "Later melden kan alleen vandaag."
    case .anotherDay(let day):
      day < today
        ? "Dat kan alleen op de dag zelf."
        : "Dat kan pas op \(Dates.shortDay(day, today: today))."
    case .notBefore(let moment):
      moment.date == today
        ? "Dat kan pas na \(moment.time). Bel eerst."
        : "Dat kan pas na \(Dates.moment(moment, today: today)). Bel eerst."
    case .notBegun: "Het gesprek is nog niet begonnen."
    case .tooLittleTime(let minutes):
      "Er zijn nog \(Dates.minutes(minutes)) over. Kies een andere tijd."
    }
  }

  private static func wrongStatus(_ status: AppointmentStatus, _ step: TalkStep) -> String {
    switch (step, status) {
    case (.start, .booked), (.fulfil, .booked): "Meld eerst op de dag: a aangekomen."
    case (.move, .arrived), (.move, .checkedIn), (.move, .fulfilled):
      "Een gesprek dat begonnen is, kunt u niet verzetten."
    default: already(status)
    }
  }

  /// That a talk stands there already.
  package static func already(_ status: AppointmentStatus) -> String {
    "Dit gesprek is al: \(Statuses.word(status))."
  }
}
