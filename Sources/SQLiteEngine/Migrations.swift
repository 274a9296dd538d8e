import DeskResources
import DeskService
import GRDB

/// The schema's versions: numbered files of SQL, each applied once and never changed afterwards.
/// `user_version` says how far a file has come, `application_id` that it is one of ours.
enum Migrations {
  /// "Bal1": what `file` and a lost colleague can read from the first hundred bytes.
  static let applicationID = 0x4261_6C31

  /// The SQL of each version, the first at index 0.
  static let scripts: [String] = EmbeddedFiles.names
    .filter { $0.hasPrefix("Schema/SQLite/") }.sorted()
    .compactMap(EmbeddedFiles.text)

  static var newest: Int { scripts.count }

  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "PRAGMA user_version")) ?? 0
  }

  /// Refuses a file that is not ours, or that a newer program made.
  static func check(_ database: Database) throws {
    let application =
      try Int.fetchOne(database.cachedStatement(sql: "PRAGMA application_id")) ?? 0
    guard application == applicationID else {
      throw StoreFailure(
        .corrupt, operation: "open", detail: "application_id \(application)", hint: .notAStore)
    }
    let version = try version(of: database)
    guard version <= newest else {
      throw StoreFailure(
        .newerSchema, operation: "open", detail: "schema \(version), known \(newest)")
    }
  }

  /// The schema of an office's own file that is to be brought up to date, and is worth a copy; nil
  /// for a file of the newest schema and for one to practise in. Refuses what ``check(_:)`` refuses.
  static func outdated(_ database: Database) throws -> Int? {
    try check(database)
    let version = try version(of: database)
    guard version < newest else { return nil }
    let offices = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM office WHERE is_training = 0")
    return offices == 0 ? nil : version
  }

  /// Brings a file up to the newest version, in one transaction. The caller holds the write lock.
  static func apply(to database: Database) throws {
    let version = try version(of: database)
    guard version < newest else { return }
    try database.inTransaction(.immediate) {
      for script in scripts[version...] { try database.execute(sql: script) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(newest)")
      return .commit
    }
  }
}
