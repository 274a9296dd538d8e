package import AppointmentCore
import DeskService

/// The table `lesson`: the parts of a client's week that are their own.
extension SQLTransaction {
  package func lessons(of client: ClientNumber?) throws -> [Lesson] {
    let columns = """
      SELECT id, client, weekday, from_minute, to_minute, label, rhythm, valid_from, valid_to, pauses
      FROM lesson WHERE office = ?
      """
    guard let client else {
      return try session.rows(columns + " ORDER BY lesson_key", [office], Self.lesson)
    }
    return try session.rows(
      columns + " AND client = ? ORDER BY lesson_key", [office, .client(client)], Self.lesson)
  }

  func insert(_ lesson: Lesson) throws(StoreFailure) {
    try write(
      """
      INSERT INTO lesson (lesson_key, office, id, client, weekday, from_minute, to_minute, label,
        rhythm, valid_from, valid_to, pauses)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("lesson_key", of: "lesson")), office, .id(lesson.id),
        .client(lesson.client), .integer(lesson.weekday.rawValue), .time(lesson.from),
        .time(lesson.to), .word(lesson.label), .word(lesson.rhythm), .day(lesson.validFrom),
        .day(lesson.validTo), .flag(lesson.pausesInSchoolHolidays),
      ])
  }

  private static func lesson(_ row: inout SQLRow) throws(StoreFailure) -> Lesson {
    let lesson = Lesson(
      id: try row.identifier(), client: try row.clientNumber(), weekday: try row.weekday(),
      from: try row.time(), to: try row.time(), label: try row.word(), rhythm: try row.word(),
      validFrom: try row.day(), validTo: try row.optionalDay(),
      pausesInSchoolHolidays: try row.flag())
    return try row.present(lesson)
  }
}
