/// What somebody said about a colleague being in the house, beside what the roster says (§0b.16).
public struct PresenceNote: Hashable, Sendable {
  public let staff: StaffCode
  public let at: CivilDateTime
  public let isIn: Bool

  public init(staff: StaffCode, at: CivilDateTime, isIn: Bool) {
    self.staff = staff
    self.at = at
    self.isIn = isIn
  }
}

/// Who is in the house: what was said last counts, and else somebody's own work of that day.
///
/// Who said at 12:30 to be leaving is gone, even if they worked at a terminal at nine.
public enum Presence {
  /// Who is in the house: whoever worked today, and what people said since, in the order in which
  /// they said it.
  public static func present(
    said notes: [PresenceNote], atWork: Set<StaffCode>
  ) -> Set<StaffCode> {
    var present = atWork
    for note in notes {
      if note.isIn { present.insert(note.staff) } else { present.remove(note.staff) }
    }
    return present
  }
}
