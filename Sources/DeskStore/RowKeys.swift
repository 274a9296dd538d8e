import AppointmentCore
import DeskService

/// The store's own 64-bit keys by which rows are joined, kept for the length of a transaction.
///
/// Each is read when it is first asked for: most transactions are about a few people.
final class RowKeys {
  private let session: any SQLSession
  private let office: SQLValue
  private var codes = StaffAndRooms()
  /// What transactions that read keep for the next; nil where somebody writes.
  private let kept: KeptCodes?
  private var households: [HouseholdCode: Int] = [:]
  private var appointments: [Identifier<Appointment>: Int] = [:]
  private var lessons: [Identifier<Lesson>: Int] = [:]
  private var absences: [Identifier<Absence>: Int] = [:]
  private var closures: [Identifier<Closure>: Int] = [:]
  private var clients: Set<ClientNumber> = []
  private var hasAskedKept = false

  init(session: any SQLSession, office: SQLValue, kept: KeptCodes?) {
    self.session = session
    self.office = office
    self.kept = kept
  }

  /// The key of the next row of a table.
  func fresh(_ column: String, of table: String) throws(StoreFailure) -> Int {
    try session.freshKey(column, of: table)
  }

  // MARK: - Staff and rooms

  func staff(_ code: StaffCode) throws(StoreFailure) -> Int? {
    if let key = codes.staff.keys[code] { return key }
    try loadKept()
    if codes.staff.isWhole { return codes.staff.keys[code] }
    let key = try one("SELECT staff_key FROM staff WHERE office = ? AND code = ?", .code(code))
    if let key { codes.staff.add(key, code) }
    return key
  }

  func room(_ code: RoomCode) throws(StoreFailure) -> Int? {
    if let key = codes.rooms.keys[code] { return key }
    try loadKept()
    if codes.rooms.isWhole { return codes.rooms.keys[code] }
    let key = try one("SELECT room_key FROM room WHERE office = ? AND code = ?", .code(code))
    if let key { codes.rooms.add(key, code) }
    return key
  }

  func staffCode(_ key: Int) throws(StoreFailure) -> StaffCode? {
    if let code = codes.staff.codes[key] { return code }
    try loadKept()
    if codes.staff.isWhole { return codes.staff.codes[key] }
    let code: StaffCode? = try code(
      "SELECT code FROM staff WHERE office = ? AND staff_key = ?", key)
    if let code { codes.staff.add(key, code) }
    return code
  }

  func roomCode(_ key: Int) throws(StoreFailure) -> RoomCode? {
    if let code = codes.rooms.codes[key] { return code }
    try loadKept()
    if codes.rooms.isWhole { return codes.rooms.codes[key] }
    let code: RoomCode? = try code("SELECT code FROM room WHERE office = ? AND room_key = ?", key)
    if let code { codes.rooms.add(key, code) }
    return code
  }

  /// Reads all staff and rooms at once, for whoever is about to ask for many.
  func loadCodes() throws(StoreFailure) {
    try loadKept()
    if !codes.staff.isWhole {
      try session.query(
        "SELECT staff_key, code FROM staff WHERE office = ? ORDER BY staff_key", [office]
      ) { row throws(StoreFailure) in
        codes.staff.add(try row.integer(), try row.code())
      }
      codes.staff.isWhole = true
    }
    if !codes.rooms.isWhole {
      try session.query(
        "SELECT room_key, code FROM room WHERE office = ? ORDER BY room_key", [office]
      ) { row throws(StoreFailure) in
        codes.rooms.add(try row.integer(), try row.code())
      }
      codes.rooms.isWhole = true
    }
    try keep()
  }

  /// All colleagues there are, read with their keys.
  func remember(_ staff: [(key: Int, code: StaffCode)]) throws(StoreFailure) {
    for (key, code) in staff { codes.staff.add(key, code) }
    codes.staff.isWhole = true
    try keep()
  }

  /// All rooms there are, read with their keys.
  func remember(_ rooms: [(key: Int, code: RoomCode)]) throws(StoreFailure) {
    for (key, code) in rooms { codes.rooms.add(key, code) }
    codes.rooms.isWhole = true
    try keep()
  }

  /// Forgets staff and rooms after some were written.
  func forgetCodes() { codes = StaffAndRooms() }

  /// Takes over what an earlier transaction of the same moment read; where there is none yet, a
  /// transaction that reads gets to know everybody at its first question.
  private func loadKept() throws(StoreFailure) {
    guard let kept, !codes.isWhole, !hasAskedKept else { return }
    hasAskedKept = true
    if let known = kept.codes(at: try session.changeCounter()) {
      codes = known
    } else {
      try loadCodes()
    }
  }

  private func keep() throws(StoreFailure) {
    guard let kept, codes.isWhole else { return }
    kept.keep(codes, at: try session.changeCounter())
  }

  private func code<Bearer>(_ sql: String, _ key: Int) throws(StoreFailure) -> Code<Bearer>? {
    try session.first(sql, [office, .integer(key)]) { row throws(StoreFailure) in try row.code() }
  }

  // MARK: - Households, appointments, lessons, clients

  func household(_ code: HouseholdCode) throws(StoreFailure) -> Int? {
    if let key = households[code] { return key }
    let key = try one(
      "SELECT household_key FROM household WHERE office = ? AND code = ?", .code(code))
    households[code] = key
    return key
  }

  func remember(_ key: Int, of household: HouseholdCode) { households[household] = key }

  func appointment(_ id: Identifier<Appointment>) throws(StoreFailure) -> Int? {
    if let key = appointments[id] { return key }
    let key = try one(
      "SELECT appointment_key FROM appointment WHERE office = ? AND id = ?", .id(id))
    appointments[id] = key
    return key
  }

  func remember(_ key: Int, of appointment: Identifier<Appointment>) {
    appointments[appointment] = key
  }

  func lesson(_ id: Identifier<Lesson>) throws(StoreFailure) -> Int? {
    if let key = lessons[id] { return key }
    let key = try one("SELECT lesson_key FROM lesson WHERE office = ? AND id = ?", .id(id))
    lessons[id] = key
    return key
  }

  func absence(_ id: Identifier<Absence>) throws(StoreFailure) -> Int? {
    if let key = absences[id] { return key }
    let key = try one("SELECT absence_key FROM absence WHERE office = ? AND id = ?", .id(id))
    absences[id] = key
    return key
  }

  func closure(_ id: Identifier<Closure>) throws(StoreFailure) -> Int? {
    if let key = closures[id] { return key }
    let key = try one("SELECT closure_key FROM closure WHERE office = ? AND id = ?", .id(id))
    closures[id] = key
    return key
  }

  /// Whether a client is in the store.
  func has(_ client: ClientNumber) throws(StoreFailure) -> Bool {
    if clients.contains(client) { return true }
    let found = try one(
      "SELECT client FROM client WHERE office = ? AND client = ?", .client(client))
    if found != nil { clients.insert(client) }
    return found != nil
  }

  /// A client who is in the store no more.
  func forget(_ client: ClientNumber) { clients.remove(client) }

  private func one(_ sql: String, _ value: SQLValue) throws(StoreFailure) -> Int? {
    try session.first(sql, [office, value]) { row throws(StoreFailure) in try row.integer() }
  }
}
