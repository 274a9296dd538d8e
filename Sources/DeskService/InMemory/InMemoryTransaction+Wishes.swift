import AppointmentCore

/// What a client wished, and who interprets.
extension InMemoryTransaction {
  func ratherNot(of clients: [ClientNumber]) -> [ClientNumber: [StaffCode]] {
    state.ratherNot.only(clients).mapValues { $0.sorted() }.filter { !$0.value.isEmpty }
  }

  func rhythms(of clients: [ClientNumber]) -> [ClientNumber: MeetingRhythm] {
    state.rhythms.only(clients)
  }

  func set(_ change: InterpreterChange) throws {
    guard let old = state.appointments[change.id] else { throw conflict("no such appointment") }
    guard old.interpreting == change.from else { throw conflict("another interpreter") }
    if let code = change.to.choice?.staff, state.staff[code] == nil {
      throw conflict("no such member of staff")
    }
    state.appointments[change.id]?.interpreting = change.to
  }

  func setRatherNot(_ client: ClientNumber, _ staff: StaffCode, isWished: Bool) throws {
    guard state.clients[client] != nil else { throw conflict("no such client") }
    guard state.staff[staff] != nil else { throw conflict("no such member of staff") }
    if isWished {
      state.ratherNot[client, default: []].insert(staff)
    } else {
      state.ratherNot[client]?.remove(staff)
    }
  }

  func setRhythm(_ rhythm: MeetingRhythm?, of client: ClientNumber) throws {
    guard state.clients[client] != nil else { throw conflict("no such client") }
    state.rhythms[client] = rhythm
  }
}

extension Dictionary {
  /// What belongs to some of the keys.
  func only(_ keys: some Sequence<Key>) -> [Key: Value] {
    let wanted = Set(keys)
    return filter { wanted.contains($0.key) }
  }
}
