package import AppointmentCore
import DeskService

/// The tables `presence`, `waiting_entry` and `question`, and what is asked of `urgency`.
extension SQLTransaction {
  package func presence(on day: CivilDate) throws -> [PresenceNote] {
    let first = Int(day.dayNumber) * 1440
    return try session.rows(
      """
      SELECT p.staff_key, p.said_at, p.is_in FROM presence p
      WHERE p.office = ? AND p.said_at >= ? AND p.said_at < ?
      ORDER BY p.presence_key
      """, [office, .integer(first), .integer(first + 1440)]
    ) { row throws(StoreFailure) in
      PresenceNote(staff: try staffCode(&row), at: try row.moment(), isIn: try row.flag())
    }
  }

  package func openUrgencies() throws -> [Urgency] {
    try RecordTables.urgencies.rows(
      " AND r.answer IS NULL ORDER BY r.raised_at, r.id", in: self)
  }

  package func urgency(_ id: Identifier<Urgency>) throws -> Urgency? {
    try RecordTables.urgencies.find(id, in: self)
  }

  package func waiting() throws -> [WaitingEntry] {
    try waitingEntries("ending IS NULL ORDER BY since, id")
  }

  package func waitingEntry(_ id: Identifier<WaitingEntry>) throws -> WaitingEntry? {
    try waitingEntries("id = ?", [.id(id)]).first
  }

  private func waitingEntries(
    _ conditions: String, _ arguments: [SQLValue] = []
  ) throws(StoreFailure) -> [WaitingEntry] {
    try session.rows(
      """
      SELECT id, client, kind, topics, minutes, language, before_day, wished_day, since
      FROM waiting_entry WHERE office = ? AND \(conditions)
      """, [office] + arguments
    ) { row throws(StoreFailure) in
      let id: Identifier<WaitingEntry> = try row.identifier()
      let client = try row.clientNumber()
      var talk = TalkWish(
        kind: try row.word(), topics: try row.words(HelpTopic.init(rawValue:)))
      let minutes = try row.integer()
      talk.language = try row.optionalText().flatMap { LanguageCode($0) }
      talk.letterDate = try row.optionalDay()
      let wish = WaitingWish(talk, minutes: minutes, wished: try row.optionalDay())
      return WaitingEntry(id: id, client: client, wish: wish, since: try row.moment())
    }
  }

  package func questions(of clients: [ClientNumber]?) throws -> [Question] {
    let columns = "SELECT client, asked_at FROM question WHERE office = ?"
    guard let clients else {
      return try session.rows(columns + " ORDER BY asked_at, client", [office], Self.question)
    }
    guard !clients.isEmpty else { return [] }
    return try session.rows(
      columns + " AND client IN (\(dialect.list)) ORDER BY asked_at, client",
      [office, .clients(clients)], Self.question)
  }

  private static func question(_ row: inout SQLRow) throws(StoreFailure) -> Question {
    Question(client: try row.clientNumber(), askedAt: try row.moment())
  }

  package func lastTalks(of clients: [ClientNumber]?) throws -> [ClientNumber: CivilDateTime] {
    let last = """
      (SELECT MAX(ac.starts_at) FROM appointment_client ac
        WHERE ac.office = c.office AND ac.client = c.client AND ac.standing = 2)
      """
    var found: [ClientNumber: CivilDateTime] = [:]
    try eachClient(clients, "SELECT c.client, \(last) FROM client c", []) {
      row throws(StoreFailure) in
      let client = try row.clientNumber()
      found[client] = try row.optionalMoment()
    }
    return found
  }

  // MARK: - Writing

  func insert(_ note: PresenceNote) throws(StoreFailure) {
    try write(
      """
      INSERT INTO presence (presence_key, office, staff_key, said_at, is_in)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("presence_key", of: "presence")), office,
        try staffKey(note.staff), .moment(note.at), .flag(note.isIn),
      ])
  }

  func withdraw(_ note: PresenceNote) throws(StoreFailure) {
    try expectOne(
      """
      DELETE FROM presence WHERE presence_key = (
        SELECT MAX(presence_key) FROM presence
        WHERE office = ? AND staff_key = ? AND said_at = ? AND is_in = ?)
      """,
      [office, try staffKey(note.staff), .moment(note.at), .flag(note.isIn)],
      else: "nobody said so")
  }

  func end(
    _ id: Identifier<WaitingEntry>, with ending: WaitingEntry.Ending
  ) throws(StoreFailure) {
    try expectOne(
      "UPDATE waiting_entry SET ending = ? WHERE office = ? AND id = ? AND ending IS NULL",
      [.word(ending), office, .id(id)], else: "nobody waits so")
  }

  func reopen(_ id: Identifier<WaitingEntry>) throws(StoreFailure) {
    try expectOne(
      "UPDATE waiting_entry SET ending = NULL WHERE office = ? AND id = ? AND ending IS NOT NULL",
      [office, .id(id)], else: "the wait has not ended")
  }

  func insert(_ question: Question) throws(StoreFailure) {
    try write(
      "INSERT INTO question (office, client, asked_at) VALUES (?, ?, ?)",
      [office, .client(question.client), .moment(question.askedAt)])
  }

  private func expectOne(
    _ sql: String, _ arguments: [SQLValue], else detail: String
  ) throws(StoreFailure) {
    guard try write(sql, arguments) == 1 else { throw conflict(detail) }
  }

  func insert(_ entry: WaitingEntry) throws(StoreFailure) {
    try write(
      """
      INSERT INTO waiting_entry (office, id, client, kind, topics, minutes, language, before_day,
        wished_day, since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        office, .id(entry.id), .client(entry.client), .word(entry.wish.kind),
        .words(entry.wish.topics), .integer(entry.wish.minutes),
        .text(entry.wish.language?.text), .day(entry.wish.letterDate), .day(entry.wish.wished),
        .moment(entry.since),
      ])
  }
}
