package import AppointmentCore
package import DeskService

/// Reads `lessons`: client, weekday, from, to, label, weeks, valid_from, valid_to (inclusive),
/// pauses_in_school_holidays.
package enum LessonLines {
  private static let columns = Columns(
    required: ["client", "weekday", "from", "to"],
    optional: ["label", "weeks", "valid_from", "valid_to", "pauses_in_school_holidays"])

  /// Every lesson of the file; without `valid_from` it begins today.
  package static func read(
    _ document: CSVDocument, known: KnownCodes, today: CivilDate
  ) -> Lines<LessonNote> {
    var lessons = FirstLines<LessonNote>()
    return document.lines(columns) { row -> LessonNote? in
      let client = row.client("client", known)
      let weekday = row.required("weekday", .weekday)
      let from = row.required("from", .time)
      let to = row.required("to", .time)
      let label = row.optional("label", ValueFormat<Lesson.Label>.code) ?? .lesson
      let rhythm = row.optional("weeks", ValueFormat<WeekRhythm>.code) ?? .every
      let days = row.days("valid_from", "valid_to")
      let pauses = row.optional("pauses_in_school_holidays", .yesNo) ?? false
      guard let client, let weekday, let from, let to else { return nil }
      if from >= to { row.report("to", .endBeforeStart) }
      let validFrom = days.from ?? min(today, days.to ?? today)
      guard from < to, days.to.map({ validFrom <= $0 }) ?? true else { return nil }
      let lesson = LessonNote(
        client: client, weekday: weekday, from: from, to: to, label: label, rhythm: rhythm,
        validFrom: validFrom, validTo: days.to, pausesInSchoolHolidays: pauses)
      lessons.note(lesson, client.description, "client", in: &row)
      return lesson
    }
  }
}
