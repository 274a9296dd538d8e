/// Something that happened around appointments.
public enum LifeEvent: Hashable, Sendable {
  case presenceSaid(PresenceNote)
  case presenceWithdrawn(PresenceNote)
  case urgencyRaised(Urgency)
  case urgencyChanged(Identifier<Urgency>, from: Urgency.Stand, to: Urgency.Stand)
  case urgencyWithdrawn(Identifier<Urgency>)
  case waitingAdded(WaitingEntry)
  case waitingEnded(Identifier<WaitingEntry>, WaitingEntry.Ending)
  case waitingReopened(Identifier<WaitingEntry>)
  case questionAsked(Question)

  /// What the journal keeps of it: what somebody waits for stands in the state alone.
  public var trace: LifeTrace {
    switch self {
    case .presenceSaid(let note): .presenceSaid(note)
    case .presenceWithdrawn(let note): .presenceWithdrawn(note)
    case .urgencyRaised(let urgency): .urgencyRaised(urgency.id)
    case .urgencyChanged(let id, let from, let to): .urgencyChanged(id, from: from, to: to)
    case .urgencyWithdrawn(let id): .urgencyWithdrawn(id)
    case .waitingAdded(let entry): .waitingAdded(entry.id)
    case .waitingEnded(let id, let ending): .waitingEnded(id, ending)
    case .waitingReopened(let id): .waitingReopened(id)
    case .questionAsked(let question): .questionAsked(question)
    }
  }
}

/// What is left of a ``LifeEvent`` in the journal.
public enum LifeTrace: Hashable, Sendable {
  case presenceSaid(PresenceNote)
  case presenceWithdrawn(PresenceNote)
  case urgencyRaised(Identifier<Urgency>)
  case urgencyChanged(Identifier<Urgency>, from: Urgency.Stand, to: Urgency.Stand)
  case urgencyWithdrawn(Identifier<Urgency>)
  case waitingAdded(Identifier<WaitingEntry>)
  case waitingEnded(Identifier<WaitingEntry>, WaitingEntry.Ending)
  case waitingReopened(Identifier<WaitingEntry>)
  case questionAsked(Question)

  /// The urgency it is about, if it is about one.
  public var urgency: Identifier<Urgency>? {
    switch self {
    case .urgencyRaised(let id), .urgencyChanged(let id, _, _), .urgencyWithdrawn(let id): id
    default: nil
    }
  }
}

extension EventTrace {
  /// Whether it says that somebody asked, and no more. A question that was asked stands: an undo
  /// passes it over, or the wait would begin when somebody likes.
  public var isQuestion: Bool { if case .life(.questionAsked) = self { true } else { false } }
}

/// What a decision around appointments needs to know.
public struct LifeFacts: Sendable {
  /// Who is in the house.
  public var present: Set<StaffCode> = []
  /// The urgency the command is about; for an undo those that it would change.
  public var urgencies: [Urgency] = []
  /// What the client waits for, and for an undo what anyone waits for.
  public var waiting: [WaitingEntry] = []
  /// When the client asked, and when the last talk with them was held.
  public var questions: [CivilDateTime] = []
  public var lastTalk: CivilDateTime?

  public init() {}
}
