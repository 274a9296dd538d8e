import AppointmentCore

/// One household as the demo wants it: who, from where, settled when. Names, ages and the exact day
/// come from the seed.
struct HouseholdPlan: Sendable {
  /// A part of the past (or the future) in which somebody's settlement lies, in months before the
  /// demo's day.
  enum Span: Hashable, Sendable {
    /// Expected, with a week, or with a month only.
    case announced
    case months(ClosedRange<Int>)
    /// A day of its own: whole months back, then days later.
    case exactly(monthsBack: Int, daysLater: Int)
  }

  var origin: Origin
  var span: Span
  /// Grown people, the first of whom the household's coach speaks with.
  var adults: [Gender]
  var children: Int
  /// Whose names, numbers and begeleiders are known from the pictures.
  var cast: [CastMember]
  var traits: Set<Trait>
  var group: TargetGroup

  /// When somebody who joined later was settled: in month 12 now.
  static let joining = Span.exactly(monthsBack: 12, daysLater: 19)

  /// What makes a household worth meeting in training.
  enum Trait: Sendable {
    /// A child turns 18 in the year of the demo's day, inside the window.
    case turnsAdult
    /// The second adult was settled much later: followed in family reunification.
    case joinedLater
    /// The teamleider prolonged the guidance, agreed with the municipality.
    case extended
    /// Moved to another municipality.
    case moved
    /// Managed alone before the window ended.
    case exitedEarly
    /// Not spoken with for more than six weeks.
    case silent
    /// No talk ahead.
    case nothingAhead
    /// From month 4 on no begeleider was named and the coach carries on.
    case carriedOver
    /// Nobody is assigned at all.
    case unassigned
    /// Nobody is named for an announced household yet.
    case withoutCoach
    /// Nobody knows the week yet.
    case monthOnly
    /// Guidance ended long ago; a legal file is all that is left.
    case legalOnly
  }

  init(
    _ origin: Origin, _ span: Span, _ adults: [Gender], children: Int = 0,
    cast: [CastMember] = [], traits: Set<Trait> = [], group: TargetGroup = .asylum
  ) {
    self.origin = origin
    self.span = span
    self.adults = adults
    self.children = children
    self.cast = cast
    self.traits = traits
    self.group = group
  }
}

/// Somebody from the pictures of the screens, so that a demo and the manual show the same morning.
struct CastMember: Hashable, Sendable {
  let name: String
  /// Digits of the client number without the check digit.
  let number: Int
  let age: Int
  /// The last four digits of the telephone number.
  let phone: Int
  let begeleider: String?
}

extension CastMember {
  static let yonas = CastMember(
    name: "Yonas Tesfay", number: 412, age: 31, phone: 2877, begeleider: "karin")
  static let mohammedOfHenk = CastMember(
    name: "Mohammed Ahmad", number: 398, age: 37, phone: 4123, begeleider: "henk")
  static let mohammedOfKarin = CastMember(
    name: "Mohammed Ahmad", number: 401, age: 36, phone: 5877, begeleider: "karin")
  static let samira = CastMember(
    name: "Samira Hamdan", number: 377, age: 29, phone: 3061, begeleider: "henk")
  static let rahel = CastMember(
    name: "Rahel Okbay", number: 405, age: 26, phone: 7714, begeleider: "els")
  static let tesfay = CastMember(
    name: "Tesfay Haile", number: 288, age: 41, phone: 1952, begeleider: "karin")
  static let almaz = CastMember(
    name: "Almaz Berhe", number: 364, age: 38, phone: 1958, begeleider: "karin")
  static let mahmoud = CastMember(
    name: "Mahmoud Amin", number: 251, age: 31, phone: 6310, begeleider: "henk")

  static let everyone: [CastMember] = [
    .yonas, .mohammedOfHenk, .mohammedOfKarin, .samira, .rahel, .tesfay, .almaz, .mahmoud,
  ]
}
