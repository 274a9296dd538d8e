import AppointmentCore

extension TraceText {
  static func field(_ moment: ExpectedMoment?) -> String { moment?.description ?? "~" }
  static func field(_ day: CivilDate?) -> String { day.map { "\($0.dayNumber)" } ?? "~" }
}

extension TraceText.Fields {
  mutating func version() -> (client: ClientNumber, version: Int)? {
    guard let client = client(), let version = next().flatMap({ Int($0) }), version > 0 else {
      return nil
    }
    return (client, version)
  }

  mutating func expectation() -> ExpectationChange? {
    guard let client = client(), let from = optional({ $0.expected() }),
      let to = optional({ $0.expected() })
    else { return nil }
    return ExpectationChange(client: client, from: from, to: to)
  }

  mutating func keyDate() -> KeyConfirmation? {
    guard let client = client(), let from = optional({ $0.day() }), let to = optional({ $0.day() })
    else { return nil }
    return KeyConfirmation(client: client, from: from, to: to)
  }

  mutating func plannedStep() -> (reference: AppointmentReference, step: KeyDayStepCode)? {
    guard let number = next().flatMap({ Int($0) }),
      let reference = AppointmentReference(number: number),
      let step = next().flatMap({ KeyDayStepCode($0) })
    else { return nil }
    return (reference, step)
  }

  private mutating func expected() -> ExpectedMoment? { next().flatMap { ExpectedMoment(iso: $0) } }
}
