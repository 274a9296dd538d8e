import AppointmentCore

/// A copy of the state that one body reads or changes.
final class InMemoryTransaction: StoreWriting {
  var state: InMemoryState
  /// The first failure; a write that met one is lost even when its body goes on.
  private(set) var failure: StoreFailure?

  /// How often was written before.
  private let writes: Int

  init(_ state: InMemoryState, writes: Int) {
    self.state = state
    self.writes = writes
  }

  func changeCounter() -> Int { writes }

  /// Ends the write with a conflict.
  func conflict(
    _ detail: String, hint: StoreFailure.Hint? = nil
  ) -> StoreFailure {
    let conflict = StoreFailure(.conflict, operation: "write", detail: detail, hint: hint)
    failure = failure ?? conflict
    return conflict
  }

  // MARK: - The office

  func identity() -> StoreIdentity { state.identity }
  func tableTexts() -> [String: String] { state.tables }
  func staff() -> [StaffMember] { state.staff.values.sorted { $0.code < $1.code } }
  func rooms() -> [Room] { state.rooms.values.sorted { $0.code < $1.code } }
  func shifts() -> [Shift] { state.shifts }
  func setIdentity(_ identity: StoreIdentity) { state.identity = identity }
  func setTable(_ name: String, text: String) { state.tables[name] = text }

  // MARK: - Clients

  func client(_ number: ClientNumber) -> Client? { state.clients[number] }

  func clients(_ numbers: [ClientNumber]) -> [Client] {
    Set(numbers).sorted().compactMap { state.clients[$0] }
  }

  func households(of clients: [ClientNumber]) -> [Client] {
    let homes = Set(clients.compactMap { state.clients[$0]?.household })
    return self.clients().filter { homes.contains($0.household) }
  }

  func members(of household: HouseholdCode) -> [Client] {
    clients().filter { $0.household == household }
  }

  func clients() -> [Client] { state.clients.values.sorted { $0.number < $1.number } }

  func assignments(of clients: [ClientNumber]?) -> [Assignment] {
    state.assignments.only(clients, by: \.client)
  }

  func trajectories(of clients: [ClientNumber]?) -> [Trajectory] {
    state.trajectories.only(clients, by: \.client)
  }

  func decisions(of clients: [ClientNumber]?) -> [TrajectoryDecision] {
    state.decisions.only(clients, by: \.client)
  }

  func lessons(of clients: [ClientNumber]?) -> [Lesson] {
    state.lessons.only(clients, by: \.client)
  }

  func clients(withKeysIn ranges: [KeyRange], limit: Int) -> [Client] {
    let found = state.searchKeys.filter { _, keys in
      keys.contains { key in ranges.contains { $0.contains(key) } }
    }
    return found.keys.sorted().prefix(max(0, limit)).compactMap { state.clients[$0] }
  }

  func searchKeys(of clients: [ClientNumber]?) -> [ClientNumber: Set<SearchKey>] {
    (clients.map { state.searchKeys.only($0) } ?? state.searchKeys).filter { !$0.value.isEmpty }
  }

  func setSearchKeys(_ keys: Set<SearchKey>, of client: ClientNumber) throws {
    guard state.clients[client] != nil else { throw conflict("no such client") }
    state.searchKeys[client] = keys
  }
}

extension Array {
  /// The elements of some clients; all when nil.
  fileprivate func only(
    _ clients: [ClientNumber]?, by client: (Element) -> ClientNumber
  ) -> [Element] {
    guard let clients else { return self }
    let wanted = Set(clients)
    return filter { wanted.contains(client($0)) }
  }
}
