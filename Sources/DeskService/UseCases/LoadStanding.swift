import AppointmentCore

extension Desk {
  /// The absence or the closure that a command, or the change it takes back, is about.
  func loadStandingTime(
    of command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    switch command {
    case .endAbsence(let id, _):
      facts.absence = try current(id, in: store)
    case .reopen(let id, _):
      facts.closure = try current(id, in: store)
    case .undo:
      // As it was reported: how far it reaches now is told by what stands.
      let traces = facts.undoable?.traces ?? []
      facts.absence = try traces.lazy.compactMap(\.absence).first.flatMap(store.absence)
      facts.closure = try traces.lazy.compactMap(\.closure).first.flatMap(store.closure)
    default: break
    }
  }

  private func current(
    _ id: Identifier<Absence>, in store: any StoreReading
  ) throws -> Absence {
    let reported = try store.absence(id)
    let found = try reported.flatMap { absence in
      try store.absences(in: CivilPeriod(from: absence.period.start, days: 1))
        .first { $0.id == id }
    }
    guard let found else { throw DeskFailure.notFound(.absence(id.description)) }
    return found
  }

  private func current(
    _ id: Identifier<Closure>, in store: any StoreReading
  ) throws -> Closure {
    let made = try store.closure(id)
    let found = try made.flatMap { closure in
      try store.closures(in: CivilPeriod(from: closure.period.start, days: 1))
        .first { $0.id == id }
    }
    guard let found else { throw DeskFailure.notFound(.closure(id.description)) }
    return found
  }

  /// Lessons, absences and closures of the people and rooms that a command is about.
  func loadStanding(
    of resources: [Resource], in period: CivilPeriod, into facts: inout DeskFacts,
    from store: any StoreReading
  ) throws {
    facts.loadedStanding.absences = try store.absences(in: period)
    facts.loadedStanding.closures = try store.closures(in: period)
    for case .client(let number) in resources where number != facts.file?.client.number {
      facts.loadedStanding.lessons += try store.lessons(of: number)
    }
  }
}

extension DeskCommand {
  /// Who is said to be away.
  var absentee: StaffCode? { if case .reportAbsence(let note) = self { note.staff } else { nil } }
}
