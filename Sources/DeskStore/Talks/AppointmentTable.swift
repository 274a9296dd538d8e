import AppointmentCore
import DeskService

/// The table `appointment`: its record mapping and what is written to it. Who takes part stands in
/// `appointment_client` as well, for whoever looks from the client's side.
extension SQLTransaction {
  static let appointmentColumns = """
    SELECT a.appointment_key, a.id, a.reference, a.client, a.further_clients, a.staff_key,
      a.interpreter_key, a.is_telephone_interpreter, a.room_key, a.place, a.kind, a.day,
      a.from_minute, a.to_minute, a.status, a.topics, a.continuity,
      (SELECT p.id FROM appointment p WHERE p.appointment_key = a.replaces_key), a.letter_day,
      a.cancel_reason, a.no_show_party, a.outcomes, a.arrived_at, a.late_at, a.interpreter_answer,
      a.partner, a.held_until, a.mistake
    FROM appointment a
    """

  /// The appointments that conditions and an order ask for; who else takes part is read for all of
  /// them in one go.
  func appointments(
    _ conditions: String, _ arguments: [SQLValue]
  ) throws(StoreFailure) -> [Appointment] {
    var shared: [Int: Int] = [:]
    var found: [Appointment] = []
    try session.query(Self.appointmentColumns + conditions, arguments) {
      row throws(StoreFailure) in
      let read = try appointment(&row)
      if read.further > 0 { shared[read.key] = found.count }
      found.append(read.appointment)
    }
    guard !shared.isEmpty else { return found }
    try session.query(
      """
      SELECT appointment_key, client FROM appointment_client
      WHERE appointment_key IN (\(dialect.list)) AND position > 0
      ORDER BY appointment_key, position
      """, [.integers(Array(shared.keys))]
    ) { row throws(StoreFailure) in
      guard let index = shared[try row.integer()] else { throw row.corrupt("not asked for") }
      found[index].clients.append(try row.clientNumber())
    }
    return found
  }

  /// One appointment with everybody who takes part.
  func one(_ row: inout SQLRow) throws(StoreFailure) -> Appointment {
    var read = try appointment(&row)
    if read.further > 0 { read.appointment.clients += try furtherClients(of: read.key) }
    return read.appointment
  }

  /// An appointment with the first who takes part, its key, and how many others do.
  private func appointment(
    _ row: inout SQLRow
  ) throws(StoreFailure) -> (key: Int, appointment: Appointment, further: Int) {
    let key = try row.integer()
    let id: Identifier<Appointment> = try row.identifier()
    let reference = try row.present(AppointmentReference(number: try row.integer()))
    let clients = [try row.clientNumber()]
    let further = try row.integer()
    var appointment = Appointment(
      id: id, reference: reference, clients: clients, staff: try staffCode(&row),
      interpreter: try interpreter(&row), room: try optionalRoomCode(&row),
      place: try row.word(), kind: try row.word(), slot: try row.slot(), status: try row.word(),
      topics: try row.words(HelpTopic.init(rawValue:)),
      continuity: try row.present(Appointment.Continuity(kept: try row.text())),
      replaces: try row.optionalIdentifier(), letterDate: try row.optionalDay(),
      cancelReason: try row.optionalWord(), noShowParty: try row.optionalWord(),
      outcomes: try row.words(Outcome.init(rawValue:)), arrivedAt: try row.optionalMoment(),
      lateAt: try row.optionalMoment())
    appointment.interpreterAnswer = try row.optionalWord()
    appointment.partner = try row.optionalText()
    appointment.heldUntil = try row.optionalMoment()
    appointment.mistake = try row.optionalWord()
    return (key, appointment, further)
  }

  private func interpreter(_ row: inout SQLRow) throws(StoreFailure) -> InterpreterChoice? {
    let code = try optionalStaffCode(&row)
    let isTelephone = try row.flag()
    return code.map { .staff($0) } ?? (isTelephone ? .telephone : nil)
  }

  private func furtherClients(of key: Int) throws(StoreFailure) -> [ClientNumber] {
    try session.rows(
      """
      SELECT client FROM appointment_client WHERE appointment_key = ? AND position > 0
      ORDER BY position
      """, [.integer(key)]
    ) { row throws(StoreFailure) in try row.clientNumber() }
  }

  /// The key of an appointment that must be there.
  func appointmentKey(_ id: Identifier<Appointment>) throws(StoreFailure) -> Int {
    guard let key = try keys.appointment(id) else { throw conflict("no such appointment") }
    return key
  }

  // MARK: - Writing

  /// Puts an appointment in, without what it replaces; ``link(_:)`` adds that.
  func insert(_ appointment: Appointment) throws(StoreFailure) {
    let key = try keys.fresh("appointment_key", of: "appointment")
    var interpreter: SQLValue = .null
    if let staff = appointment.interpreter?.staff { interpreter = try staffKey(staff) }
    var room: SQLValue = .null
    if let code = appointment.room { room = try roomKey(code) }
    try write(
      """
      INSERT INTO appointment (appointment_key, office, id, reference, client, further_clients,
        staff_key, interpreter_key, is_telephone_interpreter, room_key, place, kind, day,
        from_minute, to_minute, status, topics, continuity, letter_day, cancel_reason,
        no_show_party, outcomes, arrived_at, late_at, interpreter_answer, partner,
        held_until, mistake)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(key), office, .id(appointment.id), .integer(appointment.reference.number),
        .client(appointment.client), .integer(appointment.clients.count - 1),
        try staffKey(appointment.staff), interpreter,
        .flag(appointment.interpreter == .telephone), room, .word(appointment.place),
        .word(appointment.kind), .day(appointment.slot.date), .time(appointment.slot.start),
        .time(appointment.slot.end), .word(appointment.status), .words(appointment.topics),
        .text(appointment.continuity.kept), .day(appointment.letterDate),
        .word(appointment.cancelReason), .word(appointment.noShowParty),
        .words(appointment.outcomes), .moment(appointment.arrivedAt), .moment(appointment.lateAt),
        .word(appointment.interpreterAnswer), .text(appointment.partner),
        .moment(appointment.heldUntil), .word(appointment.mistake),
      ])
    for (position, client) in appointment.clients.enumerated() {
      try write(
        """
        INSERT INTO appointment_client (office, client, standing, starts_at, appointment_key,
          position)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          office, .client(client), .integer(appointment.status.standing),
          .moment(appointment.slot.startMoment), .integer(key), .integer(position),
        ])
    }
    keys.remember(key, of: appointment.id)
  }

  /// Writes which appointment another one took the place of.
  func link(_ appointment: Appointment) throws(StoreFailure) {
    guard let replaced = appointment.replaces else { return }
    try write(
      "UPDATE appointment SET replaces_key = ? WHERE appointment_key = ?",
      [
        .integer(try appointmentKey(replaced)), .integer(try appointmentKey(appointment.id)),
      ])
  }

  /// Takes a step in an appointment's life; a conflict when it is not where the step starts.
  func change(_ change: AppointmentChange) throws(StoreFailure) {
    let key = try appointmentKey(change.id)
    let changed = try write(
      """
      UPDATE appointment SET status = ?, cancel_reason = ?, no_show_party = ?, outcomes = ?,
        arrived_at = ?, late_at = ?
      WHERE appointment_key = ? AND status = ?
      """,
      [
        .word(change.to.status), .word(change.to.cancelReason), .word(change.to.noShowParty),
        .words(change.to.outcomes), .moment(change.to.arrivedAt), .moment(change.to.lateAt),
        .integer(key), .word(change.from.status),
      ])
    guard changed == 1 else { throw conflict("appointment has another status") }
    guard change.from.status.standing != change.to.status.standing,
      let appointment = try find(change.id)
    else { return }
    for client in appointment.clients {
      try write(
        """
        UPDATE appointment_client SET standing = ?
        WHERE office = ? AND client = ? AND standing = ? AND starts_at = ? AND appointment_key = ?
        """,
        [
          .integer(change.to.status.standing), office, .client(client),
          .integer(change.from.status.standing), .moment(appointment.slot.startMoment),
          .integer(key),
        ])
    }
  }

  func setTopics(_ topics: [HelpTopic], of id: Identifier<Appointment>) throws(StoreFailure) {
    try write(
      "UPDATE appointment SET topics = ? WHERE appointment_key = ?",
      [.words(topics), .integer(try appointmentKey(id))])
  }

  func setOverrides(
    _ reasons: [VerdictCode: String], of id: Identifier<Appointment>
  ) throws(StoreFailure) {
    let key = try appointmentKey(id)
    for (code, reason) in reasons {
      try write(
        """
        INSERT INTO override_reason (appointment_key, code, office, reason) VALUES (?, ?, ?, ?)
        """, [.integer(key), .word(code), office, .text(reason)])
    }
  }

  func find(_ id: Identifier<Appointment>) throws(StoreFailure) -> Appointment? {
    try session.first(
      Self.appointmentColumns + " WHERE a.office = ? AND a.id = ?", [office, .id(id)],
      one)
  }
}

extension AppointmentStatus {
  /// What a client's own list of appointments is sorted by: 1 open, 2 fulfilled, else 0.
  var standing: Int { isOpen ? 1 : self == .fulfilled ? 2 : 0 }
}

extension Appointment.Continuity {
  /// How it is kept: `own`, `substitute:absence`.
  var kept: String {
    switch self {
    case .own: "own"
    case .carriedOver: "carriedOver"
    case .substitute(let reason): "substitute:\(reason.rawValue)"
    case .other: "other"
    }
  }

  /// Nil for a text that nothing is kept as.
  init?(kept text: String) {
    switch text {
    case "own": self = .own
    case "carriedOver": self = .carriedOver
    case "other": self = .other
    default:
      let parts = text.split(separator: ":").map(String.init)
      guard parts.count == 2, parts[0] == "substitute",
        let reason = SubstitutionReason(rawValue: parts[1])
      else { return nil }
      self = .substitute(reason)
    }
  }
}
