package import AppointmentCore

/// What is asked of lists, asked of one.
extension StoreReading {
  package func lessons(of client: ClientNumber) throws -> [Lesson] { try lessons(of: [client]) }

  package func ratherNot(of client: ClientNumber) throws -> [StaffCode] {
    try ratherNot(of: [client])[client] ?? []
  }

  /// Nil when nothing was agreed.
  package func rhythm(of client: ClientNumber) throws -> MeetingRhythm? {
    try rhythms(of: [client])[client]
  }

  package func overrides(of id: Identifier<Appointment>) throws -> [VerdictCode: String] {
    try overrides(of: [id])[id] ?? [:]
  }

  package func keyConfirmations(of client: ClientNumber) throws -> [KeyRecord] {
    try keyConfirmations(of: [client])[client] ?? []
  }
}

extension StoreReading {
  /// For everybody; see ``lastSeen(of:upTo:)``.
  package func lastSeen(upTo day: CivilDate) throws -> [ClientNumber: CivilDate] {
    try lastSeen(of: nil, upTo: day)
  }

  /// For everybody; see ``nextAppointments(of:from:)``.
  package func nextAppointments(
    from moment: CivilDateTime
  ) throws -> [ClientNumber: CivilDateTime] {
    try nextAppointments(of: nil, from: moment)
  }
}
