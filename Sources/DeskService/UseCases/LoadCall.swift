import AppointmentCore

extension Desk {
  /// The call that a command is about.
  func loadCall(
    for command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    switch command {
    case .listCall(let id), .markCall(let id, _), .handCall(let id, _):
      facts.call = try store.repairCall(about: id)
    default: break
    }
  }
}

extension DeskCommand {
  /// The moment to which a command moves a talk.
  var newMoment: CivilDateTime? {
    switch self {
    case .move(_, let wish): wish.at
    case .rebook(_, let request): request.at
    case .repair(_, let choice): choice.at
    default: nil
    }
  }

  /// Whether a new appointment takes an old one's place.
  var isMove: Bool { newMoment != nil }
}
