/// What somebody does in the office; one person may hold several and wears one at a time.
public enum Role: String, CaseIterable, Sendable {
  case reception, begeleider, coach, legal, interpreter, teamleider, safeguarding
}

/// How somebody is addressed and counted; `unknown` is not a guess.
public enum Gender: String, CaseIterable, Sendable {
  case m, f, x, unknown
}

/// In what capacity a member of staff works here.
public enum StaffKind: String, CaseIterable, Sendable {
  case professional, volunteer, intern
}

/// Someone who works in the office: begeleider, coach, legal worker, interpreter, receptionist,
/// teamleider or safeguarding officer, often more than one.
public struct StaffMember: Hashable, Sendable {
  public var code: StaffCode
  public var name: String
  /// In the order the office gave them; the first is the main one.
  public var roles: [Role]
  /// What they speak.
  public var languages: [LanguageCode]
  public var gender: Gender
  public var kind: StaffKind
  /// Who stands in first: people work in pairs (domain §0b.2).
  public var deputy: StaffCode?
  /// The operating system's user who is this person.
  public var login: String?
  /// The first day here; nil for longer than the store remembers.
  public var firstDay: CivilDate?
  /// The last day of work, inclusive; nil while somebody has not announced to leave.
  public var lastDay: CivilDate?

  public init(
    code: StaffCode, name: String, roles: [Role], languages: [LanguageCode] = [.dutch],
    gender: Gender = .unknown, kind: StaffKind = .volunteer, deputy: StaffCode? = nil,
    login: String? = nil, firstDay: CivilDate? = nil, lastDay: CivilDate? = nil
  ) {
    self.code = code
    self.name = name
    self.roles = roles
    self.languages = languages
    self.gender = gender
    self.kind = kind
    self.deputy = deputy
    self.login = login
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Whether somebody works here on a day.
  public func isEmployed(on day: CivilDate) -> Bool {
    if let firstDay, day < firstDay { return false }
    if let lastDay, day > lastDay { return false }
    return true
  }

  /// The first name, as colleagues and clients say it: `Karin`.
  public var firstName: String { String(name.prefix { $0 != " " }) }
}
