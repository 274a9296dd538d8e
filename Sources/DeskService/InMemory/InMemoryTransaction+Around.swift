import AppointmentCore

/// Who is in the house, who cannot wait, who waits.
extension InMemoryTransaction {
  func presence(on day: CivilDate) -> [PresenceNote] {
    state.presence.filter { $0.at.date == day }
  }

  func openUrgencies() -> [Urgency] {
    state.records.urgencies.all.filter(\.isOpen)
      .sorted { ($0.raisedAt, $0.id) < ($1.raisedAt, $1.id) }
  }

  func urgency(_ id: Identifier<Urgency>) -> Urgency? { state.records.urgencies[id] }

  func waitingEntry(_ id: Identifier<WaitingEntry>) -> WaitingEntry? { state.waiting[id] }

  func waiting() -> [WaitingEntry] {
    state.waiting.values.filter { state.waitingEndings[$0.id] == nil }
      .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  func questions(of clients: [ClientNumber]?) -> [Question] {
    let wanted = clients.map(Set.init)
    return state.questions.filter { wanted?.contains($0.client) ?? true }
      .sorted { ($0.askedAt, $0.client) < ($1.askedAt, $1.client) }
  }

  func lastTalks(of clients: [ClientNumber]?) -> [ClientNumber: CivilDateTime] {
    let wanted = clients.map(Set.init)
    var last: [ClientNumber: CivilDateTime] = [:]
    for talk in state.appointments.values where talk.status == .fulfilled {
      for client in talk.clients where wanted?.contains(client) ?? true {
        last[client] = max(last[client] ?? talk.slot.startMoment, talk.slot.startMoment)
      }
    }
    return last
  }

  func say(_ note: PresenceNote) throws {
    try need(staff: note.staff)
    state.presence.append(note)
  }

  func withdraw(_ note: PresenceNote) throws {
    guard let place = state.presence.lastIndex(of: note) else { throw conflict("nobody said so") }
    state.presence.remove(at: place)
  }

  func insert(_ entry: WaitingEntry) throws {
    try need(client: entry.client)
    guard state.waiting.updateValue(entry, forKey: entry.id) == nil else {
      throw conflict("entry is there already")
    }
  }

  func end(_ id: Identifier<WaitingEntry>, with ending: WaitingEntry.Ending) throws {
    guard state.waiting[id] != nil, state.waitingEndings[id] == nil else {
      throw conflict("nobody waits so")
    }
    state.waitingEndings[id] = ending
  }

  func reopen(_ id: Identifier<WaitingEntry>) throws {
    guard state.waitingEndings.removeValue(forKey: id) != nil else {
      throw conflict("the wait has not ended")
    }
  }

  func insert(_ question: Question) throws {
    try need(client: question.client)
    guard !state.questions.contains(question) else { throw conflict("asked already") }
    state.questions.append(question)
  }
}
