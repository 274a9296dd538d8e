/// Somebody who cannot wait for a free time, and who was asked about it (§0b.4).
///
/// It stays open, on the top of the day, until somebody answers.
public struct Urgency: Hashable, Sendable {
  /// One colleague who was asked, since when.
  public struct Ask: Hashable, Sendable {
    public let staff: StaffCode
    public let at: CivilDateTime

    public init(staff: StaffCode, at: CivilDateTime) {
      self.staff = staff
      self.at = at
    }
  }

  /// What was answered: now, or at a time.
  public enum Answer: Hashable, Sendable {
    case now
    case at(CivilDateTime)
  }

  /// The part that changes.
  public struct Stand: Hashable, Sendable {
    /// Everyone who was asked, the one who is asked now last; empty when nobody could be.
    public var asked: [Ask]
    public var answer: Answer?

    public init(asked: [Ask], answer: Answer? = nil) {
      self.asked = asked
      self.answer = answer
    }
  }

  public let id: Identifier<Urgency>
  public let client: ClientNumber
  public let raisedAt: CivilDateTime
  public let raisedBy: StaffCode
  public var stand: Stand

  public init(
    id: Identifier<Urgency>, client: ClientNumber, raisedAt: CivilDateTime, raisedBy: StaffCode,
    stand: Stand
  ) {
    self.id = id
    self.client = client
    self.raisedAt = raisedAt
    self.raisedBy = raisedBy
    self.stand = stand
  }

  public var isOpen: Bool { stand.answer == nil }
  /// Who is asked now; nil when nobody could be.
  public var asked: StaffCode? { stand.asked.last?.staff }

  /// For how many minutes it has been open.
  public func minutesOpen(at now: CivilDateTime) -> Int { max(0, raisedAt.minutes(until: now)) }
}
