/// What a decision around appointments needs to know.
public struct AroundFacts: Sendable {
  /// Who is in the house.
  public var present: Set<StaffCode> = []
  /// The urgency the command is about; for an undo those that it would change.
  public var urgencies: [Urgency] = []
  /// What the client waits for, and for an undo what anyone waits for.
  public var waiting: [WaitingEntry] = []
  /// When the client asked, and when the last talk with them was held.
  public var questions: [CivilDateTime] = []
  /// When the last talk with the client was held; nil before the first.
  public var lastTalk: CivilDateTime?

  public init() {}
}
