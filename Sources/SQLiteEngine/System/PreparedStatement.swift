import DeskStore
import GRDB
import GRDBSQLite

/// A statement that GRDB prepared and keeps, run by SQLite's own functions.
///
/// An import runs 700,000 statements; GRDB's arguments cost four times what SQLite does with them.
@safe struct PreparedStatement {
  private let handle: OpaquePointer
  private let database: Database

  init(_ sql: String, in database: Database) throws {
    unsafe handle = try database.cachedStatement(sql: sql).sqliteStatement
    self.database = database
    unsafe precondition(
      sqlite3_stmt_busy(handle) == 0, "A query's rows are read before it is asked again.")
  }

  /// Runs it to its end; gives the number of rows it changed.
  func execute(_ arguments: [SQLValue]) throws -> Int {
    defer { unsafe sqlite3_reset(handle) }
    try bind(arguments)
    while try step() {}
    return unsafe Int(sqlite3_changes(database.sqliteConnection))
  }

  /// Hands over its rows one by one.
  func query(_ arguments: [SQLValue], each: (inout SQLRow) throws -> Void) throws {
    defer { unsafe sqlite3_reset(handle) }
    try bind(arguments)
    let count = unsafe sqlite3_column_count(handle)
    while try step() {
      var row = SQLRow((0..<count).map(column))
      try each(&row)
    }
  }

  /// Whether there is a row.
  private func step() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }

  private func bind(_ arguments: [SQLValue]) throws {
    unsafe precondition(
      Int(sqlite3_bind_parameter_count(handle)) == arguments.count,
      "A statement gets as many arguments as it has question marks.")
    // SQLite takes a copy: a Swift array may have moved by the time the statement runs.
    let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, argument) in zip(Int32(1)..., arguments) {
      let code =
        switch argument {
        case .null: unsafe sqlite3_bind_null(handle, index)
        case .integer(let value): unsafe sqlite3_bind_int64(handle, index, Int64(value))
        case .text(let text): unsafe bind(text: text, at: index, copies)
        case .blob(let bytes): unsafe bind(bytes, at: index, copies)
        case .integers(let numbers):
          unsafe bind(text: JSONList.text(numbers), at: index, copies)
        case .identifiers(let identifiers):
          unsafe bind(Array(identifiers.joined()), at: index, copies)
        }
      guard code == SQLITE_OK else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
    }
  }

  private func bind(
    text: String, at index: Int32, _ copies: sqlite3_destructor_type
  ) -> Int32 {
    unsafe sqlite3_bind_text(handle, index, text, Int32(text.utf8.count), copies)
  }

  private func bind(
    _ bytes: [UInt8], at index: Int32, _ copies: sqlite3_destructor_type
  ) -> Int32 {
    unsafe sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), copies)
  }

  private func column(_ index: Int32) -> SQLValue {
    switch unsafe sqlite3_column_type(handle, index) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return unsafe .integer(Int(sqlite3_column_int64(handle, index)))
    case SQLITE_BLOB: return unsafe .blob([UInt8](bytes(sqlite3_column_blob(handle, index), index)))
    // STRICT tables hold no fractions; as a text one is refused where a number is read.
    default:
      // Bytes that are no UTF-8 come out as a replacement sign; that is damage that shows.
      let text = unsafe UnsafeRawPointer(sqlite3_column_text(handle, index))
      return unsafe .text(String(decoding: bytes(text, index), as: UTF8.self))
    }
  }

  private func bytes(_ start: UnsafeRawPointer?, _ index: Int32) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, index)))
  }
}
