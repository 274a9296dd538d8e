/// What somebody asks around appointments: who is in the house, who cannot wait, who waits.
public enum LifeCommand: Hashable, Sendable {
  /// A colleague is here, or leaves.
  case present(StaffCode, isIn: Bool)
  /// This client cannot wait.
  case raise(ClientNumber)
  /// What the one who was asked about it answered.
  case answer(Identifier<Urgency>, Urgency.Answer)
  /// The next one is asked.
  case passOn(Identifier<Urgency>)
  /// This client waits for a free time.
  case wait(ClientNumber, WaitingWish)
  case endWait(Identifier<WaitingEntry>, WaitingEntry.Ending)
  /// Somebody asked for a talk; only the first time since the last talk is kept.
  case ask(ClientNumber)

  /// The client it is about, when it names one itself.
  public var client: ClientNumber? {
    switch self {
    case .raise(let client), .wait(let client, _), .ask(let client): client
    case .present, .answer, .passOn, .endWait: nil
    }
  }

  public var urgency: Identifier<Urgency>? {
    switch self {
    case .answer(let id, _), .passOn(let id): id
    default: nil
    }
  }

  public var waiting: Identifier<WaitingEntry>? {
    if case .endWait(let id, _) = self { id } else { nil }
  }
}
