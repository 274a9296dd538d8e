import AppointmentCore

extension InMemoryTransaction {
  func highestNumbers() -> [ClientNumber] {
    let all = Array(state.clients.keys) + Array(state.withdrawnNumbers)
    return Dictionary(grouping: all, by: \.digitCount).values.compactMap { $0.max() }.sorted()
  }

  func isWithdrawn(_ number: ClientNumber) -> Bool { state.withdrawnNumbers.contains(number) }

  func hasRecords(of client: ClientNumber) -> Bool {
    state.appointments.values.contains { $0.clients.contains(client) }
      || state.lessons.contains { $0.client == client }
      || state.decisions.contains { $0.client == client }
      || state.trajectories.contains { $0.client == client }
      || state.keyConfirmations[client] != nil
      || state.waiting.values.contains {
        $0.client == client && state.waitingEndings[$0.id] != .mistake
      }
      || RecordKind.allCases.contains { kind in
        state.records.names(in: kind).contains(Named(.client(client), .binds))
      }
  }

  func lastVersion(of client: ClientNumber) -> ClientVersion? { state.versions[client]?.last }

  func keyConfirmations(of clients: [ClientNumber]) -> [ClientNumber: [KeyRecord]] {
    state.keyConfirmations.only(clients)
  }

  func plannedSteps(
    of references: [AppointmentReference]
  ) -> [AppointmentReference: KeyDayStepCode] {
    state.plannedSteps.only(references)
  }

  // MARK: - Writing

  func edit(_ client: Client, before: ClientVersion) throws {
    try need(client: client.number)
    guard (lastVersion(of: client.number)?.number ?? 0) + 1 == before.number else {
      throw conflict("not the next version")
    }
    state.versions[client.number, default: []].append(before)
    state.clients[client.number] = client
  }

  func takeBack(_ client: Client, version: Int) throws {
    try need(client: client.number)
    guard lastVersion(of: client.number)?.number == version else {
      throw conflict("not the last version")
    }
    state.versions[client.number]?.removeLast()
    if state.versions[client.number]?.isEmpty == true { state.versions[client.number] = nil }
    state.clients[client.number] = client
  }

  func expect(_ change: ExpectationChange) throws {
    try need(client: change.client)
    state.clients[change.client]?.expected = change.to
  }

  func confirm(_ step: KeyConfirmation, _ entry: JournalEntry) throws {
    try need(client: step.client)
    state.clients[step.client]?.settled = step.to
    state.keyConfirmations[step.client, default: []].append(
      KeyRecord(day: step.to, by: entry.actor.code, at: entry.at))
  }

  /// Somebody who was entered by mistake is gone, with what only they had; the number stays.
  func withdraw(_ number: ClientNumber) throws {
    try need(client: number)
    guard !hasRecords(of: number) else { throw conflict("something names the client") }
    state.records.forget(number)
    state.clients[number] = nil
    state.searchKeys[number] = nil
    state.versions[number] = nil
    state.ratherNot[number] = nil
    state.rhythms[number] = nil
    state.assignments.removeAll { $0.client == number }
    state.questions.removeAll { $0.client == number }
    state.waiting = state.waiting.filter { $0.value.client != number }
    state.withdrawnNumbers.insert(number)
  }
}
