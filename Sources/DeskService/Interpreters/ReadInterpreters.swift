package import AppointmentCore

/// A talk whose interpreter is still a question, for a worklist (§0b.13).
package struct InterpreterQuestion: Hashable, Sendable {
  package let appointment: Appointment
  package let name: PersonName
  package let languages: [LanguageCode]
  package let open: OpenInterpreter
}

/// A talk with its interpreter and the ways out when that one cannot come (U-07).
package struct InterpreterSheet: Hashable, Sendable {
  package let appointment: Appointment
  package let name: PersonName
  /// In the order in which they are offered; none for who may only answer, and none any more for a
  /// talk that is called off or over.
  package let ways: [InterpreterWay]
  /// Whether there is still something to choose or to answer.
  package let isOpen: Bool
}

/// The talks to come whose interpreter was not asked yet, cannot come or is missing, by start:
/// everybody's for the desk, an interpreter's own for themselves.
package struct ListInterpreterQuestions: DeskQuery {
  package init() {}

  package var card: QueryCard {
    QueryCard(.interpreterQuestions, right: .readInterpreters, shows: .reached)
  }

  package func answer(in scene: QueryScene) throws -> [InterpreterQuestion] {
    let asked = try scene.interpreterQuestions()
    try scene.files(of: asked.map(\.talk.client))
    return try asked.compactMap { question in
      let file = try scene.file(of: question.talk.client)
      let relation = scene.relation(to: file)
      guard scene.reaches(question.talk, relation: relation) else { return nil }
      return InterpreterQuestion(
        appointment: scene.visible(question.talk, relation), name: file.client.name,
        languages: file.client.languages, open: question.open)
    }
  }
}

/// A talk with what is still open about its interpreter.
struct UnansweredTalk {
  let talk: Appointment
  let open: OpenInterpreter
}

extension QueryScene {
  /// The talks to come whose interpreter is still a question, whoever they are of.
  func interpreterQuestions() throws -> [UnansweredTalk] {
    try once(\.interpreterQuestions) {
      let last = today.adding(days: office.desk.searchDays * 2)
      let talks = try openTalks().filter { $0.slot.date < last }
      let people = Dictionary(
        try store.clients(talks.map(\.client)).map { ($0.number, $0) }, uniquingKeysWith: { $1 })
      return talks.compactMap { talk in
        people[talk.client].flatMap { OpenInterpreter(talk, of: $0, in: office) }
          .map { UnansweredTalk(talk: talk, open: $0) }
      }
    }
  }
}

/// The ways out for one talk (`interpreter ID`, `b`).
package struct ReadInterpreterSheet: DeskQuery {
  let id: Identifier<Appointment>

  package init(of id: Identifier<Appointment>) { self.id = id }

  package var card: QueryCard {
    QueryCard(.interpreter, right: .answerInterpreter, shows: .reached)
  }

  package func answer(in scene: QueryScene) throws -> InterpreterSheet {
    guard let appointment = try scene.store.appointment(id) else {
      throw DeskFailure.notFound(.appointment(id.description))
    }
    let file = try scene.file(of: appointment.client)
    let relation = scene.relation(to: file)
    guard scene.reaches(appointment, relation: relation) else {
      throw DeskFailure.notYourClient
    }
    let isOpen = appointment.mayChangeInterpreter(at: scene.now)
    let ways =
      isOpen && scene.may(.setInterpreter)
      ? InterpreterWays(facts: try facts(of: appointment, file, in: scene)).all(for: appointment)
      : []
    return InterpreterSheet(
      appointment: scene.visible(appointment, relation), name: file.client.name, ways: ways,
      isOpen: isOpen)
  }

  /// The facts of a talk with everyone who could interpret it or take it over, from its day on.
  private func facts(
    of appointment: Appointment, _ file: ClientFile, in scene: QueryScene
  ) throws -> DeskFacts {
    let office = scene.office
    var facts = DeskFacts(
      office: office, now: scene.now, actor: scene.actor, file: file, appointment: appointment,
      fresh: try scene.desk.freshIdentifiers(in: scene.store))
    let period = CivilPeriod(
      from: max(scene.today, appointment.slot.date), days: office.desk.searchDays)
    let speakers = office.staff.values.filter { member in
      file.client.languages.contains { $0 != .unknown && member.languages.contains($0) }
    }
    let resources = scene.desk.talkResources(
      for: file, in: office, named: speakers.map(\.code), over: period,
      isLegal: appointment.isLegal, interpretersOf: file.client.languages)
    facts.agenda = Agenda(
      try scene.claims(of: Set(resources + appointment.resources).sorted(), in: period))
    return facts
  }
}
