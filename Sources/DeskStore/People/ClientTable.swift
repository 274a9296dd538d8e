package import AppointmentCore
import DeskService

/// The tables `client` and `household`. A client's key is the number itself, ``ClientNumber/key``.
extension SQLTransaction {
  package func client(_ number: ClientNumber) throws -> Client? {
    try session.first(
      Self.clientColumns + " WHERE c.office = ? AND c.client = ?", [office, .client(number)],
      Self.client)
  }

  package func clients(_ numbers: [ClientNumber]) throws -> [Client] {
    guard !numbers.isEmpty else { return [] }
    return try session.rows(
      Self.clientColumns
        + " WHERE c.office = ? AND c.client IN (\(dialect.list)) ORDER BY c.client",
      [office, .clients(numbers)], Self.client)
  }

  package func households(of clients: [ClientNumber]) throws -> [Client] {
    guard !clients.isEmpty else { return [] }
    // Asked for in one step, the order by client makes SQLite go through everybody.
    return try session.rows(
      Self.clientColumns + """
         WHERE c.office = ? AND c.client IN (
          SELECT m.client FROM client m WHERE m.office = ? AND m.household_key IN (
            SELECT o.household_key FROM client o
            WHERE o.office = ? AND o.client IN (\(dialect.list))))
        ORDER BY c.client
        """, [office, office, office, .clients(clients)], Self.client)
  }

  package func members(of household: HouseholdCode) throws -> [Client] {
    guard let key = try keys.household(household) else { return [] }
    // Asked for in one step, the order by client makes SQLite go through everybody.
    return try session.rows(
      Self.clientColumns + """
         WHERE c.office = ? AND c.client IN (
          SELECT m.client FROM client m WHERE m.office = ? AND m.household_key = ?)
        ORDER BY c.client
        """, [office, office, .integer(key)], Self.client)
  }

  package func clients() throws -> [Client] {
    try session.rows(
      Self.clientColumns + " WHERE c.office = ? ORDER BY c.client", [office], Self.client)
  }

  /// Puts somebody in, or in place of the one with the same number.
  func put(_ client: Client) throws(StoreFailure) {
    try write(
      """
      INSERT INTO client (office, client, full_name, call_name, other_names, birth_year, gender,
        origin, household_key, expected, contract_day, settled_day, target_group, permit, languages,
        interpreter, interpreter_gender, phone, street, postcode, file_number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, client) DO UPDATE SET full_name = excluded.full_name,
        call_name = excluded.call_name, other_names = excluded.other_names,
        birth_year = excluded.birth_year, gender = excluded.gender, origin = excluded.origin,
        household_key = excluded.household_key, expected = excluded.expected,
        contract_day = excluded.contract_day, settled_day = excluded.settled_day,
        target_group = excluded.target_group, permit = excluded.permit,
        languages = excluded.languages, interpreter = excluded.interpreter,
        interpreter_gender = excluded.interpreter_gender, phone = excluded.phone,
        street = excluded.street, postcode = excluded.postcode,
        file_number = excluded.file_number
      """,
      try values(client))
  }

  /// What a row of a client holds, in the order of the columns.
  func values(_ client: Client) throws(StoreFailure) -> [SQLValue] {
    [
      office, .client(client.number), .text(client.name.full), .text(client.name.callName),
      .text(client.name.others.joined(separator: "\n")), .integer(client.birthYear),
      .word(client.gender), .text(client.origin), try householdKey(client.household),
      .text(client.expected?.description), .day(client.contract), .day(client.settled),
      .word(client.group), .word(client.permit), .words(client.languages.map(\.text)),
      .word(client.interpreter), .word(client.interpreterGender), .text(client.phone),
      .text(client.street), .text(client.postcode), .text(client.fileNumber),
    ]
  }

  /// The key of a household, which comes into being with its first member.
  private func householdKey(_ code: HouseholdCode) throws(StoreFailure) -> SQLValue {
    if let key = try keys.household(code) { return .integer(key) }
    let key = try keys.fresh("household_key", of: "household")
    try write(
      "INSERT INTO household (household_key, office, code) VALUES (?, ?, ?)",
      [.integer(key), office, .code(code)])
    keys.remember(key, of: code)
    return .integer(key)
  }

  static let clientColumns = columns + " FROM client c"

  /// The columns of somebody in a table called `c`: as they are now, or as they were.
  static let columns = """
    SELECT c.client, c.full_name, c.call_name, c.other_names, c.birth_year, c.gender, c.origin,
      (SELECT h.code FROM household h WHERE h.household_key = c.household_key), c.expected,
      c.contract_day, c.settled_day, c.target_group, c.permit, c.languages, c.interpreter,
      c.interpreter_gender, c.phone, c.street, c.postcode, c.file_number
    """

  static func client(_ row: inout SQLRow) throws(StoreFailure) -> Client {
    let number = try row.clientNumber()
    return Client(
      number: number, name: try name(&row), birthYear: try row.optionalInteger(),
      gender: try row.word(), origin: try row.optionalText(), household: try row.code(),
      expected: try expected(&row), contract: try row.optionalDay(),
      settled: try row.optionalDay(), group: try row.word(), permit: try row.word(),
      languages: try row.words { LanguageCode($0) }, interpreter: try row.word(),
      interpreterGender: try row.optionalWord(), phone: try row.optionalText(),
      street: try row.optionalText(), postcode: try row.optionalText(),
      fileNumber: try row.optionalText())
  }

  private static func name(_ row: inout SQLRow) throws(StoreFailure) -> PersonName {
    let full = try row.text()
    let callName = try row.optionalText()
    let others = try row.text().split(separator: "\n").map(String.init)
    let name = try row.present(PersonName(full, callName: callName, others: others))
    guard name.full == full, name.callName == callName, name.others == others else {
      throw row.corrupt("not a name")
    }
    return name
  }

  private static func expected(_ row: inout SQLRow) throws(StoreFailure) -> ExpectedMoment? {
    guard let text = try row.optionalText() else { return nil }
    return try row.present(ExpectedMoment(iso: text))
  }
}
