internal import AppointmentCore
package import DeskService

/// Reads `appointments`: client, start, minutes, staff, interpreter, room, place, kind, topics,
/// status.
package enum AppointmentLines {
  /// How long an appointment may take.
  package static let minutes = 5...480

  private static let columns = Columns(
    required: ["client", "start", "staff"],
    optional: ["minutes", "interpreter", "room", "place", "kind", "topics", "status"])

  /// Every appointment of the file; one without minutes takes `talkMinutes`. A talk of several
  /// people names them all, the first is whose appointment it is.
  package static func read(
    _ document: CSVDocument, known: KnownCodes, talkMinutes: Int
  ) -> Lines<AppointmentLine> {
    document.lines(columns) { row -> AppointmentLine? in
      let clients = clients(&row, known)
      let start = row.required("start", .moment)
      let length = row.optional("minutes", .integer(minutes)) ?? talkMinutes
      let staff = row.requiredStaff("staff", known)
      let interpreter = interpreter(&row, known)
      let room = room(&row, known)
      let place = row.optional("place", ValueFormat<Place>.code) ?? .office
      let kind = row.optional("kind", ValueFormat<AppointmentKind>.code) ?? .talk
      let topics = row.list("topics", .topic)
      let status = row.optional("status", ValueFormat<AppointmentStatus>.code) ?? .booked
      guard let start else { return nil }
      guard let slot = TimeSlot(at: start, minutes: length) else {
        row.report("minutes", .passesMidnight)
        return nil
      }
      guard let staff, !clients.isEmpty else { return nil }
      return AppointmentLine(
        clients: clients, slot: slot, staff: staff, interpreter: interpreter, room: room,
        place: place, kind: kind, topics: topics, status: status)
    }
  }

  private static func clients(_ row: inout LineReader, _ known: KnownCodes) -> [ClientNumber] {
    if row.text("client") == nil { row.report("client", .missingValue) }
    let numbers = row.list("client", .clientNumber)
    for number in numbers { row.check(number, "client", known) }
    return numbers
  }

  private static func interpreter(
    _ row: inout LineReader, _ known: KnownCodes
  ) -> InterpreterChoice? {
    let choice = row.optional("interpreter", .interpreter)
    if let code = choice?.staff, !known.staff.contains(code) {
      row.report("interpreter", .unknownReference(.staff, code.text))
    }
    return choice
  }

  private static func room(_ row: inout LineReader, _ known: KnownCodes) -> RoomCode? {
    let room = row.optional("room", ValueFormat<RoomCode>.named())
    if let room, !known.rooms.contains(room) {
      row.report("room", .unknownReference(.room, room.text))
    }
    return room
  }
}
