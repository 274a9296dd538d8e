/// What a question is about, by the letters the desk uses (domain §3.2).
public enum HelpTopic: String, CaseIterable, Comparable, Sendable {
  /// Post en brieven.
  case post = "P"
  /// Geld en betalingen.
  case money = "G"
  /// Toeslagen en belasting.
  case allowances = "T"
  /// Wonen.
  case housing = "W"
  /// Zorg en gezondheid.
  case health = "Z"
  /// Kinderen en school.
  case children = "K"
  /// Inburgering en taal.
  case integration = "I"
  /// Werk en opleiding.
  case work = "A"
  /// Recht en verblijf.
  case legal = "R"
  /// Meedoen.
  case takingPart = "M"
  /// Vertrouwelijk gesprek: it shows only whom to fetch, and is never stored (§0b.8).
  case safety = "V"
  /// Overig.
  case other = "O"

  /// In the order of the list that people choose from.
  public static func < (left: HelpTopic, right: HelpTopic) -> Bool {
    left.declaredPlace < right.declaredPlace
  }

  /// Who deals with a topic: everybody's own begeleider, the legal worker, or the safeguarding officer.
  public enum Kind: Sendable { case general, legal, safety }

  public var kind: Kind {
    switch self {
    case .legal: .legal
    case .safety: .safety
    default: .general
    }
  }

  /// The questions a household has together, so that a member who is still inside the window can
  /// bring one who is not (§0b.6).
  public var concernsHousehold: Bool {
    switch self {
    case .post, .money, .allowances, .housing, .health, .children: true
    default: false
    }
  }
}
