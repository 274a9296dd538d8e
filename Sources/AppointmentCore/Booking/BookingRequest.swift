/// Where a talk is to go, and what somebody goes on in spite of.
public struct MoveWish: Hashable, Sendable {
  public var at: CivilDateTime
  /// Into whose agenda; nil to stay with whom it is.
  public var substitute: StaffCode?
  /// Why it is not the own begeleider; back to the own begeleider it is not kept.
  public var reason: SubstitutionReason?
  /// Findings that somebody goes on in spite of, with the reason given.
  public var despite: [VerdictCode: String]

  public init(
    at: CivilDateTime, substitute: StaffCode? = nil, reason: SubstitutionReason? = nil,
    despite: [VerdictCode: String] = [:]
  ) {
    self.at = at
    self.substitute = substitute
    self.reason = reason
    self.despite = despite
  }
}

/// What somebody wants to book. What the wish leaves open is looked for, by the function that shows
/// free times.
@dynamicMemberLookup
public struct BookingRequest: Hashable, Sendable {
  public var client: ClientNumber
  public var at: CivilDateTime
  public var wish: TalkWish
  /// Findings that somebody goes on in spite of, with the reason given.
  public var despite: [VerdictCode: String]
  /// Which of a household's first talks it is, when it is one of those.
  public var step: KeyDayStepCode?
  /// Whether it takes the place of an appointment that there is already; set by a move alone.
  var isMove = false
  /// Whether to book what may be booked and refer the rest, in one step.
  public var split: Bool

  public init(
    client: ClientNumber, at: CivilDateTime, _ wish: TalkWish = TalkWish(),
    despite: [VerdictCode: String] = [:], split: Bool = false
  ) {
    self.client = client
    self.at = at
    self.wish = wish
    self.despite = despite
    self.split = split
  }

  /// The parts of the wish, as its own.
  public subscript<Value>(dynamicMember part: WritableKeyPath<TalkWish, Value>) -> Value {
    get { wish[keyPath: part] }
    set { wish[keyPath: part] = newValue }
  }
}
