package import AppointmentCore

/// The one door for questions. What is to stand before every look at a person (who signed in, a trace
/// of the look, what a role may see of an answer) has its place here, in ``admit(_:_:)`` and after
/// the answer, and in no query.
extension Desk {
  /// The answer to a question, out of one read transaction: the acting person may ask it, whom it
  /// names is there, and is reached.
  package func ask<Query: DeskQuery>(
    _ query: Query, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> Query.Answer {
    let card = query.card
    try admit(actor, card)
    return try guarded {
      try store.read { store in
        let files = try self.files(for: card, actor, now, in: store)
        return try query.answer(in: QueryScene(desk: self, store: store, files: files))
      }
    }
  }

  /// The same for a question that files answer: without reading them again when nobody wrote since.
  package func ask<Query: FileQuery>(
    _ query: Query, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> Query.Answer {
    let card = query.card
    try admit(actor, card)
    return try guarded {
      let counter = try store.changeCounter()
      let clients = card.clients
      if let (office, known) = cache.everything(about: clients, at: counter) {
        let files = FileScene(
          actor: actor, now: now, office: office, clients: clients, known: known)
        try check(card, files)
        return try query.answer(from: files)
      }
      return try store.read { store in
        try query.answer(from: try self.files(for: card, actor, now, in: store))
      }
    }
  }

  /// Lets somebody in, or says that their role may not ask this.
  private func admit(_ actor: Actor, _ card: QueryCard) throws(DeskFailure) {
    guard let right = card.right else { return }
    guard Rights.may(actor.role, right) else { throw .notPermitted(actor.role, right) }
  }

  /// What is at hand for a question at the moment of a transaction, read as far as it is not known.
  private func files(
    for card: QueryCard, _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> FileScene {
    let counter = try store.changeCounter()
    let office = try cache.office(at: counter) ?? self.office(in: store)
    let clients = card.clients
    var known = cache.files(of: clients, at: counter)
    let missing = Set(clients).subtracting(known.keys)
    if !missing.isEmpty {
      known.merge(try self.files(of: missing.sorted(), in: store)) { $1 }
    }
    cache.keep(office, known, at: counter)
    let files = FileScene(actor: actor, now: now, office: office, clients: clients, known: known)
    try check(card, files)
    return files
  }

  /// Whom a card names is there, and is reached.
  private func check(_ card: QueryCard, _ files: FileScene) throws(DeskFailure) {
    for number in files.clients where files.known.index(forKey: number) == nil {
      throw .notFound(.client(number))
    }
    for code in card.names where files.office.staff[code] == nil {
      throw .notFound(.staff(code))
    }
    switch card.shows {
    case .office, .reached, .named: break
    case .clients(let numbers):
      guard !files.reachesEveryone else { return }
      for number in numbers {
        if let file = files.known[number], !files.reaches(file) { throw .notYourClient }
      }
    case .colleague(let code):
      // A begeleider and an interpreter see their own week; colleagues' weeks are the desk's.
      if files.reachesEveryone || code == files.actor.code { return }
      throw card.right.map { .notPermitted(files.actor.role, $0) } ?? .notYourClient
    }
  }
}
