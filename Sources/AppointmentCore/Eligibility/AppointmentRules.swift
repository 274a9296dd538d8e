/// The rules of eligibility as named values in one ordered list (domain §8): private talks, legal
/// topics, before settlement, the window, the own begeleider.
///
/// All findings are collected, not the first: a receptionist must hear everything at once.
public struct AppointmentRules: Sendable {
  public let office: Office
  /// The person asked about; nil for somebody who is not in the store.
  public let file: ClientFile?
  /// The months of the person asked about; nil without a settlement date.
  public let clock: GuidanceClock?
  /// The moment of asking; nil when the past is not to be looked at.
  public let now: CivilDateTime?

  /// The rules for a client in this office. Without `now` the past is not looked at.
  public init(office: Office, file: ClientFile, now: CivilDateTime?) {
    self.office = office
    self.file = file
    self.now = now
    clock = file.clock(under: office.policies)
  }

  /// The rules for nobody in particular who was settled on a day: calendar, window, topics.
  public init(office: Office, settled: CivilDate) {
    self.office = office
    file = nil
    now = nil
    clock = GuidanceClock(settled: settled, policy: office.policies.governing(settled: settled))
  }

  /// One question the rules ask about a request.
  struct Rule: Sendable {
    let name: String
    let findings: @Sendable (AppointmentRules, AppointmentRequest) -> [Finding]
  }

  /// In the order in which they are asked. What a rule says about a day comes before what the
  /// roster and the agenda say about a minute (``Availability``).
  static let all: [Rule] = [
    .safety, .legalTopics, .beforeSettlement, .otherMunicipality, .guidanceWindow,
    .ownBegeleider, .letterDate,
  ]

  /// What the rules say about a request on its day, whatever the minute.
  public func dayFindings(_ request: AppointmentRequest) -> [Finding] {
    // A private talk is handled before all else: nothing else may be asked or shown (§0b.8).
    if request.topics.contains(where: { $0.kind == .safety }) {
      return [Finding(.safetyTopic, .refuses)]
    }
    return AppointmentRules.all.flatMap { $0.findings(self, request) }
      .filter { !($0.severity == .asks && request.despite.contains($0.code)) }
  }

  /// Who the own begeleider is on a day.
  func own(on day: CivilDate) -> OwnBegeleider? {
    file.flatMap { OwnBegeleider.of($0, on: day, in: office, clock: clock) }
  }

  /// Where the person stands on a day.
  public func phase(on day: CivilDate) -> GuidancePhase {
    file.map { $0.phase(of: $0.client, on: day, clock: clock) } ?? clock?.phase(on: day) ?? .unknown
  }
}
