/// A client with everything the rules need to know: household, assignments, decisions, lessons.
public struct ClientFile: Hashable, Sendable {
  public var client: Client
  /// Everyone in the household, the client included, by number.
  public var household: [Client]
  /// Of everyone in the household.
  public var assignments: [Assignment]
  /// What changes their window; empty for most.
  public var decisions: [TrajectoryDecision]
  /// The parts of the week that are their own; empty for none.
  public var lessons: [Lesson]
  /// Colleagues with whom the client would rather not be; nobody asks why.
  public var ratherNot: Set<StaffCode> = []
  /// How often the client is to be seen, when that was agreed.
  public var rhythm: MeetingRhythm?

  public init(
    client: Client, household: [Client] = [], assignments: [Assignment] = [],
    decisions: [TrajectoryDecision] = [], lessons: [Lesson] = []
  ) {
    self.client = client
    self.household = (household.isEmpty ? [client] : household).sorted { $0.number < $1.number }
    self.assignments = assignments
    self.decisions = decisions
    self.lessons = lessons
  }

  /// The months of someone in the household; nil without a settlement date.
  public func clock(
    of member: Client? = nil, under policies: GuidancePolicies
  ) -> GuidanceClock? {
    let person = member ?? client
    return person.settled.map { settled in
      GuidanceClock(
        settled: settled, policy: policies.governing(settled: settled),
        decisions: decisions.filter { $0.client == person.number })
    }
  }

  /// Where someone of the household stands on a day, people outside the target group included.
  public func phase(
    of member: Client? = nil, on day: CivilDate, under policies: GuidancePolicies
  ) -> GuidancePhase {
    phase(of: member ?? client, on: day, clock: clock(of: member, under: policies))
  }

  /// The same where that person's months are known already.
  func phase(of person: Client, on day: CivilDate, clock: GuidanceClock?) -> GuidancePhase {
    if person.group.hasGuidance == false { return .outside }
    if let moved = movedAway(person.number), moved <= day { return .outside }
    if let clock { return clock.phase(on: day) }
    return person.expected == nil ? .unknown : .announced
  }

  /// From which day someone lives in another municipality, if a decision says so.
  public func movedAway(_ number: ClientNumber) -> CivilDate? {
    decisions.lazy.filter { $0.client == number }.compactMap { decision in
      if case .movedAway(let day) = decision.change { day } else { nil }
    }.min()
  }

  /// Whether somebody is assigned to the client, or to somebody of the household, on a day.
  public func isAssigned(to staff: StaffCode, on day: CivilDate) -> Bool {
    assignments.contains { $0.staff == staff && ($0.to.map { $0 > day } ?? true) }
  }

  /// The file of somebody else of the household, as far as it is known here: without their lessons,
  /// which the agenda holds, and without their wishes. Nil for somebody who lives elsewhere.
  func file(of member: ClientNumber) -> ClientFile? {
    household.first { $0.number == member }.map {
      ClientFile(
        client: $0, household: household, assignments: assignments, decisions: decisions)
    }
  }
}
