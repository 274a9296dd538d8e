/// Who may see and do what, by the role worn: the one reading of the table, for the door, the
/// commands, the screens and the lines (PR-3).
public enum Rights {
  /// Whether a role may do something at all. A begeleider is further limited to own clients by
  /// ``reach(of:)``.
  public static func may(_ role: Role, _ action: DeskAction) -> Bool {
    action.row.roles.contains(role)
  }

  /// Whether a role may see a field of a client.
  public static func maySee(_ role: Role, _ field: ClientField, of relation: Relation) -> Bool {
    switch relation {
    case .own: field.row.ofOwn.contains(role)
    case .other: field.row.ofAnybody.contains(role)
    }
  }

  /// Whose clients a role reaches: of everyone, its own, or of the talks it is booked for.
  public enum Reach: Sendable { case everyone, own, ownBookings }

  /// Whose clients a role reaches.
  public static func reach(of role: Role) -> Reach {
    switch role {
    case .teamleider, .reception, .safeguarding: .everyone
    case .begeleider, .coach, .legal: .own
    case .interpreter: .ownBookings
    }
  }
}
