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

/// Everyone whom a word of a line may mean, the best first: who is added to the store can join them
/// and takes nobody's place.
package struct ReadLine: DeskQuery {
  let question: LineQuestion

  package init(_ question: LineQuestion) { self.question = question }

  package var card: QueryCard { QueryCard(.line, right: .find, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [LineClient] {
    switch question {
    case .name(let text):
      return try clients(FindClients(text).answer(in: scene), only: nil, in: scene)
    case .number(let number):
      return try clients(found(number, in: scene), only: nil, in: scene)
    case .reference(let reference):
      guard let talk = try scene.store.appointment(reference) else { return [] }
      return try clients(found(talk.client, in: scene), only: talk.id, in: scene)
    }
  }

  private func found(_ number: ClientNumber, in scene: QueryScene) throws -> [ClientSummary] {
    try FindClients("\(number)").answer(in: scene).filter { $0.number == number }
  }

  private func clients(
    _ found: [ClientSummary], only id: Identifier<Appointment>?, in scene: QueryScene
  ) throws -> [LineClient] {
    let talks = try scene.store.appointments(AppointmentFilter(clients: found.map(\.number)))
      .filter { id == nil ? $0.slot.date >= scene.today : $0.id == id }
      .filter { $0.isShownInDay(at: scene.now) }
    return try found.map { summary in
      let relation = scene.relation(to: try scene.file(of: summary.number))
      let theirs = talks.filter {
        $0.clients.contains(summary.number) && scene.reaches($0, relation: relation)
      }
      return LineClient(
        number: summary.number, name: summary.name, own: summary.begeleider,
        phase: summary.phase, windowLastDay: summary.windowLastDay,
        isSure: summary.score / 1000 >= Self.sureGrade,
        appointments: theirs.map { scene.visible($0, relation) })
    }
  }

  /// The weakest word is at least the beginning of a known spelling (`NameQuery`).
  private static let sureGrade = 65
}
