import AppointmentCore

extension Desk {
  /// What a command answered when it was first done: what it left in the store, and what the rules
  /// say once more on the facts as they were before it. Nothing is changed, and nobody reads more
  /// than the command itself would let them.
  func replay(
    _ command: DeskCommand, _ change: RecordedChange, _ actor: Actor, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> Acceptance {
    guard change.actor.code == actor.code else { throw DeskFailure.keyReused }
    var acceptance = Acceptance(events: [])
    acceptance.appointment = try appointment(after: change, in: store)
    for case .referred(let id) in change.traces {
      acceptance.referral = try store.referrals(of: nil).first { $0.id == id }
    }
    for case .contactNoted(let id) in change.traces {
      acceptance.contact = try store.contacts(of: nil).first { $0.id == id }
    }
    acceptance.clients = try Set(change.traces.compactMap(\.person)).sorted()
      .compactMap { try store.client($0) }
    if let undone = change.undoes {
      acceptance.undone = try store.journal(after: undone - 1, limit: 1).first
    } else {
      let before = try facts(for: command.original(of: change), actor, change.at, in: store)
        .takingBack(change.traces)
      if case .accepted(let again) = decide(command.original(of: change), given: before) {
        acceptance.warnings = again.warnings
        acceptance.onward = again.onward
      }
    }
    guard let appointment = acceptance.appointment else { return acceptance }
    let file = try file(of: appointment.client, in: store)
    let relation = actor.relation(
      to: appointment, client: actor.relation(to: file, on: now.date))
    guard actor.reaches(appointment, relation: relation) else {
      throw DeskFailure.notPermitted(actor.role, command.action)
    }
    acceptance.appointment = actor.view(
      of: appointment, relation: relation, today: now.date)
    return acceptance
  }

  /// The appointment as it stood after a change: of a move the new one, of an undo the one that
  /// lives again.
  private func appointment(
    after change: RecordedChange, in store: any StoreReading
  ) throws -> Appointment? {
    var found: Appointment?
    for trace in change.traces {
      guard let id = trace.appointment, var appointment = try store.appointment(id) else {
        continue
      }
      if case .appointmentChanged(let step) = trace { appointment.stand = step.to }
      if case .appointmentBooked = trace {
        appointment.stand = .init(status: appointment.heldUntil == nil ? .booked : .pending)
      }
      if let found, found.status != .enteredInError, appointment.status == .enteredInError {
        continue
      }
      found = appointment
    }
    return found
  }

  /// What tells two commands under one key apart: a hash, so that no word about a person stays.
  ///
  /// An appointment goes by its reference, which lives on when it is moved: a move that is asked
  /// for again names another appointment by the same number on the card.
  func fingerprint(of command: DeskCommand, in store: any StoreReading) throws -> String {
    guard let id = command.appointment, let appointment = try store.appointment(id) else {
      return Desk.hash(command.canonicalText)
    }
    let text = command.canonicalText.replacing(
      id.description, with: appointment.reference.description)
    return Desk.hash(text)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

extension DeskCommand {
  /// The command as one text, the same in every process.
  fileprivate var canonicalText: String {
    // A dictionary has no order to print; the reasons are added in the order of their codes.
    let (plain, despite) = withoutReasons
    let reasons = despite.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: ";")
    return "\(plain)\(reasons)"
  }

  /// The command without what somebody goes on in spite of, and that by itself.
  private var withoutReasons: (DeskCommand, [VerdictCode: String]) {
    switch self {
    case .book(var request):
      let despite = request.despite
      request.despite = [:]
      return (.book(request), despite)
    case .hold(var request):
      let despite = request.despite
      request.despite = [:]
      return (.hold(request), despite)
    case .rebook(let id, var request):
      let despite = request.despite
      request.despite = [:]
      return (.rebook(id, request), despite)
    case .move(let id, var wish):
      let despite = wish.despite
      wish.despite = [:]
      return (.move(id, wish), despite)
    default: return (self, [:])
    }
  }

  /// A move that is asked for again, about the appointment that was moved then.
  fileprivate func original(of change: RecordedChange) -> DeskCommand {
    guard isMove else { return self }
    for case .appointmentChanged(let step) in change.traces {
      switch self {
      case .move(_, let wish): return .move(step.id, wish)
      case .rebook(_, let request): return .rebook(step.id, request)
      case .repair(_, let choice): return .repair(step.id, choice)
      default: return self
      }
    }
    return self
  }
}

extension DeskFacts {
  /// The facts as they were before a change left its traces.
  fileprivate func takingBack(_ traces: [EventTrace]) -> DeskFacts {
    var facts = self
    for trace in traces.reversed() {
      switch trace {
      case .claimed(let claims):
        for owner in Set(claims.map(\.owner)) { facts.agenda.remove(owner: owner) }
      case .released(let claims):
        for claim in claims { facts.agenda.insert(claim) }
      case .appointmentChanged(let step) where step.id == facts.appointment?.id:
        facts.appointment?.stand = step.from
      case .appointmentBooked: facts.hasSuccessor = false
      case .interpreterSet(let change) where change.id == facts.appointment?.id:
        facts.appointment?.interpreting = change.from
      case .slotChanged(let id, let from, _) where id == facts.appointment?.id:
        facts.appointment?.slot = from
      default: break
      }
    }
    return facts
  }
}
