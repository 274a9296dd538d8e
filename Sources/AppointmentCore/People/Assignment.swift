/// A kind of work for a client, with its own person, its own start and its own end.
public enum Stream: String, CaseIterable, Sendable {
  /// Coaching in months 1 to 3, for a household.
  case settlement
  /// Maatschappelijke begeleiding in months 4 to 15, for an adult.
  case guidance
  /// Residence and family reunification, without a month limit.
  case legal

  /// The role of whoever does this work.
  public var role: Role {
    switch self {
    case .settlement: .coach
    case .guidance: .begeleider
    case .legal: .legal
    }
  }
}

/// Who does a stream of work for a client, from which day up to which (R-020; history is kept).
public struct Assignment: Hashable, Sendable {
  public let client: ClientNumber
  public let stream: Stream
  public let staff: StaffCode
  public let from: CivilDate
  /// The first day on which it no longer holds; nil while it does.
  public let to: CivilDate?

  public init(
    client: ClientNumber, stream: Stream, staff: StaffCode, from: CivilDate, to: CivilDate? = nil
  ) {
    self.client = client
    self.stream = stream
    self.staff = staff
    self.from = from
    self.to = to
  }

  /// Whether it holds on a day. An assignment made for a day ahead holds from that day.
  public func holds(on day: CivilDate) -> Bool { from <= day && (to.map { day < $0 } ?? true) }
}
