import AppointmentCore

extension Desk {
  /// The urgency that a command names, or that an undo would change.
  func loadUrgency(
    of command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    if case .life(let command) = command, let id = command.urgency {
      guard let urgency = try store.urgency(id) else {
        throw DeskFailure.notFound(.urgency(id.description))
      }
      facts.life.urgencies = [urgency]
    }
    let undone = (facts.undoable?.traces ?? []).compactMap { trace in
      if case .life(let life) = trace { life.urgency } else { nil }
    }
    facts.life.urgencies += try undone.compactMap { try store.urgency($0) }
  }

  /// Who is in the house, who waits and since when somebody asked, as far as a command needs it.
  func loadLife(
    of command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    let now = facts.now
    switch command {
    case .book, .rebook, .hold, .confirm:
      try loadQuestions(into: &facts, from: store)
      facts.life.waiting = try waiting(facts, in: store)
    case .undo:
      facts.life.waiting = try store.waiting()
    case .life(let command):
      switch command {
      case .present(let staff, _):
        guard facts.office.staff[staff] != nil else { throw DeskFailure.notFound(.staff(staff)) }
        if staff != facts.actor.code, !Rights.may(facts.actor.role, .presentOthers) {
          throw DeskFailure.notPermitted(facts.actor.role, .presentOthers)
        }
      case .raise, .passOn:
        let talks = try store.appointments(
          AppointmentFilter(period: CivilPeriod(from: now.date, days: 1)))
        facts.life.present = try present(on: now.date, talks, in: store)
        if case .raise = command { facts.life.urgencies = try store.openUrgencies() }
      case .wait:
        try loadQuestions(into: &facts, from: store)
        facts.life.waiting = try waiting(facts, in: store)
      case .ask: try loadQuestions(into: &facts, from: store)
      case .endWait: facts.life.waiting = try store.waiting()
      case .answer: break
      }
    default: break
    }
  }

  /// Who is in the house on a day: who did something at a desk or is in a talk, and over all that
  /// what people said themselves (§0b.16).
  func present(
    on day: CivilDate, _ appointments: [Appointment], in store: any StoreReading
  ) throws -> Set<StaffCode> {
    var atWork = try store.actors(on: day)
    for talk in appointments where [.checkedIn, .fulfilled].contains(talk.status) {
      atWork.insert(talk.staff)
      if let interpreter = talk.interpreter?.staff { atWork.insert(interpreter) }
    }
    return Presence.present(said: try store.presence(on: day), atWork: atWork)
  }

  private func waiting(_ facts: DeskFacts, in store: any StoreReading) throws -> [WaitingEntry] {
    try store.waiting().filter { $0.client == facts.file?.client.number }
  }

  private func loadQuestions(
    into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    guard let client = facts.file?.client.number else { return }
    facts.life.questions = try store.questions(of: [client]).map(\.askedAt)
    facts.life.lastTalk = try store.lastTalks(of: [client])[client]
  }
}

extension DeskFacts {
  /// Whether somebody was asked about the one who cannot wait; then it is theirs to answer.
  func isAsked(_ staff: StaffCode) -> Bool {
    life.urgencies.contains { $0.stand.asked.contains { $0.staff == staff } }
  }
}

extension LifeCommand {
  /// The name it has in the journal.
  var verb: String {
    switch self {
    case .present: "present"
    case .raise: "urgent"
    case .answer: "answer"
    case .passOn: "passOn"
    case .wait: "wait"
    case .endWait: "endWait"
    case .ask: "ask"
    }
  }

  /// The right that it needs.
  var action: DeskAction {
    switch self {
    case .present: .present
    case .raise, .answer, .passOn: .urgency
    case .wait, .endWait: .wait
    case .ask: .slots
    }
  }
}
