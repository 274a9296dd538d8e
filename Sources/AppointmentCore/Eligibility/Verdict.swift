/// The word that sums up what the rules found, in the order in which they are asked.
public enum VerdictWord: String, CaseIterable, Comparable, Sendable {
  case refer, incomplete, needsTeamleider, needsSubstitution, unavailable
  case allowedWithWarnings, allowed

  private var order: Int { declaredPlace }

  /// Worse is smaller: `refer` is the worst.
  public static func < (left: VerdictWord, right: VerdictWord) -> Bool { left.order < right.order }

  public var isAllowed: Bool { self >= .allowedWithWarnings }

  /// The word a finding calls for when it blocks.
  init(blocking code: VerdictCode) {
    switch code {
    case .guidanceEnded, .otherMunicipality, .outsideTargetGroup, .legalConditionsUnmet,
      .safetyTopic:
      self = .refer
    case .missingSettlementDate, .unknownPermit, .unknownGroup: self = .incomplete
    case .beforeSettlement, .noBegeleiderAssigned, .transitionNotPlanned, .keyDateCorrected:
      self = .needsTeamleider
    case .notOwnBegeleider: self = .needsSubstitution
    default: self = .unavailable
    }
  }

  /// The first word that applies to some findings.
  public init(_ findings: [Finding]) {
    let blocking = findings.filter(\.severity.blocks).map { VerdictWord(blocking: $0.code) }
    if let worst = blocking.min() {
      self = worst
    } else {
      self = findings.contains { $0.severity == .warns } ? .allowedWithWarnings : .allowed
    }
  }
}

/// A refusal of the office's rules: what was found and what can be done instead.
///
/// It cannot be made without a way onward.
public struct Verdict: Sendable {
  public let word: VerdictWord
  /// What the rules found.
  public let findings: [Finding]
  public let onward: NonEmpty<Onward>
  /// What the rules made of the request as a whole, where there was one to assess.
  public let assessment: Assessment?

  init(
    word: VerdictWord? = nil, findings: [Finding], onward: NonEmpty<Onward>,
    assessment: Assessment? = nil
  ) {
    self.word = word ?? VerdictWord(findings)
    self.findings = findings
    self.onward = onward
    self.assessment = assessment
  }
}

/// Everything the rules say about an appointment on a day (`check` in `command-line.md`).
public struct Assessment: Hashable, Sendable {
  public let on: CivilDate
  /// The client it is about; nil for somebody who is not in the store.
  public let client: ClientNumber?
  /// The month since settlement, from 1; 0 before the settlement date, and without one.
  public let month: Int
  public let phase: GuidancePhase
  public let word: VerdictWord
  /// Day 1 of month 1; nil without a settlement date.
  public let windowStart: CivilDate?
  /// The last day of guidance; nil without a settlement date.
  public let windowLastDay: CivilDate?
  /// The day after it: the first of month 16; nil without a settlement date.
  public let firstDayAfter: CivilDate?
  /// By which policy the months were counted; nil without a settlement date.
  public let policy: String?
  /// What it was asked about; empty for nothing in particular.
  public let topics: [HelpTopic]
  /// What the rules found, in their order; empty when there is nothing to say.
  public let findings: [Finding]
  /// Empty only when it is allowed.
  public let onward: [Onward]
  /// One for each kind of question, when several have different fates.
  public let parts: [Assessment]
}
