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
    let told = try events(of: change, in: store)
    acceptance.repeated = told
    for case .record(let event) in told {
      if case .made(let made) = event.change(of: Referral.self) { acceptance.referral = made }
      if case .made(let made) = event.change(of: Contact.self) { acceptance.contact = made }
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
      throw DeskFailure.notPermitted(actor.role, command.card.right)
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
    for about in change.traces.map(\.about) {
      guard let id = about.appointment, var appointment = try store.appointment(id) else {
        continue
      }
      about.part?.lay(into: &appointment)
      if let found, found.status != .enteredInError, appointment.status == .enteredInError {
        continue
      }
      found = appointment
    }
    return found
  }
}

extension DeskCommand {
  /// A move that is asked for again, about the appointment that was moved then.
  fileprivate func original(of change: RecordedChange) -> DeskCommand {
    guard let moved = change.traces.lazy.compactMap(\.about.movedAway).first else { return self }
    if case .move(_, let wish) = self { return .move(moved, wish) }
    if case .rebook(_, let request) = self { return .rebook(moved, request) }
    if case .repair(_, let choice) = self { return .repair(moved, choice) }
    return self
  }
}

extension TraceSubject {
  /// The appointment whose life it changed.
  fileprivate var movedAway: Identifier<Appointment>? {
    if case .life(let step) = part { step.id } else { nil }
  }
}

extension DeskFacts {
  /// The facts as they were before a change left its traces.
  fileprivate func takingBack(_ traces: [EventTrace]) -> DeskFacts {
    var facts = self
    for about in traces.reversed().map(\.about) {
      for owner in Set(about.claimed.map(\.owner)) { facts.agenda.remove(owner: owner) }
      for claim in about.released { facts.agenda.insert(claim) }
      if about.part == .booked { facts.hasSuccessor = false }
      if let talk = facts.appointment, talk.id == about.appointment {
        var before = talk
        about.part?.layBack(into: &before)
        facts.appointment = before
      }
    }
    return facts
  }
}
