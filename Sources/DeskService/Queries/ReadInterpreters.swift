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

extension Desk {
  /// The talks to come whose interpreter was not asked yet, cannot come or is missing, by start:
  /// everybody's for the desk, an interpreter's own for themselves.
  package func interpreterQuestions(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [InterpreterQuestion] {
    guard Rights.may(actor.role, .readInterpreters) else {
      throw .notPermitted(actor.role, .readInterpreters)
    }
    let office = try office()
    let period = CivilPeriod(from: now.date, days: office.desk.searchDays * 2)
    return try guarded {
      try store.read { store in
        try store.appointments(AppointmentFilter(period: period, isOpenOnly: true)).compactMap {
          appointment in
          guard appointment.slot.endMoment > now,
            let client = try store.client(appointment.client),
            let open = OpenInterpreter(appointment, of: client, in: office)
          else { return nil }
          let relation = try self.relation(of: actor, to: appointment.client, now, in: store)
          guard self.reaches(actor, appointment, relation: relation) else { return nil }
          return InterpreterQuestion(
            appointment: self.visible(
              appointment, to: actor, relation: relation, today: now.date),
            name: client.name, languages: client.languages, open: open)
        }
      }
    }
  }

  /// The ways out for one talk (`interpreter ID`, `b`).
  package func interpreterSheet(
    of id: Identifier<Appointment>, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> InterpreterSheet {
    guard Rights.may(actor.role, .answerInterpreter) else {
      throw .notPermitted(actor.role, .answerInterpreter)
    }
    let office = try office()
    return try guarded {
      try store.read { store in
        guard let appointment = try store.appointment(id) else {
          throw DeskFailure.notFound(.appointment(id.description))
        }
        let file = try self.file(of: appointment.client, in: store)
        let relation = self.relation(of: actor, to: file, on: now.date)
        guard self.reaches(actor, appointment, relation: relation) else {
          throw DeskFailure.notYourClient
        }
        let isOpen = appointment.mayChangeInterpreter(at: now)
        let mayChoose = isOpen && Rights.may(actor.role, .setInterpreter)
        let ways =
          mayChoose
          ? InterpreterWays(
            facts: try self.interpreterFacts(appointment, file, office, actor, now, in: store)
          ).all(for: appointment) : []
        return InterpreterSheet(
          appointment: self.visible(
            appointment, to: actor, relation: relation, today: now.date),
          name: file.client.name, ways: ways, isOpen: isOpen)
      }
    }
  }

  /// The facts of a talk with everyone who could interpret it or take it over, from its day on.
  private func interpreterFacts(
    _ appointment: Appointment, _ file: ClientFile, _ office: Office, _ actor: Actor,
    _ now: CivilDateTime, in store: any StoreReading
  ) throws -> DeskFacts {
    var facts = DeskFacts(
      office: office, now: now, actor: actor, file: file, appointment: appointment,
      fresh: try freshIdentifiers(in: store))
    let period = CivilPeriod(
      from: max(now.date, appointment.slot.date), days: office.desk.searchDays)
    let speakers = office.staff.values.filter { member in
      file.client.languages.contains { $0 != .unknown && member.languages.contains($0) }
    }
    let resources = talkResources(
      for: file, in: office, named: speakers.map(\.code), over: period,
      isLegal: appointment.isLegal, interpretersOf: file.client.languages)
    facts.agenda = Agenda(
      try claims(
        of: Set(resources + appointment.resources).sorted(), in: period, at: now,
        office, in: store))
    return facts
  }

  private func relation(
    of actor: Actor, to client: ClientNumber, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> Relation {
    guard Rights.reach(of: actor.role) == .own else { return .other }
    return relation(of: actor, to: try file(of: client, in: store), on: now.date)
  }
}
