import AppointmentCore

extension Desk {
  /// What an undo needs: the change it takes back, and all that the change was about as it is now.
  var undoing: CommandLoading {
    CommandLoading(
      subject: [undoable, undoablePeople, undoableStanding],
      period: { facts in
        let subjects = (facts.undoable?.traces ?? []).map(\.about)
        var days = subjects.flatMap { $0.claimed + $0.released }.map(\.slot.date)
        for period in [facts.absence?.period, facts.closure?.period].compactMap(\.self) {
          days += [period.start, period.lastDay]
        }
        days += facts.undoableAppointments.filter { $0.heldUntil != nil }.map(\.slot.date)
        guard let first = days.min(), let last = days.max() else { return nil }
        return CivilPeriod(from: first, upTo: last.adding(days: 1))
      },
      resources: { facts in
        (facts.undoable?.traces ?? []).flatMap(\.claims).map(\.resource) + facts.absentResources
      },
      rest: [allWaiting])
  }

  private func undoable(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    let change = try lastChange(about: facts.appointment?.id, facts, from: store)
    guard let change else { return }
    facts.undoable = change
    let ids = change.traces.compactMap(\.appointment)
    facts.undoableAppointments = try ids.compactMap { try store.appointment($0) }
    facts.hasLaterChange = try store.hasChange(after: change.sequence, about: ids)
    facts.records = try store.records(about: change.traces.compactMap(\.about.record))
    facts.around.urgencies = Array(facts.records.urgencies.all)
  }

  private func undoablePeople(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    guard let change = facts.undoable else { return }
    for number in Set(change.traces.compactMap(\.person)) {
      guard let client = try store.client(number) else { continue }
      let later = try store.assignments(of: [number]).contains {
        !change.traces.contains(.staffAssigned($0))
      }
      facts.households.undoable[number] = HouseholdFacts.Undoable(
        client: client, lastVersion: try store.lastVersion(of: number),
        // A registration of the old kind may have overwritten somebody: it stands.
        isBound: try later || change.verb == CommandVerb.register.rawValue
          || store.hasRecords(of: number))
    }
  }

  /// As it was reported: how far it reaches now is told by what stands.
  private func undoableStanding(_ facts: inout DeskFacts, _ store: any StoreReading) throws {
    let parts = (facts.undoable?.traces ?? []).compactMap(\.about.standing)
    facts.absence = try parts.lazy.compactMap(\.absence).first.flatMap(store.absence)
    facts.closure = try parts.lazy.compactMap(\.closure).first.flatMap(store.closure)
  }
}

extension DeskFacts {
  /// Who or what is away by the absence or the closure that it is about.
  var absentResources: [Resource] {
    [absence.map { .staff($0.staff) }, closure?.room.map { .room($0) }].compactMap(\.self)
  }
}
