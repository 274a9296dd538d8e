package import AppointmentCore
import DeskService

/// The table `repair_call`: who has still to be told of a talk that was moved.
extension SQLTransaction {
  package func repairCalls(withDone: Bool) throws -> [RepairCall] {
    let which = withDone ? "" : " AND c.is_done = 0"
    return try session.rows(Self.calls + which + " ORDER BY a.id", [office], Self.call)
  }

  package func repairCall(about appointment: Identifier<Appointment>) throws -> RepairCall? {
    try session.first(Self.calls + " AND a.id = ?", [office, .id(appointment)], Self.call)
  }

  private static let calls = """
    SELECT a.id, c.state, s.code, c.tries, c.changed_at
    FROM repair_call c JOIN appointment a ON a.appointment_key = c.appointment_key
      JOIN staff s ON s.staff_key = c.caller_key
    WHERE c.office = ?
    """

  func insert(_ call: RepairCall) throws(StoreFailure) {
    guard let appointment = try keys.appointment(call.appointment) else {
      throw conflict("no such appointment")
    }
    try write(
      """
      INSERT INTO repair_call (appointment_key, office, state, is_done, caller_key, tries,
        changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [.integer(appointment), office] + (try fields(of: call.stand)))
  }

  func mark(
    _ id: Identifier<Appointment>, from: RepairCall.Stand, to: RepairCall.Stand
  ) throws(StoreFailure) {
    guard let appointment = try keys.appointment(id) else { throw conflict("no such appointment") }
    let changed = try write(
      """
      UPDATE repair_call SET state = ?, is_done = ?, caller_key = ?, tries = ?, changed_at = ?
      WHERE appointment_key = ? AND office = ? AND state = ? AND is_done = ? AND caller_key = ?
        AND tries = ? AND changed_at = ?
      """,
      (try fields(of: to)) + [.integer(appointment), office] + (try fields(of: from)))
    if changed != 1 { throw conflict("call stands otherwise") }
  }

  func withdrawCall(about id: Identifier<Appointment>) throws(StoreFailure) {
    guard let appointment = try keys.appointment(id) else { throw conflict("no such appointment") }
    let changed = try write(
      "DELETE FROM repair_call WHERE appointment_key = ? AND office = ?",
      [.integer(appointment), office])
    if changed != 1 { throw conflict("no such call") }
  }

  private func fields(of stand: RepairCall.Stand) throws(StoreFailure) -> [SQLValue] {
    guard let caller = try keys.staff(stand.caller) else {
      throw conflict("no such member of staff")
    }
    return [
      .word(stand.state), .flag(stand.state.isDone), .integer(caller), .integer(stand.tries),
      .moment(stand.at),
    ]
  }

  private static func call(_ row: inout SQLRow) throws(StoreFailure) -> RepairCall {
    let id: Identifier<Appointment> = try row.identifier()
    let state: RepairCall.State = try row.word()
    return RepairCall(
      appointment: id,
      stand: RepairCall.Stand(
        state: state, caller: try row.code(), tries: try row.integer(), at: try row.moment()))
  }
}
