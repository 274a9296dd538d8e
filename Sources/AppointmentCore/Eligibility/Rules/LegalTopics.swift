extension AppointmentRules.Rule {
  /// A private talk: only whom to fetch is shown (§0b.8). It is here for the order's sake;
  /// ``AppointmentRules/dayFindings(_:)`` answers before any rule is asked.
  static let safety = Self(name: "safety") { _, request in
    request.topics.contains { $0.kind == .safety } ? [Finding(.safetyTopic, .refuses)] : []
  }

  /// Residence and family reunification: four conditions of its own and no month limit.
  ///
  /// Came as an asylum seeker (or followed one), has a permit, is housed in the municipality, and
  /// has a question about residence.
  static let legalTopics = Self(name: "legalTopics") { rules, request in
    guard request.isLegal else { return [] }
    guard let client = rules.file?.client else {
      return [Finding(.legalTopicAllowed, .informs)]
    }
    let isHoused = rules.clock.map { $0.settled <= request.on } ?? false
    let hasMoved = rules.file?.movedAway(client.number).map { $0 <= request.on } ?? false
    if client.group.hasGuidance == false || client.permit == .no || hasMoved {
      return [Finding(.legalConditionsUnmet, .refuses)]
    }
    if rules.clock == nil && client.expected == nil {
      return [Finding(.missingSettlementDate, .asks)]
    }
    if !isHoused { return [Finding(.legalConditionsUnmet, .refuses)] }
    if client.group == .unknown { return [Finding(.unknownGroup, .asks)] }
    if client.permit == .unknown { return [Finding(.unknownPermit, .asks)] }
    return [Finding(.legalTopicAllowed, .informs)]
  }
}
