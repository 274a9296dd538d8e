package import AppointmentCore

/// What a journal entry says besides its events.
package struct JournalEntry: Hashable, Sendable {
  package var at: CivilDateTime
  package var actor: Actor
  package var verb: String
  /// The idempotency key and what the command looked like, when one was given.
  package var key: String?
  package var fingerprint: String
  /// The entry that this one takes back.
  package var undoes: Int?

  package init(
    at: CivilDateTime, actor: Actor, verb: String, key: String? = nil, fingerprint: String = "",
    undoes: Int? = nil
  ) {
    self.at = at
    self.actor = actor
    self.verb = verb
    self.key = key
    self.fingerprint = fingerprint
    self.undoes = undoes
  }
}

/// A command that was done under an idempotency key.
package struct AnsweredCommand: Hashable, Sendable {
  package let fingerprint: String
  package let change: RecordedChange

  package init(fingerprint: String, change: RecordedChange) {
    self.fingerprint = fingerprint
    self.change = change
  }
}
