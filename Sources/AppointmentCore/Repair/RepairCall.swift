/// A client who has to hear that a talk is moved or cannot be held, until somebody has told them.
public struct RepairCall: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Nobody has called yet.
    case open
    case reached
    /// Called, and nobody answered: it stays on the list.
    case notReached
    /// Told by letter, as they cannot be reached by telephone.
    case letter

    /// Whether the client has been told.
    public var isDone: Bool { self == .reached || self == .letter }
  }

  /// How far it has come.
  public struct Stand: Hashable, Sendable {
    public var state: State
    /// Who takes the call on; who accepted the plan, until somebody else has called.
    public var caller: StaffCode
    /// How often somebody tried.
    public var tries: Int
    /// When the last of it happened.
    public var at: CivilDateTime

    public init(state: State = .open, caller: StaffCode, tries: Int = 0, at: CivilDateTime) {
      self.state = state
      self.caller = caller
      self.tries = tries
      self.at = at
    }
  }

  /// The talk it is about: the new one where it was moved, else the one that cannot be held.
  public let appointment: Identifier<Appointment>
  public var stand: Stand

  public init(appointment: Identifier<Appointment>, stand: Stand) {
    self.appointment = appointment
    self.stand = stand
  }
}
