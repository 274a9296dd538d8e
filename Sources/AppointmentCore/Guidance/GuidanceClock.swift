/// Where somebody stands on a day, in the words of `command-line.md`.
public enum GuidancePhase: String, CaseIterable, Sendable {
  /// Linked to the municipality, not housed yet.
  case announced
  /// Months 1 to 3.
  case settlement
  /// Months 4 to 15.
  case guidance
  /// The last months under a policy that has them; the rights are the same.
  case windDown
  /// From month 16, or after a decision.
  case exited
  /// No right under this policy, or moved away.
  case outside
  /// Without a settlement date nobody can say.
  case unknown

  /// Whether general questions are answered in a talk with one's own begeleider.
  public var isInsideWindow: Bool { self == .settlement || self == .guidance || self == .windDown }
}

/// The months of one person: which month a day lies in, and where the window ends (R-001, §5.3).
///
/// ```swift
/// let clock = GuidanceClock(settled: CivilDate(iso: "2025-01-31")!, policy: dordrecht2018)
/// clock.windowLastDay                                  // 2026-04-29
/// clock.month(on: CivilDate(iso: "2026-04-30")!)       // 16
/// ```
public struct GuidanceClock: Hashable, Sendable {
  public let settled: CivilDate
  public let policy: GuidancePolicy
  /// The first day outside, after decisions.
  public let firstDayAfter: CivilDate

  public init(
    settled: CivilDate, policy: GuidancePolicy, decisions: [TrajectoryDecision] = []
  ) {
    self.settled = settled
    self.policy = policy
    let regular = GuidanceClock.limit(settled, policy.totalMonths, policy)
    // Decisions are applied in the order in which they were taken: the last word stands.
    firstDayAfter = decisions.sorted { $0.decidedOn < $1.decidedOn }.reduce(regular) {
      end, decision in
      switch decision.change {
      case .earlyExit(let day): min(end, max(day, settled))
      case .extended(let day, _): max(end, day)
      case .paused(let pause): end.adding(days: pause.dayCount)
      case .movedAway(let day): min(end, max(day, settled))
      }
    }
  }

  public var windowStart: CivilDate { settled }
  /// The last day of guidance, inclusive: what is printed in every letter.
  public var windowLastDay: CivilDate { firstDayAfter.adding(days: -1) }

  /// The ordinal month of a day: 0 before the settlement date, then 1, 2, …; it follows the
  /// settlement date alone and never stops for a pause.
  public func month(on day: CivilDate) -> Int {
    guard day >= settled else { return 0 }
    if policy.isFirstDayCounted { return settled.monthOrdinal(of: day) }
    // When the first day does not count every limit is a day later; day 0 itself is in month 1.
    return max(1, settled.monthOrdinal(of: day.adding(days: -1)))
  }

  /// The phase on a day: announced before day 1 of month 1, exited after the last day of guidance.
  public func phase(on day: CivilDate) -> GuidancePhase {
    if day < settled { return .announced }
    if day >= firstDayAfter { return .exited }
    let month = month(on: day)
    if month <= policy.settlementMonths { return .settlement }
    return month > policy.totalMonths - policy.windDownMonths ? .windDown : .guidance
  }

  /// The first day of a month: month 16 of someone settled on 15 April 2025 starts on 15 July 2026.
  public func firstDay(ofMonth month: Int) -> CivilDate {
    month <= 1 ? settled : GuidanceClock.limit(settled, month - 1, policy)
  }

  private static func limit(
    _ settled: CivilDate, _ months: Int, _ policy: GuidancePolicy
  ) -> CivilDate {
    settled.adding(months: months).adding(days: policy.isFirstDayCounted ? 0 : 1)
  }
}
