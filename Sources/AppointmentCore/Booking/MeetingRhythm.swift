/// How often a client is seen when that was agreed: work made to measure.
public enum MeetingRhythm: String, CaseIterable, Sendable {
  case weekly, fortnightly, monthly

  /// The day of the next talk after one on a day: the same weekday, one, two or four weeks later,
  /// so that a person knows their own day.
  ///
  /// ```swift
  /// MeetingRhythm.fortnightly.next(after: CivilDate(iso: "2026-07-15")!)  // wo 29 jul 2026
  /// ```
  public func next(after day: CivilDate) -> CivilDate {
    switch self {
    case .weekly: day.adding(days: 7)
    case .fortnightly: day.adding(days: 14)
    case .monthly: day.adding(days: 28)
    }
  }
}
