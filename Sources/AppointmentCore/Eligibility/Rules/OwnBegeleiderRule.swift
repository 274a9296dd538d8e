extension AppointmentRules.Rule {
  /// "Dat garandeert dat de cliënt door zijn eigen begeleider wordt gezien": anyone else is
  /// a substitution with a reason; no own begeleider is a state with its own way onward.
  static let ownBegeleider = Self(name: "ownBegeleider") { rules, request in
    let phase = rules.phase(on: request.on)
    guard let file = rules.file, phase != .unknown else { return [] }
    if request.isLegal { return legalWorker(file, rules, request) }
    guard phase != .exited, phase != .outside else { return [] }
    guard let own = rules.own(on: request.on) else {
      // Before settlement the missing coach is already said (beforeSettlement).
      if phase == .announced { return [] }
      let isCovered = request.substitute != nil && request.substitutionReason != nil
      return [Finding(.noBegeleiderAssigned, isCovered ? .warns : .asks)]
    }
    var findings: [Finding] = []
    if own.isCarriedOver { findings.append(Finding(.transitionNotPlanned, .warns)) }
    findings += introduction(file, rules, request)
    if let staff = request.substitute, staff != own.staff {
      findings.append(
        Finding(
          .notOwnBegeleider, request.substitutionReason == nil ? .asks : .warns,
          .staff(own.staff)))
    }
    return findings
  }

  /// From week 10 of the settlement months a talk of coach, begeleider and client is proposed
  /// (§0b.2); without a begeleider to introduce, that is what must be settled first.
  private static func introduction(
    _ file: ClientFile, _ rules: AppointmentRules, _ request: AppointmentRequest
  ) -> [Finding] {
    guard let clock = rules.clock, clock.phase(on: request.on) == .settlement,
      request.kind != .introduction,
      clock.settled.days(until: request.on) >= (rules.office.desk.introductionWeek - 1) * 7,
      file.client.isAdult(on: request.on) != false
    else { return [] }
    let firstDay = clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
    let next = OwnBegeleider.of(file, on: firstDay, in: rules.office)
    guard let next, !next.isCarriedOver, next.stream == .guidance else {
      return [Finding(.transitionNotPlanned, .informs)]
    }
    return [Finding(.introductionDue, .informs, .staff(next.staff))]
  }

  private static func legalWorker(
    _ file: ClientFile, _ rules: AppointmentRules, _ request: AppointmentRequest
  ) -> [Finding] {
    let assigned = OwnBegeleider.legalWorker(of: file, on: request.on, in: rules.office)
    guard let staff = request.substitute else {
      let anyone = assigned ?? rules.office.staff(with: .legal, on: request.on).first?.code
      return anyone == nil ? [Finding(.noBegeleiderAssigned, .asks)] : []
    }
    let isLegalWorker = rules.office.employed(staff, on: request.on)?.roles.contains(.legal) == true
    guard isLegalWorker, assigned == nil || assigned == staff else {
      // A talk about residence is never held by someone who is not a legal worker.
      let severity: Severity =
        isLegalWorker && request.substitutionReason != nil ? .warns : .asks
      let own = assigned ?? rules.office.staff(with: .legal, on: request.on).first?.code
      return [Finding(.notOwnBegeleider, severity, own.map { .staff($0) } ?? .none)]
    }
    return []
  }
}
