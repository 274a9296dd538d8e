package import AppointmentCore

/// Whom a word of an expert's line may mean.
package enum LineQuestion: Hashable, Sendable {
  /// A name as the search takes it: in any spelling, and the beginning of it.
  case name(String)
  /// Exactly this number.
  case number(ClientNumber)
  /// Exactly this appointment.
  case reference(AppointmentReference)
}

/// A client that a line may mean, with the appointments that it may be about.
package struct LineClient: Hashable, Sendable {
  package let number: ClientNumber
  package let name: PersonName
  package let own: StaffCode?
  package let phase: GuidancePhase
  package let windowLastDay: CivilDate?
  /// Whether what was typed is a spelling of the name or its beginning, and not a guess.
  package let isSure: Bool
  /// From today on, in order of time; of a reference that one alone.
  package let appointments: [Appointment]
}

extension Desk {
  /// Everyone whom a word of a line may mean, the best first: who is added to the store can join
  /// them and takes nobody's place.
  package func lineClients(
    _ question: LineQuestion, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [LineClient] {
    switch question {
    case .name(let text):
      return try lineClients(find(text, as: actor, at: now), only: nil, actor, now)
    case .number(let number):
      let found = try find("\(number)", as: actor, at: now).filter { $0.number == number }
      return try lineClients(found, only: nil, actor, now)
    case .reference(let reference):
      guard let talk = try guarded({ try store.read { try $0.appointment(reference) } }) else {
        return []
      }
      let found = try find("\(talk.client)", as: actor, at: now).filter {
        $0.number == talk.client
      }
      return try lineClients(found, only: talk.id, actor, now)
    }
  }

  private func lineClients(
    _ found: [ClientSummary], only id: Identifier<Appointment>?, _ actor: Actor,
    _ now: CivilDateTime
  ) throws(DeskFailure) -> [LineClient] {
    try guarded {
      try store.read { store in
        try found.map { summary in
          let file = try self.file(of: summary.number, in: store)
          let relation = self.relation(of: actor, to: file, on: now.date)
          let talks = try store.appointments(AppointmentFilter(client: summary.number))
            .filter { id == nil ? $0.slot.date >= now.date : $0.id == id }
            .filter { $0.isShownInDay(at: now) && self.reaches(actor, $0, relation: relation) }
            .map { self.visible($0, to: actor, relation: relation, today: now.date) }
          return LineClient(
            number: summary.number, name: summary.name, own: summary.begeleider,
            phase: summary.phase, windowLastDay: summary.windowLastDay,
            isSure: summary.score / 1000 >= Self.sureGrade, appointments: talks)
        }
      }
    }
  }

  /// The weakest word is at least the beginning of a known spelling (`NameQuery`).
  private static let sureGrade = 65
}
