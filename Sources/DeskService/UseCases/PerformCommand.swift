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
    try admit(command.card, of: actor)
    return try retrying {
      try store.write { try self.decideAndRecord(command, actor, now, key, in: $0) }
    }
  }

  private func decideAndRecord(
    _ command: DeskCommand, _ actor: Actor, _ now: CivilDateTime, _ key: String?,
    in store: any StoreWriting
  ) throws -> DeskAnswer {
    if let key, let answered = try store.answered(key) {
      guard try isSame(command, as: answered, of: actor, in: store) else {
        throw DeskFailure.keyReused
      }
      return .done(try replay(command, answered.change, actor, now, in: store))
    }
    try endHolds(as: actor, at: now, in: store)
    let facts = try facts(for: command, actor, now, in: store)
    switch decide(command, given: facts) {
    case .refused(let verdict):
      // A question that led to nothing was asked all the same: the wait begins with it (§0b.20).
      let asked = command.card.asks ? facts.questionEvents : []
      if !asked.isEmpty {
        _ = try store.record(
          asked, as: JournalEntry(at: now, actor: actor, verb: CommandVerb.ask.rawValue))
      }
      return .refused(verdict)
    case .accepted(var acceptance):
      if !acceptance.events.isEmpty {
        let entry = JournalEntry(
          at: now, actor: actor, verb: command.card.verb.rawValue, key: key,
          fingerprint: key == nil ? "" : try fingerprint(of: command, in: store),
          undoes: try acceptance.undone?.sequence ?? heldBefore(command, actor, in: store))
        _ = try store.record(acceptance.events, as: entry)
        for client in acceptance.events.compactMap(\.renamed) {
          try store.setSearchKeys(
            SearchKeys.of(client, variants: tables.variants), of: client.number)
        }
      }
      acceptance.appointment = acceptance.appointment.map {
        actor.view(of: $0, relation: facts.relation, today: now.date)
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

extension SearchKeys {
  /// The keys of everything about a client that can be searched.
  package static func of(_ client: Client, variants: NameVariants) -> Set<SearchKey> {
    of(
      name: client.name, phone: client.phone, street: client.street, number: client.number,
      variants: variants)
  }
}
