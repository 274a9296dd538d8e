/// An organisation somebody can be helped by, as the office's sociale kaart describes it.
///
/// What is not known is nil and stays so: a slip says that the address must be asked, and never
/// prints an invented one (domain §3.3, §0b.17).
public struct ReferralService: Hashable, Sendable {
  /// How somebody gets in there.
  public enum Access: String, CaseIterable, Sendable { case walkIn, byAppointment, unknown }

  public let code: ServiceCode
  public let name: String
  public let isFormal: Bool
  /// One sentence of what they do or what to say there.
  public let what: String
  public let access: Access
  /// Where it is; nil when nobody knows yet.
  public let address: String?
  /// The number as it is said; nil when nobody knows yet.
  public let phone: String?
  /// When it is open, in words; nil when nobody knows yet.
  public let hours: String?
  /// What somebody takes along; empty when nothing is needed, or nobody knows.
  public let bring: [String]
  public let source: String
  /// When the office last made sure that this is right; nil was never checked.
  public let checkedOn: CivilDate?

  public init(
    code: ServiceCode, name: String, isFormal: Bool, what: String, access: Access,
    address: String? = nil, phone: String? = nil, hours: String? = nil, bring: [String] = [],
    source: String, checkedOn: CivilDate? = nil
  ) {
    self.code = code
    self.name = name
    self.isFormal = isFormal
    self.what = what
    self.access = access
    self.address = address
    self.phone = phone
    self.hours = hours
    self.bring = bring
    self.source = source
    self.checkedOn = checkedOn
  }
}

/// A consultation hour that recurs: place, weekday and times (R-041, §0b.10).
public struct WalkInSession: Hashable, Sendable {
  public let service: ServiceCode
  public let weekday: Weekday
  public let rhythm: WeekRhythm
  public let from: CivilTime
  public let to: CivilTime
  public let isByAppointment: Bool
  /// What is not dealt with there; empty when all is.
  public let excludedTopics: Set<HelpTopic>

  public init(
    service: ServiceCode, weekday: Weekday, rhythm: WeekRhythm = .every, from: CivilTime,
    to: CivilTime, isByAppointment: Bool = false, excludedTopics: Set<HelpTopic> = []
  ) {
    self.service = service
    self.weekday = weekday
    self.rhythm = rhythm
    self.from = from
    self.to = to
    self.isByAppointment = isByAppointment
    self.excludedTopics = excludedTopics
  }
}
