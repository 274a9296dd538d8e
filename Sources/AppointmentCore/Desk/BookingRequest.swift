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

/// What somebody wants to book. What is nil is looked for, by the function that shows free times.
public struct BookingRequest: Hashable, Sendable {
  public var client: ClientNumber
  public var at: CivilDateTime
  public var kind: AppointmentKind
  /// How long, in minutes; nil for as long as the kind of talk takes.
  public var minutes: Int?
  /// What it is about; empty for nothing in particular.
  public var topics: [HelpTopic]
  public var place: Place
  /// Who is to interpret; nil for anybody who can, or nobody where none is needed.
  public var interpreter: InterpreterChoice?
  /// The room; nil for any that is free.
  public var room: RoomCode?
  /// Somebody else than the own begeleider; nil for the own one.
  public var substitute: StaffCode?
  /// Why somebody else; nil without a ``substitute``.
  public var substitutionReason: SubstitutionReason?
  /// The date on the letter that the talk must be in time for; nil when there is none.
  public var letterDate: CivilDate?
  /// Findings that somebody goes on in spite of, with the reason given.
  public var despite: [VerdictCode: String]
  /// Who else takes part, besides the client whose talk it is.
  public var others: [ClientNumber] = []
  /// An organisation that takes part as well, by its name.
  public var partner: String?
  /// Which of a household's first talks it is, when it is one of those.
  public var step: KeyDayStepCode?
  /// Whether it takes the place of an appointment that there is already; set by a move alone.
  var isMove = false
  /// Whether to book what may be booked and refer the rest, in one step.
  public var split: Bool

  public init(
    client: ClientNumber, at: CivilDateTime, kind: AppointmentKind = .talk, minutes: Int? = nil,
    topics: [HelpTopic] = [], place: Place = .office, interpreter: InterpreterChoice? = nil,
    room: RoomCode? = nil, substitute: StaffCode? = nil,
    substitutionReason: SubstitutionReason? = nil, letterDate: CivilDate? = nil,
    despite: [VerdictCode: String] = [:], split: Bool = false
  ) {
    self.client = client
    self.at = at
    self.kind = kind
    self.minutes = minutes
    self.topics = topics
    self.place = place
    self.interpreter = interpreter
    self.room = room
    self.substitute = substitute
    self.substitutionReason = substitutionReason
    self.letterDate = letterDate
    self.despite = despite
    self.split = split
  }
}
