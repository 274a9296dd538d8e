/// How long the municipality pays for guidance, as one dated version of its decision (R-001, R-003,
/// domain §1.9). The policy of the settlement date governs a client for ever (grandfathering).
///
/// Dordrecht 2018: 3 months of settlement and 12 of guidance. Someone settled on 31 January 2025
/// is outside from 30 April 2026.
public struct GuidancePolicy: Hashable, Sendable {
  public let id: String
  /// The first settlement date it governs; nil holds from the beginning of time.
  public let validFrom: CivilDate?
  /// How many months with a coach come first, of all the months.
  public let settlementMonths: Int
  /// The most months of guidance after the settlement months.
  public let guidanceMonths: Int
  /// How many of the last months are for winding down; 0 under a policy without a band.
  public let windDownMonths: Int
  /// Whether the settlement date is day 1 of month 1 (default). When not, every limit is a day later.
  public let isFirstDayCounted: Bool
  /// Days after the window in which an appointment that the office itself moved may still be.
  public let graceDays: Int
  /// Where the numbers come from.
  public let source: String

  public init(
    id: String, validFrom: CivilDate?, settlementMonths: Int, guidanceMonths: Int,
    windDownMonths: Int = 0, isFirstDayCounted: Bool = true, graceDays: Int = 0,
    source: String
  ) {
    self.id = id
    self.validFrom = validFrom
    self.settlementMonths = settlementMonths
    self.guidanceMonths = guidanceMonths
    self.windDownMonths = windDownMonths
    self.isFirstDayCounted = isFirstDayCounted
    self.graceDays = graceDays
    self.source = source
  }

  /// All months together: a sum, never a number of its own.
  public var totalMonths: Int { settlementMonths + guidanceMonths }
}

/// The versions of the policy, of which one governs each settlement date.
public struct GuidancePolicies: Hashable, Sendable {
  public let versions: [GuidancePolicy]

  /// Nil without a version that holds from the beginning of time, or with two from the same day.
  public init?(_ versions: [GuidancePolicy]) {
    let sorted = versions.sorted {
      ($0.validFrom?.dayNumber ?? .min) < ($1.validFrom?.dayNumber ?? .min)
    }
    guard let first = sorted.first, first.validFrom == nil,
      zip(sorted, sorted.dropFirst()).allSatisfy({ $0.validFrom != $1.validFrom })
    else { return nil }
    self.versions = sorted
  }

  /// The version that governs someone settled on a day.
  public func governing(settled day: CivilDate) -> GuidancePolicy {
    versions.last { $0.validFrom.map { $0 <= day } ?? true }!
  }
}
