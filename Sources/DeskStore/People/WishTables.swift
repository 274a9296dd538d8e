package import AppointmentCore
import DeskService

/// The tables `rather_not` and `client_rhythm`: what a client wished, without a reason.
extension SQLTransaction {
  package func ratherNot(of clients: [ClientNumber]) throws -> [ClientNumber: [StaffCode]] {
    var codes: [ClientNumber: [StaffCode]] = [:]
    guard !clients.isEmpty else { return codes }
    try session.query(
      """
      SELECT r.client, s.code FROM rather_not r JOIN staff s ON s.staff_key = r.staff_key
      WHERE r.office = ? AND r.client IN (\(dialect.list)) ORDER BY r.client, s.code
      """, [office, .clients(clients)]
    ) { row throws(StoreFailure) in
      codes[try row.clientNumber(), default: []].append(try row.code())
    }
    return codes
  }

  package func rhythms(of clients: [ClientNumber]) throws -> [ClientNumber: MeetingRhythm] {
    var rhythms: [ClientNumber: MeetingRhythm] = [:]
    guard !clients.isEmpty else { return rhythms }
    try session.query(
      """
      SELECT client, rhythm FROM client_rhythm
      WHERE office = ? AND client IN (\(dialect.list)) ORDER BY client
      """, [office, .clients(clients)]
    ) { row throws(StoreFailure) in
      let client = try row.clientNumber()
      rhythms[client] = try row.word() as MeetingRhythm
    }
    return rhythms
  }

  func setRatherNot(
    _ client: ClientNumber, _ staff: StaffCode, isWished: Bool
  ) throws(StoreFailure) {
    let key = try staffKey(staff)
    try write(
      "DELETE FROM rather_not WHERE office = ? AND client = ? AND staff_key = ?",
      [office, .client(client), key])
    guard isWished else { return }
    try write(
      "INSERT INTO rather_not (office, client, staff_key) VALUES (?, ?, ?)",
      [office, .client(client), key])
  }

  func setRhythm(_ rhythm: MeetingRhythm?, of client: ClientNumber) throws(StoreFailure) {
    try write(
      "DELETE FROM client_rhythm WHERE office = ? AND client = ?", [office, .client(client)])
    guard let rhythm else { return }
    try write(
      "INSERT INTO client_rhythm (office, client, rhythm) VALUES (?, ?, ?)",
      [office, .client(client), .word(rhythm)])
  }

  /// Writes who interprets and what they said; a conflict when it is not what the change starts
  /// from.
  func set(_ change: InterpreterChange) throws(StoreFailure) {
    guard let old = try find(change.id) else { throw conflict("no such appointment") }
    guard old.interpreting == change.from else { throw conflict("another interpreter") }
    var interpreter: SQLValue = .null
    if let staff = change.to.choice?.staff { interpreter = try staffKey(staff) }
    try write(
      """
      UPDATE appointment SET interpreter_key = ?, is_telephone_interpreter = ?,
        interpreter_answer = ?
      WHERE appointment_key = ?
      """,
      [
        interpreter, .flag(change.to.choice == .telephone), .word(change.to.answer),
        .integer(try appointmentKey(change.id)),
      ])
  }
}
