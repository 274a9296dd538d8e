package import AppointmentCore
package import DeskService

/// Reads `roster`: staff, weekday, daypart, role, weeks, from, to (the last day, inclusive).
package enum RosterLines {
  private static let columns = Columns(
    required: ["staff", "weekday", "daypart", "role"], optional: ["weeks", "from", "to"])

  /// Every shift of the file; the same shift twice is a flaw.
  package static func read(_ document: CSVDocument, known: KnownCodes) -> Lines<Shift> {
    var shifts = FirstLines<Shift>()
    return document.lines(columns) { row -> Shift? in
      let staff = row.requiredStaff("staff", known)
      let weekday = row.required("weekday", .weekday)
      let daypart = row.required("daypart", ValueFormat<Daypart>.code)
      let role = row.required("role", ValueFormat<Role>.code)
      let rhythm = row.optional("weeks", ValueFormat<WeekRhythm>.code) ?? .every
      let days = row.days("from", "to")
      guard let staff, let weekday, let daypart, let role else { return nil }
      let shift = Shift(
        staff: staff, weekday: weekday, daypart: daypart, role: role, rhythm: rhythm,
        validFrom: days.from, validTo: days.to)
      shifts.note(shift, staff.text, "staff", in: &row)
      return shift
    }
  }
}

/// Reads `rooms`: code, name, location.
package enum RoomLines {
  private static let columns = Columns(required: ["code"], optional: ["name", "location"])

  /// Every room of the file; one without a name is called by its code.
  package static func read(_ document: CSVDocument) -> Lines<Room> {
    var codes = FirstLines<RoomCode>()
    return document.lines(columns) { row -> Room? in
      guard let code = row.required("code", ValueFormat<RoomCode>.named()) else { return nil }
      codes.note(code, code.text, "code", in: &row)
      return Room(
        code: code, name: row.text("name") ?? code.text, location: row.text("location") ?? "")
    }
  }
}
