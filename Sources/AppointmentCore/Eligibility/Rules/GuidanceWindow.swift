extension AppointmentRules.Rule {
  /// Before the day of first housing only the coach speaks with somebody (§0b.5, R-086).
  static let beforeSettlement = Self(name: "beforeSettlement") { rules, request in
    guard !request.isLegal else { return [] }
    switch rules.phase(on: request.on) {
    case .unknown:
      return [Finding(.missingSettlementDate, .asks)]
    case .announced:
      guard let file = rules.file else { return [Finding(.beforeSettlement, .warns)] }
      let hasCoach = rules.own(on: request.on) != nil
      return [Finding(.beforeSettlement, hasCoach ? .warns : .asks)]
    default:
      return []
    }
  }

  /// Guidance is for those who live here and came for asylum (R-004, domain §2.2).
  static let otherMunicipality = Self(name: "otherMunicipality") { rules, request in
    guard !request.isLegal, let file = rules.file else { return [] }
    if let moved = file.movedAway(file.client.number), moved <= request.on {
      return [Finding(.otherMunicipality, .refuses, .day(moved))]
    }
    switch file.client.group.hasGuidance {
    case false: return [Finding(.outsideTargetGroup, .refuses)]
    case nil: return [Finding(.unknownGroup, .warns)]
    default: return []
    }
  }

  /// From the first day of month 16 a general talk is not booked but shown the way onward.
  /// The **appointment's** date counts, not the day on which it is made.
  static let guidanceWindow = Self(name: "guidanceWindow") { rules, request in
    guard !request.isLegal, let clock = rules.clock else { return [] }
    switch rules.phase(on: request.on) {
    case .exited:
      // A courtesy for a talk that the office itself moves: days after the window (§5.3).
      if request.isMove, request.on < clock.firstDayAfter.adding(days: clock.policy.graceDays) {
        return [Finding(.guidanceEnded, .warns, .day(clock.windowLastDay))]
      }
      return [Finding(.guidanceEnded, .refuses, .day(clock.windowLastDay))]
    case .settlement, .guidance, .windDown:
      let left = request.on.days(until: clock.firstDayAfter)
      guard left <= rules.office.desk.exitWarningDays else { return [] }
      return [Finding(.nearingExit, .warns, .day(clock.windowLastDay))]
    default:
      return []
    }
  }

  /// A letter's date steers every proposal: what comes later says so (§0b.4).
  static let letterDate = Self(name: "letterDate") { _, request in
    guard let date = request.letterDate, request.on > date else { return [] }
    return [Finding(.afterLetterDate, .warns, .day(date))]
  }
}
