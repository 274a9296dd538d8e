/// A client with everything the rules need to know: household, assignments, decisions, lessons.
public struct ClientFile: Hashable, Sendable {
  public var client: Client
  /// Everyone in the household, the client included, by number.
  public var household: [Client]
  /// Of everyone in the household.
  public var assignments: [Assignment]
  public var decisions: [TrajectoryDecision]
  public var lessons: [Lesson]

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
}
