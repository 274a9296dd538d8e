/// Under which arrangement somebody came to the Netherlands (domain §2.1, §2.2).
public enum TargetGroup: String, CaseIterable, Sendable {
  case asylum, familyReunification, temporaryProtection, regularFamily, other, unknown

  /// Whether guidance is meant for this group; nil when the group is not known.
  public var hasGuidance: Bool? {
    switch self {
    case .asylum, .familyReunification: true
    case .temporaryProtection, .regularFamily, .other: false
    case .unknown: nil
    }
  }
}

/// Whether somebody has a residence permit, as far as the office was told.
public enum Permit: String, CaseIterable, Sendable {
  case yes, no, unknown
}

/// Whether an interpreter must, should or need not be there.
public enum InterpreterNeed: String, CaseIterable, Sendable {
  case needed, preferred, none, unknown
}

/// When somebody is expected to be housed: a day, a week or a month. It runs no clock (§0b.7).
public enum ExpectedMoment: Hashable, Sendable {
  case day(CivilDate)
  case week(ISOWeek)
  case month(firstDay: CivilDate)

  /// The first day it may be.
  public var firstDay: CivilDate {
    switch self {
    case .day(let day): day
    case .week(let week): week.monday
    case .month(let day): day
    }
  }
}

extension ExpectedMoment: CustomStringConvertible {
  /// Reads `2026-12-12`, `2026-W51` or `2026-12`; nil for any other form.
  public init?(iso text: some StringProtocol) {
    if let day = CivilDate(iso: text) {
      self = .day(day)
    } else if let week = ISOWeek(iso: text) {
      self = .week(week)
    } else if let first = CivilDate(iso: "\(text)-01") {
      self = .month(firstDay: first)
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .day(let day): day.description
    case .week(let week): week.description
    case .month(let first): String(first.description.prefix(7))
    }
  }
}

/// Somebody the office helps: names, ways to reach them, and the facts on which the
/// rules turn. No BSN, no V-number, no religion, no health, no story (domain §2.5).
public struct Client: Hashable, Sendable {
  public var number: ClientNumber
  public var name: PersonName
  /// The year only; a full date is more than the desk needs (PR-1).
  public var birthYear: Int?
  public var gender: Gender
  /// For the yearly figures only; it is in no list (§0b.15).
  public var origin: String?
  public var household: HouseholdCode
  /// When they are expected, as far as somebody said; nil when nobody did.
  public var expected: ExpectedMoment?
  /// The start of the tenancy.
  public var contract: CivilDate?
  /// The day of first housing in the municipality, from which the months run (domain §5.3).
  public var settled: CivilDate?
  public var group: TargetGroup
  public var permit: Permit
  /// The languages they speak; empty when nobody knows.
  public var languages: [LanguageCode]
  public var interpreter: InterpreterNeed
  /// A wish for a man or a woman, without a reason.
  public var interpreterGender: Gender?
  /// The telephone number as it was given; nil when there is none.
  public var phone: String?
  /// Street and house number; nil when nobody knows.
  public var street: String?
  /// The postcode as it was given; nil when nobody knows.
  public var postcode: String?
  /// The number in the national file system, shown masked.
  public var fileNumber: String?

  public init(
    number: ClientNumber, name: PersonName, birthYear: Int? = nil, gender: Gender = .unknown,
    origin: String? = nil, household: HouseholdCode? = nil, expected: ExpectedMoment? = nil,
    contract: CivilDate? = nil, settled: CivilDate? = nil, group: TargetGroup = .unknown,
    permit: Permit = .unknown, languages: [LanguageCode] = [],
    interpreter: InterpreterNeed = .unknown, interpreterGender: Gender? = nil,
    phone: String? = nil, street: String? = nil, postcode: String? = nil,
    fileNumber: String? = nil
  ) {
    self.number = number
    self.name = name
    self.birthYear = birthYear
    self.gender = gender
    self.origin = origin
    self.household = household ?? HouseholdCode(of: number)
    self.expected = expected
    self.contract = contract
    self.settled = settled
    self.group = group
    self.permit = permit
    self.languages = languages
    self.interpreter = interpreter
    self.interpreterGender = interpreterGender
    self.phone = phone
    self.street = street
    self.postcode = postcode
    self.fileNumber = fileNumber
  }

  /// Whether somebody is 18 or older, counted from 1 January of the year one turns 18 as only the
  /// year is known (§0b.1); nil without a birth year.
  public func isAdult(on day: CivilDate) -> Bool? { birthYear.map { day.year >= $0 + 18 } }
}

/// People who live together; coaching in the settlement months belongs to it.
public struct Household: Hashable, Sendable {
  public let code: HouseholdCode
  public let members: [Client]

  public init(code: HouseholdCode, members: [Client]) {
    self.code = code
    self.members = members
  }
}
