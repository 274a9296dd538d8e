/// What can be done instead, or as well: the ways onward for a question on a day.
///
/// Inside the window the own begeleider comes first; past it a household member who is still
/// inside, then consultation hours and services (§0b.5, §0b.6, domain §3.3). Never empty.
public struct WaysOnward: Sendable {
  public let rules: AppointmentRules

  public init(rules: AppointmentRules) { self.rules = rules }

  /// The ways onward for a request, the best first.
  public func ways(for request: AppointmentRequest) -> NonEmpty<Onward> {
    if request.topics.contains(where: { $0.kind == .safety }) { return safetyWays(request.on) }
    if request.isLegal { return legalWays(request) }
    return generalWays(request)
  }

  /// Whom to fetch for a private talk, and nothing more (§0b.8).
  private func safetyWays(_ day: CivilDate) -> NonEmpty<Onward> {
    let officers = rules.office.staff(with: .safeguarding, on: day).map(\.code)
    return NonEmpty(officers.map { .person($0) }) ?? NonEmpty(.person(nil))
  }

  private func legalWays(_ request: AppointmentRequest) -> NonEmpty<Onward> {
    let findings = rules.dayFindings(request)
    let isUnmet = findings.contains { $0.code == .legalConditionsUnmet }
    if !isUnmet {
      let missing: [Onward] = findings.compactMap {
        switch $0.code {
        case .unknownPermit: .field(.permit)
        case .unknownGroup: .field(.group)
        case .missingSettlementDate: .field(.settled)
        default: nil
        }
      }
      let worker = legalWorker(on: request.on)
      return missing + NonEmpty(.legal(worker))
    }
    let phase = RoutingPhase(rules.phase(on: request.on))
    return outside(for: [.legal], in: phase, request) + NonEmpty(teamleider(on: request.on))
  }

  private func generalWays(_ request: AppointmentRequest) -> NonEmpty<Onward> {
    let phase = rules.phase(on: request.on)
    let topics = request.topics.isEmpty ? [.other] : request.topics
    let services = outside(for: topics, in: RoutingPhase(phase), request)
    switch phase {
    case .settlement, .guidance, .windDown:
      return insideWays(request) + services
    case .announced, .unknown:
      // Never a service of this municipality before settlement (§0b.5): the table's column for it
      // names VluchtelingenWerk at the reception centre.
      let field: [Onward] = phase == .unknown ? [.field(.settled)] : []
      let coach: [Onward] = own(on: request.on).map { [.ownBegeleider($0)] } ?? []
      return field + coach + NonEmpty(teamleider(on: request.on)) + services
    case .exited:
      return NonEmpty(householdWays(request) + services) ?? NonEmpty(teamleider(on: request.on))
    case .outside:
      return NonEmpty(services) ?? NonEmpty(teamleider(on: request.on))
    }
  }

  /// The own begeleider first, then the deputy; without anybody the teamleider assigns.
  private func insideWays(_ request: AppointmentRequest) -> NonEmpty<Onward> {
    guard rules.file != nil else { return NonEmpty(.command(.find)) }
    guard let own = own(on: request.on) else {
      return NonEmpty(.field(.begeleider), [teamleider(on: request.on)])
    }
    let deputy = rules.office.employed(rules.office.staff[own]?.deputy, on: request.on)?.code
    let isAnother = request.substitute.map { $0 != own } ?? false
    // Whoever asks for somebody else hears of the deputy only as the second-best.
    return NonEmpty(.ownBegeleider(own), isAnother ? deputy.map { [.deputy($0)] } ?? [] : [])
  }

  /// Members of the household who are still inside and can bring the question with them.
  private func householdWays(_ request: AppointmentRequest) -> [Onward] {
    guard let file = rules.file,
      request.topics.isEmpty || request.topics.contains(where: \.concernsHousehold)
    else { return [] }
    return file.household.compactMap { member in
      guard member.number != file.client.number, member.isAdult(on: request.on) != false,
        file.phase(of: member, on: request.on, under: rules.office.policies).isInsideWindow,
        let clock = file.clock(of: member, under: rules.office.policies)
      else { return nil }
      var other = file
      other.client = member
      return .householdMember(
        member.number, lastDay: clock.windowLastDay,
        staff: OwnBegeleider.of(other, on: request.on, in: rules.office)?.staff)
    }
  }

  /// Services and their consultation hours, each once; what is too late for the letter sinks.
  private func outside(
    for topics: [HelpTopic], in phase: RoutingPhase, _ request: AppointmentRequest
  ) -> [Onward] {
    let from = max(rules.now ?? request.on.startOfDay, request.on.startOfDay)
    return rules.office.outsideWays(
      for: topics, in: phase, from: from, letterDate: request.letterDate)
  }

  private func own(on day: CivilDate) -> StaffCode? {
    rules.own(on: day)?.staff
  }

  private func legalWorker(on day: CivilDate) -> StaffCode? {
    rules.file.flatMap { OwnBegeleider.legalWorker(of: $0, on: day, in: rules.office) }
      ?? rules.office.staff(with: .legal, on: day).first?.code
  }

  private func teamleider(on day: CivilDate) -> Onward {
    .teamleider(rules.office.staff(with: .teamleider, on: day).first?.code)
  }
}

extension WaysOnward {
  /// The ways onward for somebody who is not in the store, in the column their reason calls for.
  static func forVisitor(
    _ request: AppointmentRequest, in phase: RoutingPhase, office: Office, now: CivilDateTime
  ) -> NonEmpty<Onward> {
    let teamleider = Onward.teamleider(office.staff(with: .teamleider, on: now.date).first?.code)
    if request.topics.contains(where: { $0.kind == .safety }) {
      let officers = office.staff(with: .safeguarding, on: now.date).map { Onward.person($0.code) }
      return NonEmpty(officers) ?? NonEmpty(.person(nil))
    }
    let legal: [Onward] =
      request.isLegal && phase == .exited
      ? [.legal(office.staff(with: .legal, on: now.date).first?.code)] : []
    let outside = office.outsideWays(
      for: request.topics, in: phase, from: now, letterDate: request.letterDate)
    return legal + outside + NonEmpty(teamleider)
  }
}

extension Office {
  /// Services and their consultation hours, each once; what is too late for the letter sinks.
  func outsideWays(
    for topics: [HelpTopic], in phase: RoutingPhase, from moment: CivilDateTime,
    letterDate: CivilDate?
  ) -> [Onward] {
    var seen: Set<ServiceCode> = []
    var ways: [Onward] = []
    for topic in topics {
      for service in routing.services(for: topic, in: phase)
      where seen.insert(service.code).inserted {
        guard
          let next = routing.nextSession(
            of: service.code, topic: topic, from: moment, calendar: calendar)
        else {
          ways.append(.service(service.code))
          continue
        }
        let isTooLate = letterDate.map { next.slot.date > $0 } ?? false
        ways.append(
          .session(
            service.code, next.slot, isByAppointment: next.session.isByAppointment,
            isTooLate: isTooLate))
      }
    }
    return ways.filter { !$0.isTooLate } + ways.filter(\.isTooLate)
  }
}

extension Onward {
  /// The organisation outside that it names, if it names one.
  var service: ServiceCode? {
    switch self {
    case .service(let code), .session(let code, _, _, _): code
    default: nil
    }
  }

  var isTooLate: Bool {
    if case .session(_, _, _, let isTooLate) = self { isTooLate } else { false }
  }
}

extension CivilDate {
  /// The first minute of the day.
  var startOfDay: CivilDateTime { CivilDateTime(self, CivilTime(clampingMinuteOfDay: 0)) }
}
