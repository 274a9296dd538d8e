package import AppointmentCore

extension Desk {
  /// A client's rhythm with the last talk that was or will be held; nil when no rhythm was agreed or
  /// there has been no talk to count from.
  package func rhythm(
    of client: ClientNumber, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> CountedRhythm? {
    guard Rights.may(actor.role, .slots) else { throw .notPermitted(actor.role, .slots) }
    let file = try file(of: client)
    if Rights.reach(of: actor.role) == .own, relation(of: actor, to: file, on: now.date) == .other {
      throw .notYourClient
    }
    guard let rhythm = file.rhythm else { return nil }
    return try guarded {
      try store.read { store in
        try store.appointments(AppointmentFilter(client: client))
          .last { $0.status.occupies }
          .map { CountedRhythm(rhythm: rhythm, last: $0.slot) }
      }
    }
  }
}
