package import AppointmentCore

/// What came of a command.
package enum DeskAnswer: Sendable {
  case done(Acceptance)
  case refused(Verdict)
}

extension Desk {
  /// Does what somebody asks, or says why not and what instead: load, decide, record, in one
  /// transaction.
  ///
  /// When the store's constraint fires the facts are loaded and decided again, so that a person
  /// reads a reason and never a constraint's name. With a key the same command changes nothing
  /// twice and is answered alike.
  package func perform(
    _ command: DeskCommand, as actor: Actor, at now: CivilDateTime, key: String? = nil
  ) throws(DeskFailure) -> DeskAnswer {
    guard Rights.may(actor.role, command.action) else {
      throw .notPermitted(actor.role, command.action)
    }
    return try retrying {
      try store.write { try self.decideAndRecord(command, actor, now, key, in: $0) }
    }
  }

  private func decideAndRecord(
    _ command: DeskCommand, _ actor: Actor, _ now: CivilDateTime, _ key: String?,
    in store: any StoreWriting
  ) throws -> DeskAnswer {
    let fingerprint = try fingerprint(of: command, in: store)
    if let key, let answered = try store.answered(key) {
      guard answered.fingerprint == fingerprint else { throw DeskFailure.keyReused }
      return .done(try replay(command, answered.change, actor, now, in: store))
    }
    try endHolds(as: actor, at: now, in: store)
    let facts = try facts(for: command, actor, now, in: store)
    switch decide(command, given: facts) {
    case .refused(let verdict):
      // A question that led to nothing was asked all the same: the wait begins with it (§0b.20).
      let asked = command.isBooking ? facts.questionEvents : []
      if !asked.isEmpty {
        _ = try store.record(asked, as: JournalEntry(at: now, actor: actor, verb: "ask"))
      }
      return .refused(verdict)
    case .accepted(var acceptance):
      if !acceptance.events.isEmpty {
        let entry = JournalEntry(
          at: now, actor: actor, verb: command.verb, key: key, fingerprint: fingerprint,
          undoes: try acceptance.undone?.sequence ?? heldBefore(command, actor, in: store))
        _ = try store.record(acceptance.events, as: entry)
        for client in acceptance.events.compactMap(\.renamed) {
          try store.setSearchKeys(
            SearchKeys.of(client, variants: tables.variants), of: client.number)
        }
      }
      acceptance.appointment = acceptance.appointment.map {
        visible($0, to: actor, relation: facts.relation, today: now.date)
      }
      return .done(acceptance)
    }
  }
}

extension Desk {
  /// Letting a hold go takes the holding back: an undo has nothing to find in either.
  private func heldBefore(
    _ command: DeskCommand, _ actor: Actor, in store: any StoreReading
  ) throws -> Int? {
    if case .letGo(let id) = command { try holding(id, actor, in: store) } else { nil }
  }
}

extension DeskCommand {
  /// Whether it asks for a talk that there is not yet.
  ///
  /// A private topic leaves no trace, not even that somebody asked (§0b.8).
  fileprivate var isBooking: Bool {
    guard let request = booking, !isMove else { return false }
    return !request.topics.contains { $0.kind == .safety }
  }

  /// The name a command has in the journal and on the command line.
  package var verb: String {
    switch self {
    case .register: "register"
    case .assign: "assign"
    case .book: "book"
    case .move: "move"
    case .cancel: "cancel"
    case .arrive: "arrive"
    case .late: "late"
    case .start: "start"
    case .fulfil: "fulfil"
    case .noShow: "noshow"
    case .setTopics: "topics"
    case .refer: "refer"
    case .contact: "contact"
    case .undo: "undo"
    // Interpreters.
    case .setInterpreter, .answerInterpreter: "interpreter"
    case .setRatherNot: "avoid"
    case .setRhythm: "rhythm"
    case .reportAbsence: "absence"
    case .endAbsence: "return"
    case .close: "closure"
    case .reopen: "reopen"
    case .setShift: "roster"
    case .setRoom: "room"
    case .addLesson, .changeLesson: "lesson"
    // Households.
    case .enterHousehold: "household add"
    case .editClient: "client edit"
    case .expect: "client expect"
    case .confirmKey: "client settle"
    // Life.
    case .rebook: "move"
    case .shorten: "shorten"
    case .life(let command): command.verb
    case .repair: "repair"
    case .listCall, .markCall, .handCall: "call"
    // Holds.
    case .enterInError: "mistake"
    case .hold: "hold"
    case .confirm: "confirm"
    case .letGo: "release"
    }
  }

  /// The right that a command needs.
  package var action: DeskAction {
    switch self {
    case .register: .register
    case .assign: .assign
    case .book: .book
    case .move: .move
    case .cancel: .cancel
    case .arrive: .arrive
    case .late: .late
    case .start: .start
    case .fulfil: .fulfil
    case .noShow: .noShow
    case .setTopics: .setTopics
    case .refer: .refer
    case .contact: .contact
    case .undo: .undo
    // Interpreters.
    case .setInterpreter: .setInterpreter
    case .answerInterpreter: .answerInterpreter
    case .setRatherNot: .setRatherNot
    case .setRhythm: .setRhythm
    case .reportAbsence, .endAbsence: .reportAbsence
    case .close, .reopen: .close
    case .setShift, .setRoom: .editRoster
    case .addLesson, .changeLesson: .editLesson
    // Households.
    case .enterHousehold: .register
    case .editClient: .editClient
    case .expect: .expect
    case .confirmKey: .confirmKey
    // Life.
    case .rebook: .move
    case .shorten: .late
    case .life(let command): command.action
    case .repair: .repair
    case .listCall, .markCall, .handCall: .call
    // Holds.
    case .enterInError: .enterInError
    case .hold, .confirm, .letGo: .book
    }
  }
}

extension SearchKeys {
  /// The keys of everything about a client that can be searched.
  package static func of(_ client: Client, variants: NameVariants) -> Set<SearchKey> {
    of(
      name: client.name, phone: client.phone, street: client.street, number: client.number,
      variants: variants)
  }
}
