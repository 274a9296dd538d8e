package import AppointmentCore
package import DeskService

/// The tables `journal`, `journal_about` and `command_key`: what happened, which appointments it was
/// about, and which commands were answered. The journal is only added to.
extension SQLTransaction {
  private static let journalColumns = """
    SELECT j.sequence, j.written_at, j.actor, j.role, j.verb, j.traces,
      CASE WHEN EXISTS (
        SELECT 1 FROM journal u WHERE u.office = j.office AND u.undoes = j.sequence
      ) THEN 1 ELSE 0 END, j.undoes
    FROM journal j
    """

  package func journal(after sequence: Int, limit: Int) throws -> [RecordedChange] {
    try session.rows(
      Self.journalColumns + " WHERE j.office = ? AND j.sequence > ? ORDER BY j.sequence LIMIT ?",
      [office, .integer(sequence), .integer(max(0, limit))], Self.change)
  }

  package func lastChange(
    by actor: StaffCode, on day: CivilDate, about appointment: Identifier<Appointment>?
  ) throws -> RecordedChange? {
    guard let appointment else {
      let first = Int(day.dayNumber) * 1440
      // Asked for in one step, the order makes SQLite go back through the whole journal.
      return try latest(
        """
         WHERE j.office = ? AND j.sequence IN (
          SELECT m.sequence FROM journal m
          WHERE m.office = ? AND m.actor = ? AND m.written_at >= ? AND m.written_at < ?)
        """, [office, office, .code(actor), .integer(first), .integer(first + 1440)])
    }
    guard let key = try keys.appointment(appointment) else { return nil }
    return try latest(
      """
       JOIN journal_about b ON b.office = j.office AND b.sequence = j.sequence
      WHERE j.office = ? AND b.appointment_key = ?
      """, [office, .integer(key)])
  }

  /// The last entry under some conditions that is no undo, is not undone and can be: whether there is
  /// something in it to take back the core says.
  private func latest(
    _ conditions: String, _ arguments: [SQLValue]
  ) throws(StoreFailure) -> RecordedChange? {
    let sql =
      Self.journalColumns + conditions + """
         AND j.sequence < ? AND j.undoes IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM journal u WHERE u.office = j.office AND u.undoes = j.sequence)
        ORDER BY j.sequence DESC LIMIT 1
        """
    var before = Int.max
    while let change = try session.first(sql, arguments + [.integer(before)], Self.change) {
      if !change.traces.allSatisfy(\.isPassedOver) { return change }
      before = change.sequence
    }
    return nil
  }

  package func hasChange(
    after sequence: Int, about appointments: [Identifier<Appointment>]
  ) throws -> Bool {
    for appointment in appointments {
      guard let key = try keys.appointment(appointment) else { continue }
      let later = try session.first(
        """
        SELECT a.sequence FROM journal_about a
          JOIN journal j ON j.office = ? AND j.sequence = a.sequence
         WHERE a.appointment_key = ? AND a.sequence > ? AND j.undoes IS NULL
           AND NOT EXISTS (
             SELECT 1 FROM journal u WHERE u.office = j.office AND u.undoes = j.sequence)
         ORDER BY a.sequence LIMIT 1
        """, [office, .integer(key), .integer(sequence)]
      ) { row throws(StoreFailure) in try row.integer() }
      if later != nil { return true }
    }
    return false
  }

  package func answered(_ key: String) throws -> AnsweredCommand? {
    let known = try session.first(
      "SELECT fingerprint, sequence FROM command_key WHERE office = ? AND content = ?",
      [office, .text(key)]
    ) { row throws(StoreFailure) in (fingerprint: try row.text(), sequence: try row.integer()) }
    guard let known else { return nil }
    let change = try session.first(
      Self.journalColumns + " WHERE j.office = ? AND j.sequence = ?",
      [office, .integer(known.sequence)], Self.change)
    return change.map { AnsweredCommand(fingerprint: known.fingerprint, change: $0) }
  }

  package func actors(on day: CivilDate) throws -> Set<StaffCode> {
    let first = Int(day.dayNumber) * 1440
    let codes: [StaffCode] = try session.rows(
      """
      SELECT s.code FROM staff s WHERE s.office = ? AND EXISTS (
        SELECT 1 FROM journal j WHERE j.office = s.office AND j.actor = s.code
          AND j.written_at >= ? AND j.written_at < ?)
      ORDER BY s.code
      """, [office, .integer(first), .integer(first + 1440)]
    ) { row throws(StoreFailure) in try row.code() }
    return Set(codes)
  }

  package func lastSequence() throws -> Int {
    try session.first(
      "SELECT MAX(sequence) FROM journal WHERE office = ?", [office]
    ) { row throws(StoreFailure) in try row.optionalInteger() ?? 0 } ?? 0
  }

  /// What an entry left. In a store of this program's own schema every line is known: another is
  /// damage, and in a newer schema nobody gets as far as here.
  static func traces(_ row: inout SQLRow) throws(StoreFailure) -> [EventTrace] {
    guard let traces = TraceText.traces(in: try row.text()) else {
      throw StoreFailure(.corrupt, operation: "read", detail: "journal", hint: .journalLine)
    }
    return traces
  }

  private static func change(_ row: inout SQLRow) throws(StoreFailure) -> RecordedChange {
    RecordedChange(
      sequence: try row.integer(), at: try row.moment(),
      actor: Actor(code: try row.code(), role: try row.word()), verb: try row.text(),
      traces: try traces(&row), isUndone: try row.flag(),
      undoes: try row.optionalInteger())
  }

  // MARK: - Writing

  /// Adds an entry; `brought` says what kind of lines a file brought and how many.
  func append(
    _ entry: JournalEntry, _ traces: [EventTrace], brought: String = ""
  ) throws -> Int {
    let sequence = try lastSequence() + 1
    try write(
      """
      INSERT INTO journal (office, sequence, written_at, actor, role, verb, undoes, brought, traces)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        office, .integer(sequence), .moment(entry.at), .code(entry.actor.code),
        .word(entry.actor.role), .text(entry.verb), .integer(entry.undoes), .text(brought),
        .text(TraceText.text(of: traces)),
      ])
    for appointment in Set(traces.compactMap(\.appointment)) {
      try write(
        "INSERT INTO journal_about (appointment_key, sequence, office) VALUES (?, ?, ?)",
        [.integer(try appointmentKey(appointment)), .integer(sequence), office])
    }
    if let key = entry.key {
      guard try answered(key) == nil else { throw conflict("key used before", hint: .keyUsed) }
      try write(
        "INSERT INTO command_key (office, content, fingerprint, sequence) VALUES (?, ?, ?, ?)",
        [office, .text(key), .text(entry.fingerprint), .integer(sequence)])
    }
    return sequence
  }
}
