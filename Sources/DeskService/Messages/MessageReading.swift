package import AppointmentCore

/// What can be asked of a store about messages.
package protocol MessageReading {
  /// In order of when they were taken, then of identifier.
  func messages(_ filter: MessageFilter) throws -> [Message]
}

/// Which messages are asked for: the open ones, and those with which something was done since a
/// moment.
package struct MessageFilter: Hashable, Sendable {
  /// About one client; about anybody and nobody when nil.
  package var about: ClientNumber?
  package var changedSince: CivilDateTime

  package init(about: ClientNumber? = nil, changedSince: CivilDateTime) {
    self.about = about
    self.changedSince = changedSince
  }
}

extension InMemoryTransaction {
  func messages(_ filter: MessageFilter) -> [Message] {
    state.records.messages.all.filter { message in
      (message.isOpen || message.stand.at >= filter.changedSince)
        && (filter.about.map { message.about == $0 } ?? true)
    }.sorted { ($0.takenAt, $0.id) < ($1.takenAt, $1.id) }
  }
}
