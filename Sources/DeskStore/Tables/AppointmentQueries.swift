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
        ORDER BY CASE a.status WHEN 'entered-in-error' THEN 1 ELSE 0 END, a.appointment_key DESC
        LIMIT 1
        """, [office, .integer(reference.number)], appointment)
  }

  package func appointments(_ filter: AppointmentFilter) throws -> [Appointment] {
    guard let conditions = try conditions(of: filter) else { return [] }
    let found = try session.rows(
      Self.appointmentColumns + conditions.sql + " ORDER BY a.day, a.from_minute, a.id",
      conditions.arguments, appointment)
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
    if let client = filter.client {
      sql = """
         WHERE a.appointment_key IN (
          SELECT ac.appointment_key FROM appointment_client ac
          WHERE ac.office = ? AND ac.client = ? AND ac.standing IN (0, 1, 2)
            AND ac.starts_at >= ? AND ac.starts_at < ?)
        """
      arguments = [
        office, .client(client), .integer(Int(from) * 1440), .integer(Int(upTo) * 1440),
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
    guard filter.client != nil, let staff = filter.staff else { return (sql, arguments) }
    guard let key = try keys.staff(staff) else { return nil }
    sql += " AND (a.staff_key = ? OR a.interpreter_key = ?)"
    arguments += [.integer(key), .integer(key)]
    return (sql, arguments)
  }

  package func overrides(of id: Identifier<Appointment>) throws -> [VerdictCode: String] {
    guard let key = try keys.appointment(id) else { return [:] }
    var reasons: [VerdictCode: String] = [:]
    try session.query(
      "SELECT code, reason FROM override_reason WHERE appointment_key = ? ORDER BY code",
      [.integer(key)]
    ) { row throws(StoreFailure) in
      let code: VerdictCode = try row.word()
      reasons[code] = try row.text()
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

  package func nextAppointment(
    of client: ClientNumber, from moment: CivilDateTime
  ) throws -> Appointment? {
    try session.first(
      Self.appointmentColumns + """
         JOIN appointment_client ac ON ac.appointment_key = a.appointment_key
        WHERE ac.office = ? AND ac.client = ? AND ac.standing = 1 AND ac.starts_at >= ?
        ORDER BY ac.starts_at, a.id LIMIT 1
        """, [office, .client(client), .moment(moment)], appointment)
  }

  /// Asks a question about each of some clients, or in one go about everybody.
  func eachClient(
    _ clients: [ClientNumber]?, _ sql: String, _ arguments: [SQLValue],
    _ each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    guard let clients else {
      return try session.query(
        sql + " WHERE c.office = ? ORDER BY c.client", arguments + [office], each: each)
    }
    for client in Set(clients) {
      try session.query(
        sql + " WHERE c.office = ? AND c.client = ?", arguments + [office, .client(client)],
        each: each)
    }
  }
}
