extension AppointmentRules {
  /// Everything the rules say about a request on its day: `check` (`command-line.md`).
  ///
  /// With a client the roster and the past are looked at too; for a bare settlement date only the
  /// calendar, the window and the topics are.
  public func assess(_ request: AppointmentRequest) -> Assessment {
    let parts = request.parts
    guard parts.count > 1 else { return assessment(of: request, parts: []) }
    return assessment(of: request, parts: parts.map { assessment(of: $0, parts: []) })
  }

  private func assessment(of request: AppointmentRequest, parts: [Assessment]) -> Assessment {
    let findings =
      parts.isEmpty
      ? dayFindings(request) + rosterFindings(request)
      : parts.flatMap(\.findings).uniqued()
    let word = parts.map(\.word).min() ?? VerdictWord(findings)
    let onward: [Onward]
    if parts.isEmpty {
      let legal = findings.contains { $0.code == .legalTopicAllowed }
      onward = word.isAllowed && !legal ? [] : WaysOnward(rules: self).ways(for: request).all
    } else {
      onward = parts.flatMap(\.onward).uniqued()
    }
    return Assessment(
      on: request.on, client: file?.client.number, month: clock?.month(on: request.on) ?? 0,
      phase: phase(on: request.on), word: word, windowStart: clock?.windowStart,
      windowLastDay: clock?.windowLastDay, firstDayAfter: clock?.firstDayAfter,
      policy: clock?.policy.id, topics: request.topics, findings: findings, onward: onward,
      parts: parts)
  }

  /// What the roster and the clock on the wall say about a day, when no minute is asked about.
  private func rosterFindings(_ request: AppointmentRequest) -> [Finding] {
    guard !request.topics.contains(where: { $0.kind == .safety }) else { return [] }
    var findings: [Finding] = []
    if !office.calendar.isOpen(on: request.on) {
      findings.append(Finding(.officeClosed, .asks, .day(request.on)))
    }
    guard let file, let now else { return findings }
    if request.on < now.date { findings.append(Finding(.inThePast, .refuses, .day(request.on))) }
    let holder = Appointment.Continuity.Holder.candidates(
      for: file, isLegal: request.isLegal, on: request.on, in: office, own: own(on: request.on),
      substitute: request.substitute.map { ($0, request.substitutionReason ?? .absence) })
    let isOpen = findings.isEmpty
    let isRostered = holder.contains {
      !office.shiftSlots(of: $0.staff, roles: $0.roles, on: request.on).isEmpty
    }
    if isOpen, let first = holder.first, !isRostered {
      findings.append(Finding(.staffNotRostered, .asks, .staff(first.staff)))
    }
    return findings.filter { !($0.severity == .asks && request.despite.contains($0.code)) }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
