import AppointmentCore

extension ReadHousehold {
  /// The first talks of the household's newest members: a family whose father has lived here for a
  /// year plans those of the mother who comes now.
  struct KeyDays {
    let client: Client
    /// The day around which they are planned; nil while nobody knows one.
    let anchor: CivilDate?
    /// Empty once the first months are over.
    private(set) var lines: [KeyDayLine] = []

    /// `talks` are those of everybody of the household.
    init(_ file: ClientFile, _ talks: [Appointment], in scene: QueryScene) throws {
      let office = scene.office
      client = Self.newest(of: file, on: scene.today)
      anchor = KeyDayChain.anchor(of: client, in: office.calendar)
      guard let anchor else { return }
      let periods = office.keyDaySteps.map { $0.days(around: anchor) }
      guard let last = periods.map(\.lastDay).max(), last >= scene.today else { return }
      let planned = try Self.planned(talks, in: scene.store)
      let days = periods + planned.values.map { CivilPeriod(from: $0.slot.date, days: 1) }
      let first = max(scene.today, days.map(\.start).min() ?? scene.today)
      let end = max(last, days.map(\.lastDay).max() ?? last)
      guard let period = CivilPeriod(from: first, upTo: end.adding(days: 1)) else { return }
      var theirs = file
      theirs.client = client
      theirs.lessons = try scene.store.lessons(of: client.number)
      let resources = scene.desk.talkResources(
        for: theirs, in: office, named: [], over: period, isLegal: false,
        interpretersOf: client.interpreter.isWanted ? client.languages : [])
      lines = KeyDayChain(
        steps: office.keyDaySteps, file: theirs,
        availability: try scene.availability(of: resources, in: period)
      ).lines(with: planned)
    }

    private static func newest(of file: ClientFile, on today: CivilDate) -> Client {
      let newest = file.household.filter { $0.settled == nil && $0.expected != nil }
      let adults = newest.filter { $0.isAdult(on: today) != false }
      return adults.first ?? newest.first ?? file.client
    }

    /// The talk that stands for each step.
    private static func planned(
      _ talks: [Appointment], in store: any StoreReading
    ) throws -> [KeyDayStepCode: Appointment] {
      let steps = try store.plannedSteps(of: Set(talks.map(\.reference)).sorted())
      var planned: [KeyDayStepCode: Appointment] = [:]
      // Only the last of a lineage stands; a talk that was called off leaves its step open again.
      for talk in talks.sorted(by: { $0.id < $1.id })
      where talk.status.isOpen || talk.status == .fulfilled {
        if let step = steps[talk.reference] { planned[step] = talk }
      }
      return planned
    }
  }
}
