/// The columns of the routing table: where somebody stands when a question comes (domain §3.3).
public enum RoutingPhase: String, CaseIterable, Sendable {
  case before, settlement, guidance, windDown, exited, outside

  /// The column that a phase reads in. Without a settlement date nobody is known to live here yet.
  public init(_ phase: GuidancePhase) {
    switch phase {
    case .announced, .unknown: self = .before
    case .settlement: self = .settlement
    case .guidance: self = .guidance
    case .windDown: self = .windDown
    case .exited: self = .exited
    case .outside: self = .outside
    }
  }
}

/// Which services help with a topic in a phase, in the order in which they are offered.
///
/// It is data that the office edits. It never answers with nothing: where the data are silent the
/// fallback stands in (domain §3.3, "één plek in de wijk voor al je vragen").
public struct RoutingTable: Hashable, Sendable {
  /// A cell of the table: a topic for somebody who is in a phase.
  public struct Route: Hashable, Sendable {
    public let topic: HelpTopic
    public let phase: RoutingPhase

    public init(topic: HelpTopic, phase: RoutingPhase) {
      self.topic = topic
      self.phase = phase
    }
  }

  /// How far ahead a consultation hour is worth naming: four weeks.
  static let sessionDays = 28

  public let services: [ServiceCode: ReferralService]
  public let sessions: [WalkInSession]
  private let routes: [Route: [ServiceCode]]
  private let fallback: [RoutingPhase: ServiceCode]

  /// Nil when a route, a session or a fallback names a service that does not exist, or a phase has
  /// no fallback.
  public init?(
    services: [ReferralService], routes: [Route: [ServiceCode]],
    fallback: [RoutingPhase: ServiceCode], sessions: [WalkInSession] = []
  ) {
    let byCode = Dictionary(services.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    let named = routes.values.joined() + Array(fallback.values) + sessions.map(\.service)
    guard byCode.count == services.count, named.allSatisfy({ byCode[$0] != nil }),
      RoutingPhase.allCases.allSatisfy({ fallback[$0] != nil })
    else { return nil }
    self.services = byCode
    self.routes = routes
    self.fallback = fallback
    self.sessions = sessions
  }

  /// The services for a topic in a phase, the best first, never none.
  public func services(for topic: HelpTopic, in phase: RoutingPhase) -> [ReferralService] {
    let listed = routes[Route(topic: topic, phase: phase)] ?? []
    let codes = listed.isEmpty ? [fallback[phase]].compactMap(\.self) : listed
    return codes.compactMap { services[$0] }
  }

  /// The next time a service holds its consultation hour on or after a day; nil when it has none
  /// within four weeks, on days the office's own closures do not touch.
  public func nextSession(
    of service: ServiceCode, topic: HelpTopic, from moment: CivilDateTime,
    calendar: OfficeCalendar
  ) -> (slot: TimeSlot, session: WalkInSession)? {
    let candidates = sessions.filter {
      $0.service == service && !$0.excludedTopics.contains(topic)
    }.sorted { $0.from < $1.from }
    guard !candidates.isEmpty else { return nil }
    for day in CivilPeriod(from: moment.date, days: RoutingTable.sessionDays)
    where calendar.isOpen(on: day) {
      let weekday = day.weekday
      for session in candidates
      where session.weekday == weekday && session.rhythm.includes(day) {
        guard let slot = TimeSlot(day, from: session.from, to: session.to),
          slot.endMoment > moment
        else { continue }
        return (slot, session)
      }
    }
    return nil
  }
}
