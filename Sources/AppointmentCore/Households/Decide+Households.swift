extension DeskFacts {
  /// New people, together: each with an own number, in one household, with its coach (R-043,
  ///
  ///
  /// Nobody is ever merged with somebody else: who has a name like it is a warning, and a person
  /// decides (domain §6.3). What was not said stays unknown.
  func decideEntry(_ entry: HouseholdEntry) -> DeskDecision {
    guard
      entry.members.allSatisfy({ $0.number.map { !households.takenNumbers.contains($0) } ?? true })
    else {
      return .refused(
        Verdict(
          findings: [Finding(.numberTaken, .refuses)],
          onward: NonEmpty(.command(.clientAdd), [.command(.find)])))
    }
    if let coach = entry.coach {
      guard office.employed(coach, on: now.date)?.roles.contains(.coach) == true else {
        return .refused(
          Verdict(
            findings: [Finding(.staffUnknown, .refuses, .staff(coach))],
            onward: NonEmpty(teamleider)))
      }
    }
    let clients = newClients(of: entry)
    var events: [DeskEvent] = clients.map { .clientRegistered($0) }
    if let coach = entry.coach {
      events.append(
        .staffAssigned(
          Assignment(
            client: clients[0].number, stream: .settlement, staff: coach, from: now.date)))
    }
    var warnings = households.known.map { Finding(.likelyKnown, .warns, .client($0)) }
    let isAnnounced = clients.contains { $0.expected != nil }
    if entry.coach == nil, entry.household == nil, isAnnounced {
      warnings.append(Finding(.noBegeleiderAssigned, .warns))
    }
    return .accepted(Acceptance(events: events, warnings: warnings, clients: clients))
  }

  private func newClients(of entry: HouseholdEntry) -> [Client] {
    var free = households.freeNumbers[...]
    let asked = Set(entry.members.compactMap(\.number))
    var household = entry.household
    return entry.members.map { member in
      while let next = free.first, asked.contains(next) { free = free.dropFirst() }
      let number = loaded(member.number ?? free.popFirst())
      let client = Client(number: number, name: member.name, household: household)
        .with(entry.details + member.details)
      household = household ?? client.household
      return client
    }
  }

  /// Corrected or added facts; what is named changes and nothing else does. What there was is kept
  /// beside the journal, so that it can be put back the same day.
  func decideEdit(_ details: [ClientDetail]) -> DeskDecision {
    let file = loaded(file)
    var events: [DeskEvent] = []
    var changed = file.client
    // The expectation is a step of its own: it moves what is planned around it.
    for case .expected(let moment) in details {
      events = expecting([changed], moment)
      changed.expected = moment
    }
    let edited = changed.with(details.filter { if case .expected = $0 { false } else { true } })
    if edited != changed {
      let version = ClientVersion(number: households.nextVersion, client: changed)
      events.append(.clientEdited(edited, before: version))
    }
    return .accepted(Acceptance(events: events, clients: [edited]))
  }

  /// Another expectation for one person, or for everyone of the household who is not housed yet. It
  /// is no promise and runs no clock; anyone who may see the person may say it (§0b.7).
  func decideExpectation(_ moment: ExpectedMoment?, wholeHousehold: Bool) -> DeskDecision {
    let file = loaded(file)
    let people = wholeHousehold ? file.household.filter { $0.settled == nil } : [file.client]
    guard people.contains(where: { $0.settled == nil }) else {
      // Who has had the key is not expected any more: the date itself is corrected instead.
      return .refused(
        Verdict(
          findings: [
            Finding(.alreadySettled, .refuses, file.client.settled.map { .day($0) } ?? .none)
          ],
          onward: NonEmpty(.command(.clientSettle), [teamleider])))
    }
    return .accepted(
      Acceptance(
        events: expecting(people, moment),
        clients: people.map { $0.with([.expected(moment)]) }))
  }

  private func expecting(_ people: [Client], _ moment: ExpectedMoment?) -> [DeskEvent] {
    people.filter { $0.expected != moment }.map {
      .expectationChanged(ExpectationChange(client: $0.number, from: $0.expected, to: moment))
    }
  }

  /// **Sleutel gehad**: the day of first housing, confirmed by whoever acts; from it the months run
  /// (§0b.7). A later day than today is no confirmation. One member's date touches no other's: with
  /// `wholeHousehold` it is that of everyone who came along, which is whoever had the same date or
  /// none yet.
  ///
  /// A date that was confirmed before moves a right that people were told of: that is for the
  /// teamleider, and says what it moves. Who only slipped takes it back the same day.
  func decideKey(on day: CivilDate, wholeHousehold: Bool) -> DeskDecision {
    let file = loaded(file)
    guard day <= now.date else {
      return .refused(
        Verdict(
          findings: [Finding(.notYetStarted, .refuses, .day(day))],
          onward: NonEmpty(.command(.clientExpect), [teamleider])))
    }
    let old = file.client.settled
    let people =
      wholeHousehold
      ? file.household.filter { $0.settled == nil || $0.settled == old } : [file.client]
    let steps = people.filter { $0.settled != day }.map {
      DeskEvent.keyConfirmed(KeyConfirmation(client: $0.number, from: $0.settled, to: day))
    }
    let corrections = people.filter { $0.settled != nil && $0.settled != day }
      .map { correction(of: $0, to: day) }
    guard corrections.isEmpty || Rights.may(actor.role, .correctKeyDate) else {
      return .refused(
        Verdict(
          findings: corrections.map { Finding(.keyDateCorrected, .asks, $0) },
          onward: NonEmpty(teamleider, [.command(.undo)])))
    }
    return .accepted(
      Acceptance(
        events: steps, warnings: corrections.map { Finding(.keyDateCorrected, .warns, $0) },
        clients: people.map { person in
          var person = person
          person.settled = day
          return person
        }))
  }

  /// What another key date does to somebody's right: the window as it is, as it would be, and the
  /// planned talks that it would leave out.
  private func correction(of person: Client, to day: CivilDate) -> Finding.Subject {
    var moved = person
    moved.settled = day
    func window(_ person: Client) -> CivilPeriod? {
      file?.clock(of: person, under: office.policies).flatMap {
        CivilPeriod(from: $0.windowStart, upTo: $0.firstDayAfter)
      }
    }
    guard let old = window(person), let new = window(moved) else { return .day(day) }
    let outside = households.planned.filter {
      $0.client == person.number && !new.contains($0.slot.date)
    }
    return .windows(old: old, new: new, talksOutside: outside.count)
  }
}

// MARK: - Taking back

extension DeskFacts {
  /// Something hangs on the person by now: what was said of them is corrected, not taken back.
  private var personIsBuiltOn: Inverse {
    .builtOn(NonEmpty(.command(.clientEdit), [teamleider]))
  }

  func inverse(ofRegistering number: ClientNumber) -> Inverse {
    guard let person = households.undoable[number] else { return .events([]) }
    // A number that was only overwritten keeps its person; what hangs on somebody is never lost.
    guard !person.isBound, person.lastVersion == nil else { return personIsBuiltOn }
    return .events([.registrationWithdrawn(number)])
  }

  func inverse(ofEditing number: ClientNumber, version: Int) -> Inverse {
    guard let last = households.undoable[number]?.lastVersion, last.number == version else {
      return personIsBuiltOn
    }
    // What was expected then may have changed by a step of its own.
    var restored = last.client.with([.expected(households.undoable[number]?.client.expected)])
    restored.settled = households.undoable[number]?.client.settled
    return .events([.editTakenBack(restored, version: version)])
  }

  func inverse(of change: ExpectationChange) -> Inverse {
    guard households.undoable[change.client]?.client.expected == change.to else {
      return personIsBuiltOn
    }
    return .events([.expectationChanged(change.inverse)])
  }

  func inverse(of step: KeyConfirmation) -> Inverse {
    guard households.undoable[step.client]?.client.settled == step.to else {
      return personIsBuiltOn
    }
    return .events([.keyConfirmed(step.inverse)])
  }
}
