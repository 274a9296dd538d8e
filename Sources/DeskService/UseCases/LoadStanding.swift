import AppointmentCore

extension Desk {
  /// The absence or the closure that a command, or the change it takes back, is about.
  func loadStandingTime(
    of command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    switch command {
    case .endAbsence(let id, _):
      facts.absence = try left(of: store.absence(id), among: store.absences)
      guard facts.absence != nil else { throw DeskFailure.notFound(.absence(id.description)) }
    case .reopen(let id, _):
      facts.closure = try left(of: store.closure(id), among: store.closures)
      guard facts.closure != nil else { throw DeskFailure.notFound(.closure(id.description)) }
    case .undo:
      // As it was reported: how far it reaches now is told by what stands.
      let traces = facts.undoable?.traces ?? []
      facts.absence = try traces.lazy.compactMap(\.absence).first.flatMap(store.absence)
      facts.closure = try traces.lazy.compactMap(\.closure).first.flatMap(store.closure)
    default: break
    }
  }

  /// What is left of something that was reported; nil when it was never reported or nothing is left.
  private func left<Time: StandingTime>(
    of reported: Time?, among standing: (CivilPeriod) throws -> [Time]
  ) throws -> Time? {
    guard let reported else { return nil }
    return try standing(CivilPeriod(from: reported.period.start, days: 1))
      .first { $0.id == reported.id }
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

/// What stands in agendas from a day to a day, and can end earlier than was reported.
private protocol StandingTime {
  var id: Identifier<Self> { get }
  var period: CivilPeriod { get }
}

extension Absence: StandingTime {}
extension Closure: StandingTime {}
