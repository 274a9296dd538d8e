/// What somebody asks the rules about: a day, what it is about, and perhaps with whom and when.
public struct AppointmentRequest: Hashable, Sendable {
  public var on: CivilDate
  public var kind: AppointmentKind
  /// What it is about; empty for nothing in particular.
  public var topics: [HelpTopic]
  /// Somebody in particular; nil asks for the own begeleider.
  public var staff: StaffCode?
  /// Why somebody else than the own begeleider; nil when nobody said.
  public var substitutionReason: SubstitutionReason?
  /// The date on the letter that the talk must be in time for; nil when there is none.
  public var letterDate: CivilDate?
  /// Findings that somebody goes on in spite of, by code.
  public var despite: Set<VerdictCode>

  /// Whether it takes the place of an appointment that there is already.
  public var isMove: Bool = false

  public init(
    on: CivilDate, kind: AppointmentKind = .talk, topics: [HelpTopic] = [],
    staff: StaffCode? = nil, substitutionReason: SubstitutionReason? = nil,
    letterDate: CivilDate? = nil, despite: Set<VerdictCode> = []
  ) {
    self.on = on
    self.kind = kind
    self.topics = topics
    self.staff = staff
    self.substitutionReason = substitutionReason
    self.letterDate = letterDate
    self.despite = despite
  }

  /// Whether it is about residence or family reunification. What it is about decides, and only
  /// when nobody says so the kind of talk: a question about post is no legal talk.
  public var isLegal: Bool { AppointmentRequest.isLegal(kind, topics) }

  static func isLegal(_ kind: AppointmentKind, _ topics: [HelpTopic]) -> Bool {
    topics.isEmpty ? kind == .legal : topics.contains(.legal)
  }

  /// The request by kind of question: private, legal and general topics have different fates
  /// (domain §8). One element when there is nothing to take apart.
  var parts: [AppointmentRequest] {
    guard topics.count > 1 else { return [self] }
    let kinds: [HelpTopic.Kind] = [.safety, .legal, .general]
    let groups = kinds.map { kind in topics.filter { $0.kind == kind } }.filter { !$0.isEmpty }
    guard groups.count > 1 else { return [self] }
    return groups.map { topics in
      var part = self
      part.topics = topics
      if kind == .legal, topics[0].kind != .legal { part.kind = .talk }
      return part
    }
  }
}
