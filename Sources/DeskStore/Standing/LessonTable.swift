package import AppointmentCore
import DeskService

/// The table `lesson`: the parts of a client's week that are their own.
extension SQLTransaction {
  package func lessons(of clients: [ClientNumber]?) throws -> [Lesson] {
    let columns = """
      SELECT id, client, weekday, from_minute, to_minute, label, rhythm, valid_from, valid_to,
        pauses, exceptions
      FROM lesson WHERE office = ?
      """
    guard let clients else {
      return try session.rows(columns + " ORDER BY lesson_key", [office], Self.lesson)
    }
    guard !clients.isEmpty else { return [] }
    return try session.rows(
      columns + " AND client IN (\(dialect.list)) ORDER BY lesson_key",
      [office, .clients(clients)], Self.lesson)
  }

  func insert(_ lesson: Lesson) throws(StoreFailure) {
    try write(
      """
      INSERT INTO lesson (lesson_key, office, id, client, weekday, from_minute, to_minute, label,
        rhythm, valid_from, valid_to, pauses, exceptions)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("lesson_key", of: "lesson")), office, .id(lesson.id),
        .client(lesson.client), .integer(lesson.weekday.rawValue), .time(lesson.from),
        .time(lesson.to), .word(lesson.label), .word(lesson.rhythm), .day(lesson.validFrom),
        .day(lesson.validTo), .flag(lesson.pausesInSchoolHolidays), .days(lesson.exceptions),
      ])
  }

  func change(
    _ id: Identifier<Lesson>, from: Lesson.Course, to: Lesson.Course
  ) throws(StoreFailure) {
    let changed = try write(
      """
      UPDATE lesson SET valid_to = ?, exceptions = ?
      WHERE office = ? AND id = ? AND valid_to IS NOT DISTINCT FROM ? AND exceptions = ?
      """,
      [
        .day(to.validTo), .days(to.exceptions), office, .id(id), .day(from.validTo),
        .days(from.exceptions),
      ])
    if changed != 1 { throw conflict("lesson has another course") }
  }

  private static func lesson(_ row: inout SQLRow) throws(StoreFailure) -> Lesson {
    let lesson = Lesson(
      id: try row.identifier(), client: try row.clientNumber(), weekday: try row.weekday(),
      from: try row.time(), to: try row.time(), label: try row.word(), rhythm: try row.word(),
      validFrom: try row.day(), validTo: try row.optionalDay(),
      pausesInSchoolHolidays: try row.flag(), exceptions: try row.days())
    return try row.present(lesson)
  }
}
