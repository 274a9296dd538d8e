/// A decision of the teamleider that changes somebody's window (domain §1.9, §5.3, §0b.11, §0b.12).
public struct TrajectoryDecision: Hashable, Sendable {
  /// What becomes of the window.
  public enum Change: Hashable, Sendable {
    /// Guidance ends before this day, because someone manages alone or moved on.
    case earlyExit(firstDayAfter: CivilDate)
    /// Guidance goes on until this day is reached.
    case extended(firstDayAfter: CivilDate, isAgreedWithMunicipality: Bool)
    /// Guidance stood still; the end moves by the whole days of the pause.
    case paused(CivilPeriod)
    /// No longer lives in the municipality from this day.
    case movedAway(CivilDate)
  }

  public let client: ClientNumber
  public let change: Change
  public let decidedOn: CivilDate
  public let by: StaffCode

  public init(client: ClientNumber, change: Change, decidedOn: CivilDate, by: StaffCode) {
    self.client = client
    self.change = change
    self.decidedOn = decidedOn
    self.by = by
  }
}

/// A stream of work for a client with its start and its end as events (R-011, §0b.1); phases are
/// never stored but follow from dates.
public struct Trajectory: Hashable, Sendable {
  /// How a stream of work came to its end.
  public enum Ending: String, CaseIterable, Sendable {
    case selfReliant, warmHandover, moved, died, naturalised, other
  }

  public let client: ClientNumber
  public let stream: Stream
  public let started: CivilDate
  /// The day on which it ended; nil while it goes on.
  public let closed: CivilDate?
  /// How it ended; nil while it goes on.
  public let ending: Ending?

  public init(
    client: ClientNumber, stream: Stream, started: CivilDate, closed: CivilDate? = nil,
    ending: Ending? = nil
  ) {
    self.client = client
    self.stream = stream
    self.started = started
    self.closed = closed
    self.ending = ending
  }
}
