package import AppointmentCore
package import DeskService

extension RecordTables {
  static let messages = RecordTable<Message>(
    "message", removal: .delete, naming: [("client", .binds)], key: RecordColumn("id", \.id),
    RecordColumn("caller", \.caller), RecordColumn("number", \.number),
    RecordColumn("client", \.about), RecordColumn("reason", \.reason),
    RecordColumn("words", \.words), RecordColumn("taken_at", \.takenAt),
    RecordColumn("taken_by", \.takenBy), RecordColumn("due_at", \.due),
    .staff("holder_key", \.holder), RecordColumn("state", \.stand.state),
    RecordColumn("tries", \.stand.tries), RecordColumn("again_at", \.stand.again),
    RecordColumn("changed_at", \.stand.at), RecordColumn("look", \.look)
  ) {
    id, caller, number, about, reason, words, takenAt, takenBy, due, holder, state, tries, again,
    at, look in
    Message(
      id: id, caller: caller, number: number, about: about, reason: reason, words: words,
      takenAt: takenAt, takenBy: takenBy, due: due, holder: holder,
      stand: Message.Stand(state: state, tries: tries, again: again, at: at), look: look)
  }
}

extension SQLTransaction {
  package func messages(_ filter: MessageFilter) throws -> [Message] {
    let about = filter.about.map { [SQLValue.client($0)] } ?? []
    return try RecordTables.messages.rows(
      " AND (r.state = 'open' OR r.changed_at >= ?)" + (about.isEmpty ? "" : " AND r.client = ?")
        + " ORDER BY r.taken_at, r.id",
      [.moment(filter.changedSince)] + about, in: self)
  }
}

extension Message.Reason: ColumnValue {}
extension Message.Stand.State: ColumnValue {}

/// Kept as the word of the journal.
extension Message.Look: ColumnValue {
  var column: SQLValue { .text(word) }

  init(_ row: inout SQLRow) throws(StoreFailure) {
    self = try row.present(Message.Look(word: try row.text()[...]))
  }
}

/// Was guarded when it was written; a text that no longer passes was put there by something else.
extension GuardedText: ColumnValue {
  var column: SQLValue { .text(text) }

  init(_ row: inout SQLRow) throws(StoreFailure) {
    self = try row.present(GuardedText(try row.text(), limit: .max))
  }
}
