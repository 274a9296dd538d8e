import AppointmentCore

extension Desk {
  /// What a command ends on another day, with the days that it then holds or gives back.
  func ending(on day: CivilDate, _ subject: [CommandLoading.Part]) -> CommandLoading {
    CommandLoading(
      subject: subject,
      period: { facts in
        guard let period = facts.absence?.period ?? facts.closure?.period else { return nil }
        // Further than an absence may last nothing is decided.
        let limit = period.start.adding(days: Absence.longestDays)
        return CivilPeriod(from: period.start, upTo: min(limit, max(period.end, day)))
      },
      resources: \.absentResources)
  }

  func absence(_ id: Identifier<Absence>) -> CommandLoading.Part {
    { facts, store in
      facts.absence = try self.left(of: store.absence(id), among: store.absences)
      guard facts.absence != nil else { throw DeskFailure.notFound(.absence(id.description)) }
    }
  }

  func closure(_ id: Identifier<Closure>) -> CommandLoading.Part {
    { facts, store in
      facts.closure = try self.left(of: store.closure(id), among: store.closures)
      guard facts.closure != nil else { throw DeskFailure.notFound(.closure(id.description)) }
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

/// What stands in agendas from a day to a day, and can end earlier than was reported.
private protocol StandingTime {
  var id: Identifier<Self> { get }
  var period: CivilPeriod { get }
}

extension Absence: StandingTime {}
extension Closure: StandingTime {}
