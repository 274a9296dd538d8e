/// A client who has to hear that a talk is moved or cannot be held, until somebody has told them.
public struct RepairCall: Hashable, Sendable {
  /// How far the telling has come.
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

extension RepairCall: Record {
  /// A change of its one part: how far the telling has come.
  public enum Step: RecordStep {
    /// What the steps change.
    public typealias Whole = RepairCall
    case stand(Change<Stand>)

    /// The letters of the part in the journal.
    public enum Part: String, CaseIterable { case stand = "CM" }

    public var opened: OpenedStep<Step> {
      switch self {
      case .stand(let change): OpenedStep(.stand, change, \RepairCall.stand, Step.stand)
      }
    }

    public init?(_ part: Part, _ words: inout JournalWords) {
      switch part {
      case .stand: self.init(&words, Step.stand)
      }
    }
  }

  public static let letters = RecordLetters(made: "CL", removed: "CW")
  public static var place: RecordPlace<RepairCall> { RecordPlace(.call, \.calls) }
  public static let care = RecordCare(
    reads: .call, exported: .journal, disclosed: .fact, kept: .withTalk)
  public var key: Identifier<Appointment> { appointment }
  public var made: Stand { stand }
  public var names: [Named] { [Named(.appointment(appointment)), Named(.staff(stand.caller))] }
  public var isAsMade: Bool { true }
}

extension RepairCall {
  /// The event by which it stands otherwise.
  func changed(to stand: Stand) -> DeskEvent {
    .record(.call(.changed(appointment, .stand(Change(from: self.stand, to: stand)))))
  }
}

extension RepairCall.State: JournalWord {}

extension RepairCall.Stand: JournalPart {
  /// `reached karin 1 29740915`.
  public var words: [String] { state.words + caller.words + tries.words + at.words }

  public init?(_ words: inout JournalWords) {
    guard let state = RepairCall.State(&words), let caller = StaffCode(&words),
      let tries = Int(&words), tries >= 0, let at = CivilDateTime(&words)
    else { return nil }
    self.init(state: state, caller: caller, tries: tries, at: at)
  }
}

extension RecordEvent {
  /// Something that happened to a call.
  public static func call(_ change: RecordChange<RepairCall>) -> RecordEvent { RecordEvent(change) }
}
