import GRDBSQLite

extension SQLiteStore {
  /// The SQLite this program runs with, such as 3040001 for 3.40.1.
  static var libraryNumber: Int32 { sqlite3_libversion_number() }

  static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }
}
