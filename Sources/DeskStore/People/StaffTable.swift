package import AppointmentCore
import DeskService

/// The tables `staff`, `room` and `shift`.
extension SQLTransaction {
  package func staff() throws -> [StaffMember] {
    var everybody: [(key: Int, code: StaffCode)] = []
    let staff = try session.rows(
      """
      SELECT staff_key, code, name, roles, languages, gender, kind, deputy, login, first_day,
        last_day
      FROM staff WHERE office = ? ORDER BY code
      """, [office]
    ) { row throws(StoreFailure) in
      let key = try row.integer()
      let code: StaffCode = try row.code()
      everybody.append((key, code))
      return StaffMember(
        code: code, name: try row.text(), roles: try row.words(Role.init(rawValue:)),
        languages: try row.words { LanguageCode($0) }, gender: try row.word(),
        kind: try row.word(), deputy: try row.optionalCode(), login: try row.optionalText(),
        firstDay: try row.optionalDay(), lastDay: try row.optionalDay())
    }
    try keys.remember(everybody)
    return staff
  }

  package func rooms() throws -> [Room] { try allRooms() }

  private func allRooms() throws(StoreFailure) -> [Room] {
    var all: [(key: Int, code: RoomCode)] = []
    let rooms = try session.rows(
      "SELECT room_key, code, name, location, last_day FROM room WHERE office = ? ORDER BY code",
      [office]
    ) { row throws(StoreFailure) in
      let key = try row.integer()
      let code: RoomCode = try row.code()
      all.append((key, code))
      return Room(
        code: code, name: try row.text(), location: try row.text(),
        lastDay: try row.optionalDay())
    }
    try keys.remember(all)
    return rooms
  }

  package func shifts() throws -> [Shift] {
    try keys.loadCodes()
    return try session.rows(
      """
      SELECT staff_key, weekday, daypart, role, rhythm, valid_from, valid_to
      FROM shift WHERE office = ? ORDER BY shift_key
      """, [office]
    ) { row throws(StoreFailure) in
      Shift(
        staff: try staffCode(&row), weekday: try row.weekday(), daypart: try row.word(),
        role: try row.word(), rhythm: try row.word(), validFrom: try row.optionalDay(),
        validTo: try row.optionalDay())
    }
  }

  /// Puts somebody in, or in place of the one with the same code.
  func put(_ member: StaffMember) throws(StoreFailure) {
    try write(
      """
      INSERT INTO staff (staff_key, office, code, name, roles, languages, gender, kind, deputy,
        login, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, code) DO UPDATE SET name = excluded.name, roles = excluded.roles,
        languages = excluded.languages, gender = excluded.gender, kind = excluded.kind,
        deputy = excluded.deputy, login = excluded.login, first_day = excluded.first_day,
        last_day = excluded.last_day
      """,
      [
        .integer(try keys.fresh("staff_key", of: "staff")), office, .code(member.code),
        .text(member.name), .words(member.roles), .words(member.languages.map(\.text)),
        .word(member.gender), .word(member.kind), .code(member.deputy), .text(member.login),
        .day(member.firstDay), .day(member.lastDay),
      ])
    keys.forgetCodes()
  }

  /// Puts a room in, or in place of the one with the same code.
  func put(_ room: Room) throws(StoreFailure) {
    try write(
      """
      INSERT INTO room (room_key, office, code, name, location, last_day) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, code) DO UPDATE SET name = excluded.name, location = excluded.location,
        last_day = excluded.last_day
      """,
      [
        .integer(try keys.fresh("room_key", of: "room")), office, .code(room.code),
        .text(room.name), .text(room.location), .day(room.lastDay),
      ])
    keys.forgetCodes()
  }

  /// Puts a room as it is to be in the place of what it was.
  func replace(_ old: Room?, with new: Room) throws(StoreFailure) {
    guard try allRooms().first(where: { $0.code == new.code }) == old else {
      throw conflict("the room is not as it was")
    }
    try put(new)
  }

  func insert(_ shift: Shift) throws(StoreFailure) {
    try write(
      """
      INSERT INTO shift (shift_key, office, staff_key, weekday, daypart, role, rhythm, valid_from,
        valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("shift_key", of: "shift")), office, try staffKey(shift.staff),
        .integer(shift.weekday.rawValue), .word(shift.daypart), .word(shift.role),
        .word(shift.rhythm), .day(shift.validFrom), .day(shift.validTo),
      ])
  }
}

extension SQLTransaction {
  /// Puts one shift in another's place; the first of those that are alike.
  func replace(_ old: Shift?, with new: Shift?) throws(StoreFailure) {
    guard let old else {
      if let new { try insert(new) }
      return
    }
    let row = try session.first(
      """
      SELECT shift_key FROM shift
      WHERE office = ? AND staff_key = ? AND weekday = ? AND daypart = ? AND role = ?
        AND rhythm = ? AND valid_from IS NOT DISTINCT FROM ? AND valid_to IS NOT DISTINCT FROM ?
      ORDER BY shift_key LIMIT 1
      """,
      [
        office, try staffKey(old.staff), .integer(old.weekday.rawValue), .word(old.daypart),
        .word(old.role), .word(old.rhythm), .day(old.validFrom), .day(old.validTo),
      ]
    ) { row throws(StoreFailure) in try row.integer() }
    guard let row else { throw conflict("no such shift") }
    guard let new else {
      try write("DELETE FROM shift WHERE shift_key = ?", [.integer(row)])
      return
    }
    try write(
      """
      UPDATE shift SET staff_key = ?, weekday = ?, daypart = ?, role = ?, rhythm = ?,
        valid_from = ?, valid_to = ?
      WHERE shift_key = ?
      """,
      [
        try staffKey(new.staff), .integer(new.weekday.rawValue), .word(new.daypart),
        .word(new.role), .word(new.rhythm), .day(new.validFrom), .day(new.validTo), .integer(row),
      ])
  }
}

// MARK: - Keys and codes

extension SQLTransaction {
  func staffKey(_ code: StaffCode) throws(StoreFailure) -> SQLValue {
    guard let key = try keys.staff(code) else { throw conflict("no such member of staff") }
    return .integer(key)
  }

  func roomKey(_ code: RoomCode) throws(StoreFailure) -> SQLValue {
    guard let key = try keys.room(code) else { throw conflict("no such room") }
    return .integer(key)
  }

  /// The member of staff whose key stands in the next column.
  func staffCode(_ row: inout SQLRow) throws(StoreFailure) -> StaffCode {
    try row.present(try keys.staffCode(try row.integer()))
  }

  func optionalStaffCode(_ row: inout SQLRow) throws(StoreFailure) -> StaffCode? {
    guard let key = try row.optionalInteger() else { return nil }
    return try row.present(try keys.staffCode(key))
  }

  func optionalRoomCode(_ row: inout SQLRow) throws(StoreFailure) -> RoomCode? {
    guard let key = try row.optionalInteger() else { return nil }
    return try row.present(try keys.roomCode(key))
  }
}

extension SQLRow {
  mutating func weekday() throws(StoreFailure) -> Weekday {
    try present(Weekday(rawValue: try integer()))
  }
}
