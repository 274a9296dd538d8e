import AppointmentCore

extension Desk {
  /// What a decision about people needs besides the file: free numbers, who has a name like it,
  /// and for an undo what was built on the change since.
  func loadHouseholds(
    for command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    switch command {
    case .enterHousehold(let entry):
      if let code = entry.household, try store.members(of: code).isEmpty {
        throw DeskFailure.notFound(.household(code))
      }
      let asked = entry.members.compactMap(\.number)
      facts.households.freeNumbers = ClientNumber.free(
        entry.members.count + asked.count, afterHighest: try store.highestNumbers())
      for number in asked where try store.client(number) != nil || store.isWithdrawn(number) {
        facts.households.takenNumbers.insert(number)
      }
      if Set(asked).count < asked.count { facts.households.takenNumbers.formUnion(asked) }
      facts.households.known = try known(in: entry, facts.office, store)
    case .editClient(let number, let details):
      facts.households.nextVersion = (try store.lastVersion(of: number)?.number ?? 0) + 1
      for case .household(let code) in details where try store.members(of: code).isEmpty {
        throw DeskFailure.notFound(.household(code))
      }
    case .undo:
      guard let change = facts.undoable else { return }
      for number in Set(change.traces.compactMap(\.person)) {
        guard let client = try store.client(number) else { continue }
        let later = try store.assignments(of: [number]).contains {
          !change.traces.contains(.staffAssigned($0))
        }
        facts.households.undoable[number] = HouseholdFacts.Undoable(
          client: client, lastVersion: try store.lastVersion(of: number),
          // A registration of the old kind may have overwritten somebody: it stands.
          isBound: try later || change.verb == "register" || store.hasRecords(of: number))
      }
    default: break
    }
  }

  /// The talks that another key date could leave outside the window.
  func loadPlanned(
    for command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    guard case .confirmKey(_, _, let wholeHousehold) = command, let file = facts.file else {
      return
    }
    let people = wholeHousehold ? file.household : [file.client]
    let ahead = CivilPeriod(from: facts.now.date, days: CountSearchDays.longestSearchDays * 2)
    for person in people where person.settled != nil {
      facts.households.planned += try store.appointments(
        AppointmentFilter(client: person.number, period: ahead, isOpenOnly: true))
    }
  }

  /// Clients whose names are like one that is entered: shown to a person, never merged (domain
  /// §6.3). Guesses by a slip of the keyboard are left out.
  private func known(
    in entry: HouseholdEntry, _ office: Office, _ store: any StoreReading
  ) throws -> [ClientNumber] {
    var found: [ClientNumber] = []
    for member in entry.members where !member.isUnnamed {
      let query = NameQuery(member.name.full, variants: office.variants)
      let clients = try store.clients(withKeysIn: query.lookups.filter { !$0.isWide }, limit: 500)
      found += query.ranked(clients.map(NameCandidate.init)).prefix(3).map(\.candidate.number)
    }
    return Array(found.uniqued().prefix(3))
  }
}

extension DeskCommand {
  /// Whether it is about people who are not in the store yet.
  var hasNewClient: Bool {
    switch self {
    case .register, .enterHousehold: true
    default: false
    }
  }
}

extension DeskEvent {
  /// Somebody whose name or address may be another now, so that they are found by it.
  var renamed: Client? {
    switch self {
    case .clientRegistered(let client), .clientEdited(let client, _),
      .editTakenBack(let client, _):
      client
    default: nil
    }
  }
}

extension [ClientNumber] {
  /// Each number once, in the order of its first appearance.
  fileprivate func uniqued() -> [ClientNumber] {
    var seen: Set<ClientNumber> = []
    return filter { seen.insert($0).inserted }
  }
}
