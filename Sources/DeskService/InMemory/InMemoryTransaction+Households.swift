import AppointmentCore

extension InMemoryTransaction {
  func highestNumbers() -> [ClientNumber] {
    let all = Array(state.clients.keys) + Array(state.withdrawnNumbers)
    return Dictionary(grouping: all, by: \.digitCount).values.compactMap { $0.max() }.sorted()
  }

  func isWithdrawn(_ number: ClientNumber) -> Bool { state.withdrawnNumbers.contains(number) }

  func hasRecords(of client: ClientNumber) -> Bool {
    state.appointments.values.contains { $0.clients.contains(client) }
      || state.referrals.values.contains { $0.subject.client == client }
      || state.contacts.values.contains { $0.client == client }
      || state.lessons.contains { $0.client == client }
      || state.decisions.contains { $0.client == client }
      || state.trajectories.contains { $0.client == client }
      || state.keyConfirmations[client] != nil
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

  /// Makes an event about people true.
  func applyToPeople(_ event: DeskEvent, _ entry: JournalEntry) throws {
    switch event {
    case .clientEdited(let client, let before):
      try need(client: client.number)
      guard (lastVersion(of: client.number)?.number ?? 0) + 1 == before.number else {
        throw conflict("not the next version")
      }
      state.versions[client.number, default: []].append(before)
      state.clients[client.number] = client
    case .editTakenBack(let client, let version):
      try need(client: client.number)
      guard lastVersion(of: client.number)?.number == version else {
        throw conflict("not the last version")
      }
      state.versions[client.number]?.removeLast()
      if state.versions[client.number]?.isEmpty == true { state.versions[client.number] = nil }
      state.clients[client.number] = client
    case .expectationChanged(let change):
      try need(client: change.client)
      state.clients[change.client]?.expected = change.to
    case .keyConfirmed(let step):
      try need(client: step.client)
      state.clients[step.client]?.settled = step.to
      state.keyConfirmations[step.client, default: []].append(
        KeyRecord(day: step.to, by: entry.actor.code, at: entry.at))
    case .registrationWithdrawn(let number):
      try need(client: number)
      guard !hasRecords(of: number) else { throw conflict("something names the client") }
      state.clients[number] = nil
      state.searchKeys[number] = nil
      state.versions[number] = nil
      state.assignments.removeAll { $0.client == number }
      state.withdrawnNumbers.insert(number)
    case .stepPlanned(let reference, let step): state.plannedSteps[reference] = step
    default: preconditionFailure("Other events are not about people.")
    }
  }
}
