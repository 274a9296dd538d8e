package import AppointmentCore
package import DeskService

/// What is asked of appointments. Every question goes through one index to the rows it answers
/// with, so that it costs the same however many years are kept.
extension SQLTransaction {
  package func appointment(_ id: Identifier<Appointment>) throws -> Appointment? { try find(id) }

  package func appointment(_ reference: AppointmentReference) throws -> Appointment? {
    try session.first(
      Self.appointmentColumns + """
         WHERE a.office = ? AND a.reference = ?
        ORDER BY CASE WHEN a.status = ? THEN 1 ELSE 0 END, a.appointment_key DESC LIMIT 1
        """, [office, .integer(reference.number), .word(AppointmentStatus.enteredInError)], one)
  }

  package func appointments(_ ids: [Identifier<Appointment>]) throws -> [Appointment] {
    guard !ids.isEmpty else { return [] }
    return try appointments(
      """
       WHERE a.office = ? AND a.id IN (\(dialect.identifiers))
      ORDER BY a.day, a.from_minute, a.id
      """, [office, .ids(ids)])
  }

  package func appointments(_ filter: AppointmentFilter) throws -> [Appointment] {
    guard let conditions = try conditions(of: filter) else { return [] }
    let found = try appointments(
      conditions.sql + " ORDER BY a.day, a.from_minute, a.id", conditions.arguments)
    return filter.isOpenOnly ? found.filter(\.status.isOpen) : found
  }

  /// The condition of a filter, by the one index that suits it; nil for an unknown person.
  private func conditions(
    of filter: AppointmentFilter
  ) throws(StoreFailure) -> (sql: String, arguments: [SQLValue])? {
    var sql: String
    var arguments: [SQLValue]
    let from = filter.period?.start.dayNumber ?? .min
    let upTo = filter.period?.end.dayNumber ?? .max
    let days: [SQLValue] = [.integer(Int(from)), .integer(Int(upTo))]
    if let clients = filter.clients {
      sql = """
         WHERE a.appointment_key IN (
          SELECT ac.appointment_key FROM appointment_client ac
          WHERE ac.office = ? AND ac.client IN (\(dialect.list)) AND ac.standing IN (0, 1, 2)
            AND ac.starts_at >= ? AND ac.starts_at < ?)
        """
      arguments = [
        office, .clients(clients), .integer(Int(from) * 1440), .integer(Int(upTo) * 1440),
      ]
    } else if let staff = filter.staff {
      guard let key = try keys.staff(staff) else { return nil }
      sql = """
         WHERE a.appointment_key IN (
          SELECT s.appointment_key FROM appointment s
          WHERE s.office = ? AND s.staff_key = ? AND s.day >= ? AND s.day < ?
          UNION SELECT i.appointment_key FROM appointment i
          WHERE i.office = ? AND i.interpreter_key = ? AND i.day >= ? AND i.day < ?)
        """
      arguments = [office, .integer(key)] + days + [office, .integer(key)] + days
    } else {
      return (" WHERE a.office = ? AND a.day >= ? AND a.day < ?", [office] + days)
    }
    guard filter.clients != nil, let staff = filter.staff else { return (sql, arguments) }
    guard let key = try keys.staff(staff) else { return nil }
    sql += " AND (a.staff_key = ? OR a.interpreter_key = ?)"
    arguments += [.integer(key), .integer(key)]
    return (sql, arguments)
  }

  package func overrides(
    of ids: [Identifier<Appointment>]
  ) throws -> [Identifier<Appointment>: [VerdictCode: String]] {
    var reasons: [Identifier<Appointment>: [VerdictCode: String]] = [:]
    guard !ids.isEmpty else { return reasons }
    try session.query(
      """
      SELECT a.id, o.code, o.reason
      FROM override_reason o JOIN appointment a ON a.appointment_key = o.appointment_key
      WHERE a.office = ? AND a.id IN (\(dialect.identifiers)) ORDER BY a.id, o.code
      """, [office, .ids(ids)]
    ) { row throws(StoreFailure) in
      let id: Identifier<Appointment> = try row.identifier()
      let code: VerdictCode = try row.word()
      reasons[id, default: [:]][code] = try row.text()
    }
    return reasons
  }

  package func lastReferenceNumber() throws -> Int {
    try session.first(
      "SELECT MAX(reference) FROM appointment WHERE office = ?", [office]
    ) { row throws(StoreFailure) in try row.optionalInteger() ?? 0 } ?? 0
  }

  // MARK: - Work lists: a leap or two for each client

  package func lastSeen(
    of clients: [ClientNumber]?, upTo day: CivilDate
  ) throws -> [ClientNumber: CivilDate] {
    let talk = """
      (SELECT MAX(ac.starts_at) FROM appointment_client ac
        WHERE ac.office = c.office AND ac.client = c.client AND ac.standing = 2
          AND ac.starts_at < ?)
      """
    let contact = """
      (SELECT MAX(o.day) FROM contact o
        WHERE o.office = c.office AND o.client = c.client AND o.is_withdrawn = 0 AND o.day <= ?)
      """
    var seen: [ClientNumber: CivilDate] = [:]
    try eachClient(
      clients, "SELECT c.client, \(talk), \(contact) FROM client c",
      [.integer((Int(day.dayNumber) + 1) * 1440), .day(day)]
    ) { row throws(StoreFailure) in
      let client = try row.clientNumber()
      let talk = try row.optionalMoment()?.date
      let contact = try row.optionalDay()
      seen[client] = [talk, contact].compactMap(\.self).max()
    }
    return seen
  }

  package func nextAppointments(
    of clients: [ClientNumber]?, from moment: CivilDateTime
  ) throws -> [ClientNumber: CivilDateTime] {
    let start = """
      (SELECT MIN(ac.starts_at) FROM appointment_client ac
        WHERE ac.office = c.office AND ac.client = c.client AND ac.standing = 1
          AND ac.starts_at >= ?)
      """
    var next: [ClientNumber: CivilDateTime] = [:]
    try eachClient(
      clients, "SELECT c.client, \(start) FROM client c", [.moment(moment)]
    ) { row throws(StoreFailure) in
      let client = try row.clientNumber()
      next[client] = try row.optionalMoment()
    }
    return next
  }

  package func openStarts(
    of clients: [ClientNumber], from moment: CivilDateTime
  ) throws -> [ClientNumber: [CivilDateTime]] {
    var starts: [ClientNumber: [CivilDateTime]] = [:]
    guard !clients.isEmpty else { return starts }
    try session.query(
      """
      SELECT client, starts_at FROM appointment_client
      WHERE office = ? AND client IN (\(dialect.list)) AND standing = 1 AND starts_at >= ?
      ORDER BY client, starts_at
      """, [office, .clients(clients), .moment(moment)]
    ) { row throws(StoreFailure) in
      starts[try row.clientNumber(), default: []].append(try row.moment())
    }
    return starts
  }

  package func nextAppointment(
    of client: ClientNumber, from moment: CivilDateTime
  ) throws -> Appointment? {
    try session.first(
      Self.appointmentColumns + """
         JOIN appointment_client ac ON ac.appointment_key = a.appointment_key
        WHERE ac.office = ? AND ac.client = ? AND ac.standing = 1 AND ac.starts_at >= ?
        ORDER BY ac.starts_at, a.id LIMIT 1
        """, [office, .client(client), .moment(moment)], one)
  }

  /// Asks a question about each of some clients, or about everybody, in one go.
  func eachClient(
    _ clients: [ClientNumber]?, _ sql: String, _ arguments: [SQLValue],
    _ each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    guard let clients else {
      return try session.query(
        sql + " WHERE c.office = ? ORDER BY c.client", arguments + [office], each: each)
    }
    guard !clients.isEmpty else { return }
    try session.query(
      sql + " WHERE c.office = ? AND c.client IN (\(dialect.list)) ORDER BY c.client",
      arguments + [office, .clients(clients)], each: each)
  }
}
