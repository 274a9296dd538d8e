package import AppointmentCore
package import DeskService

/// The tables `client_version`, `key_confirmation`, `withdrawn_number` and `planned_step`: how a
/// client's facts came to be what they are.
extension SQLTransaction {
  package func highestNumbers() throws -> [ClientNumber] {
    var numbers: [ClientNumber] = []
    for digits in 4...6 {
      let bounds: [SQLValue] = [
        office, .integer(digits * 1_000_000), .integer((digits + 1) * 1_000_000),
      ]
      var highest: [Int] = []
      for sql in Self.highestInUse {
        let found = try session.first(sql, bounds) { row throws(StoreFailure) in
          try row.optionalInteger()
        }
        highest += [found.flatMap(\.self)].compactMap(\.self)
      }
      numbers += [highest.max().flatMap { ClientNumber(key: $0) }].compactMap(\.self)
    }
    return numbers
  }

  private static let highestInUse = [
    "SELECT MAX(client) FROM client WHERE office = ? AND client >= ? AND client < ?",
    "SELECT MAX(client) FROM withdrawn_number WHERE office = ? AND client >= ? AND client < ?",
  ]

  package func isWithdrawn(_ number: ClientNumber) throws -> Bool {
    try exists("SELECT 1 FROM withdrawn_number WHERE office = ? AND client = ?", number)
  }

  func exists(_ sql: String, _ client: ClientNumber) throws(StoreFailure) -> Bool {
    try session.first(sql, [office, .client(client)]) { row throws(StoreFailure) in
      try row.integer()
    } != nil
  }

  package func lastVersion(of client: ClientNumber) throws -> ClientVersion? {
    guard let number = try versionNumber(of: client) else { return nil }
    return try session.first(
      Self.columns + " FROM client_version c WHERE c.office = ? AND c.client = ? AND c.version = ?",
      [office, .client(client), .integer(number)]
    ) { row throws(StoreFailure) in
      ClientVersion(number: number, client: try Self.client(&row))
    }
  }

  private func versionNumber(of client: ClientNumber) throws(StoreFailure) -> Int? {
    try session.first(
      "SELECT MAX(version) FROM client_version WHERE office = ? AND client = ?",
      [office, .client(client)]
    ) { row throws(StoreFailure) in try row.optionalInteger() }.flatMap(\.self)
  }

  package func keyConfirmations(
    of clients: [ClientNumber]
  ) throws -> [ClientNumber: [KeyRecord]] {
    var records: [ClientNumber: [KeyRecord]] = [:]
    guard !clients.isEmpty else { return records }
    try session.query(
      """
      SELECT client, settled_day, confirmed_by, confirmed_at FROM key_confirmation
      WHERE office = ? AND client IN (\(dialect.list)) ORDER BY client, position
      """, [office, .clients(clients)]
    ) { row throws(StoreFailure) in
      records[try row.clientNumber(), default: []].append(
        KeyRecord(day: try row.optionalDay(), by: try row.code(), at: try row.moment()))
    }
    return records
  }

  package func plannedSteps(
    of references: [AppointmentReference]
  ) throws -> [AppointmentReference: KeyDayStepCode] {
    var steps: [AppointmentReference: KeyDayStepCode] = [:]
    guard !references.isEmpty else { return steps }
    try session.query(
      """
      SELECT reference, step FROM planned_step
      WHERE office = ? AND reference IN (\(dialect.list)) ORDER BY reference
      """, [office, .integers(Set(references).map(\.number))]
    ) { row throws(StoreFailure) in
      let reference = try row.present(AppointmentReference(number: try row.integer()))
      steps[reference] = try row.code()
    }
    return steps
  }

  // MARK: - Writing

  func edit(_ client: Client, before: ClientVersion) throws(StoreFailure) {
    try need(client.number)
    guard (try versionNumber(of: client.number) ?? 0) + 1 == before.number else {
      throw conflict("not the next version")
    }
    let marks = Array(repeating: "?", count: 22).joined(separator: ", ")
    try write(
      """
      INSERT INTO client_version (office, client, full_name, call_name, other_names, birth_year,
        gender, origin, household_key, expected, contract_day, settled_day, target_group, permit,
        languages, interpreter, interpreter_gender, phone, street, postcode, file_number, version)
      VALUES (\(marks))
      """, try values(before.client) + [.integer(before.number)])
    try put(client)
  }

  func takeBack(_ client: Client, version: Int) throws(StoreFailure) {
    try need(client.number)
    guard try versionNumber(of: client.number) == version else {
      throw conflict("not the last version")
    }
    try write(
      "DELETE FROM client_version WHERE office = ? AND client = ? AND version = ?",
      [office, .client(client.number), .integer(version)])
    try put(client)
  }

  func expect(_ change: ExpectationChange) throws(StoreFailure) {
    try need(change.client)
    try write(
      "UPDATE client SET expected = ? WHERE office = ? AND client = ?",
      [.text(change.to?.description), office, .client(change.client)])
  }

  func confirm(_ step: KeyConfirmation, _ entry: JournalEntry) throws(StoreFailure) {
    try need(step.client)
    try write(
      "UPDATE client SET settled_day = ? WHERE office = ? AND client = ?",
      [.day(step.to), office, .client(step.client)])
    let last = try session.first(
      "SELECT MAX(position) FROM key_confirmation WHERE office = ? AND client = ?",
      [office, .client(step.client)]
    ) { row throws(StoreFailure) in try row.optionalInteger() }
    try write(
      """
      INSERT INTO key_confirmation (office, client, position, settled_day, confirmed_by,
        confirmed_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        office, .client(step.client), .integer((last.flatMap(\.self) ?? 0) + 1), .day(step.to),
        .code(entry.actor.code), .moment(entry.at),
      ])
  }

  /// Somebody who was entered by mistake is gone, with what only they had; the number stays.
  func withdraw(_ number: ClientNumber) throws(StoreFailure) {
    try need(number)
    guard try isBound(number) == false else { throw conflict("something names the client") }
    for sql in ClientReference.all.compactMap(\.removal) {
      try write(sql, [office, .client(number)])
    }
    try write("DELETE FROM client WHERE office = ? AND client = ?", [office, .client(number)])
    keys.forget(number)
    try write(
      "INSERT INTO withdrawn_number (office, client) VALUES (?, ?)", [office, .client(number)])
  }

  func plan(_ step: KeyDayStepCode, for reference: AppointmentReference) throws(StoreFailure) {
    try write(
      """
      INSERT INTO planned_step (office, reference, step) VALUES (?, ?, ?)
      ON CONFLICT (office, reference) DO UPDATE SET step = excluded.step
      """, [office, .integer(reference.number), .code(step)])
  }

  private func need(_ client: ClientNumber) throws(StoreFailure) {
    guard try keys.has(client) else { throw conflict("no such client") }
  }
}
