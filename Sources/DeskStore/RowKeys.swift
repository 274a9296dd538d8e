import AppointmentCore
import DeskService

/// The store's own 64-bit keys by which rows are joined, kept for the length of a transaction.
///
/// Staff and rooms are few and are read at once. Keys of new rows count up from the highest there
/// is, which is safe because only one writes at a time.
final class RowKeys {
  private let session: any SQLSession
  private let office: SQLValue
  private var staff: Coded<StaffMember>?
  private var rooms: Coded<Room>?
  private var households: [HouseholdCode: Int] = [:]
  private var appointments: [Identifier<Appointment>: Int] = [:]
  private var lessons: [Identifier<Lesson>: Int] = [:]
  private var clients: Set<ClientNumber> = []
  private var highest: [String: Int] = [:]

  /// Codes and keys of one table, both ways.
  private struct Coded<Bearer> {
    var keys: [Code<Bearer>: Int] = [:]
    var codes: [Int: Code<Bearer>] = [:]
  }

  init(session: any SQLSession, office: SQLValue) {
    self.session = session
    self.office = office
  }

  /// The key of the next row of a table.
  func fresh(_ column: String, of table: String) throws(StoreFailure) -> Int {
    let last =
      if let known = highest[table] {
        known
      } else {
        try session.first("SELECT MAX(\(column)) FROM \(table)", []) { row throws(StoreFailure) in
          try row.optionalInteger() ?? 0
        } ?? 0
      }
    highest[table] = last + 1
    return last + 1
  }

  // MARK: - Staff and rooms

  func staff(_ code: StaffCode) throws(StoreFailure) -> Int? { try loadStaff().keys[code] }
  func room(_ code: RoomCode) throws(StoreFailure) -> Int? { try loadRooms().keys[code] }
  func staffCode(_ key: Int) throws(StoreFailure) -> StaffCode? { try loadStaff().codes[key] }
  func roomCode(_ key: Int) throws(StoreFailure) -> RoomCode? { try loadRooms().codes[key] }

  /// Forgets staff and rooms after some were written.
  func forgetCodes() {
    staff = nil
    rooms = nil
  }

  private func loadStaff() throws(StoreFailure) -> Coded<StaffMember> {
    if let staff { return staff }
    let loaded: Coded<StaffMember> = try load(
      "SELECT staff_key, code FROM staff WHERE office = ? ORDER BY staff_key")
    staff = loaded
    return loaded
  }

  private func loadRooms() throws(StoreFailure) -> Coded<Room> {
    if let rooms { return rooms }
    let loaded: Coded<Room> = try load(
      "SELECT room_key, code FROM room WHERE office = ? ORDER BY room_key")
    rooms = loaded
    return loaded
  }

  private func load<Bearer>(_ sql: String) throws(StoreFailure) -> Coded<Bearer> {
    var coded = Coded<Bearer>()
    try session.query(sql, [office]) { row throws(StoreFailure) in
      let key = try row.integer()
      let code: Code<Bearer> = try row.code()
      coded.keys[code] = key
      coded.codes[key] = code
    }
    return coded
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
    try one("SELECT absence_key FROM absence WHERE office = ? AND id = ?", .id(id))
  }

  /// Whether a client is in the store.
  func has(_ client: ClientNumber) throws(StoreFailure) -> Bool {
    if clients.contains(client) { return true }
    let found = try one(
      "SELECT client FROM client WHERE office = ? AND client = ?", .client(client))
    if found != nil { clients.insert(client) }
    return found != nil
  }

  private func one(_ sql: String, _ value: SQLValue) throws(StoreFailure) -> Int? {
    try session.first(sql, [office, value]) { row throws(StoreFailure) in try row.integer() }
  }
}
