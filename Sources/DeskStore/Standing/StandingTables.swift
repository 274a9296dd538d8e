package import AppointmentCore
import DeskService

/// The tables `absence` and `closure`: what stands in agendas besides appointments and lessons.
extension SQLTransaction {
  package func absences(in period: CivilPeriod) throws -> [Absence] {
    try session.rows(
      Self.absences(endingOn: "b.end_day") + """
         AND b.end_day > ? AND b.first_day < ? AND b.first_day < b.end_day
        ORDER BY b.first_day, b.id
        """, [office, .day(period.start), .day(period.end)], Self.absence)
  }

  package func absence(_ id: Identifier<Absence>) throws -> Absence? {
    try session.first(
      Self.absences(endingOn: "b.reported_end") + " AND b.id = ?", [office, .id(id)],
      Self.absence)
  }

  private static func absences(endingOn column: String) -> String {
    """
    SELECT b.id, s.code, b.first_day, \(column), b.dayparts, b.reason
    FROM absence b JOIN staff s ON s.staff_key = b.staff_key
    WHERE b.office = ?
    """
  }

  func insert(_ absence: Absence) throws(StoreFailure) {
    guard let staff = try keys.staff(absence.staff) else {
      throw conflict("no such member of staff")
    }
    let end = SQLValue.day(absence.period.end)
    try write(
      """
      INSERT INTO absence (absence_key, office, id, staff_key, first_day, end_day, reported_end,
        dayparts, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("absence_key", of: "absence")), office, .id(absence.id),
        .integer(staff), .day(absence.period.start), end, end,
        .words(absence.dayparts.map(\.rawValue)), .word(absence.reason),
      ])
  }

  func end(
    _ id: Identifier<Absence>, from: CivilDate, on day: CivilDate
  ) throws(StoreFailure) {
    try end(.id(id), in: "absence", from: from, on: day)
  }

  package func closures(in period: CivilPeriod) throws -> [Closure] {
    try session.rows(
      Self.closures(endingOn: "c.end_day") + """
         AND c.end_day > ? AND c.first_day < ? AND c.first_day < c.end_day
        ORDER BY c.first_day, c.id
        """, [office, .day(period.start), .day(period.end)], Self.closure)
  }

  package func closure(_ id: Identifier<Closure>) throws -> Closure? {
    try session.first(
      Self.closures(endingOn: "c.reported_end") + " AND c.id = ?", [office, .id(id)],
      Self.closure)
  }

  private static func closures(endingOn column: String) -> String {
    """
    SELECT c.id, r.code, c.first_day, \(column), c.dayparts, c.label
    FROM closure c LEFT JOIN room r ON r.room_key = c.room_key
    WHERE c.office = ?
    """
  }

  func insert(_ closure: Closure) throws(StoreFailure) {
    var room = SQLValue.null
    if let code = closure.room {
      guard let key = try keys.room(code) else { throw conflict("no such room") }
      room = .integer(key)
    }
    let end = SQLValue.day(closure.period.end)
    try write(
      """
      INSERT INTO closure (closure_key, office, id, room_key, first_day, end_day, reported_end,
        dayparts, label)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("closure_key", of: "closure")), office, .id(closure.id), room,
        .day(closure.period.start), end, end, .words(closure.dayparts.map(\.rawValue)),
        .text(closure.label),
      ])
  }

  func end(
    _ id: Identifier<Closure>, from: CivilDate, on day: CivilDate
  ) throws(StoreFailure) {
    try end(.id(id), in: "closure", from: from, on: day)
  }

  /// Gives a row another end, unless somebody else did so first.
  private func end(
    _ id: SQLValue, in table: String, from: CivilDate, on day: CivilDate
  ) throws(StoreFailure) {
    let changed = try write(
      "UPDATE \(table) SET end_day = ? WHERE office = ? AND id = ? AND end_day = ?",
      [.day(day), office, id, .day(from)])
    if changed != 1 { throw conflict("\(table) has another end") }
  }

  private static func absence(_ row: inout SQLRow) throws(StoreFailure) -> Absence {
    let absence = Absence(
      id: try row.identifier(), staff: try row.code(), period: try row.period(),
      dayparts: try row.words { Daypart(rawValue: $0) }, reason: try row.word())
    return try row.present(absence)
  }

  private static func closure(_ row: inout SQLRow) throws(StoreFailure) -> Closure {
    let closure = Closure(
      id: try row.identifier(), room: try row.optionalCode(), period: try row.period(),
      dayparts: try row.words { Daypart(rawValue: $0) }, label: try row.text())
    return try row.present(closure)
  }
}
