import AppointmentCore

extension Desk {
  /// Free numbers for new people, and who has a name like it.
  func newPeople(in entry: HouseholdEntry) -> CommandLoading.Part {
    { facts, store in
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
      facts.households.known = try self.known(in: entry, facts.office, store)
    }
  }

  /// The next version of a client's details.
  func version(of number: ClientNumber, _ details: [ClientDetail]) -> CommandLoading.Part {
    { facts, store in
      facts.households.nextVersion = (try store.lastVersion(of: number)?.number ?? 0) + 1
      for case .household(let code) in details where try store.members(of: code).isEmpty {
        throw DeskFailure.notFound(.household(code))
      }
    }
  }

  /// The talks that another key date could leave outside the window.
  func plannedTalks(wholeHousehold: Bool) -> CommandLoading.Part {
    { facts, store in
      guard let file = facts.file else { return }
      let people = wholeHousehold ? file.household : [file.client]
      let ahead = CivilPeriod(from: facts.now.date, days: CountSearchDays.longestSearchDays * 2)
      for person in people where person.settled != nil {
        facts.households.planned += try store.appointments(
          AppointmentFilter(client: person.number, period: ahead, isOpenOnly: true))
      }
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

extension DeskEvent {
  /// Somebody whose name or address may be another now, so that they are found by it.
  var renamed: Client? {
    if case .clientRegistered(let client) = self { return client }
    if case .clientEdited(let client, _) = self { return client }
    if case .editTakenBack(let client, _) = self { return client }
    return nil
  }
}

extension [ClientNumber] {
  /// Each number once, in the order of its first appearance.
  fileprivate func uniqued() -> [ClientNumber] {
    var seen: Set<ClientNumber> = []
    return filter { seen.insert($0).inserted }
  }
}
