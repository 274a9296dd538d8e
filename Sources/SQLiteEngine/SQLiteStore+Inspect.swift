package import AppointmentCore
package import DeskService
package import DeskStore
import GRDB

extension SQLiteStore {
  /// Looks the file over. `isDeep` reads every page and every value; otherwise its structure only as
  /// far as the indexes (`quick_check`).
  package func inspect(
    isDeep: Bool, today: CivilDate
  ) throws(StoreFailure) -> StoreHealth {
    do {
      return try queue.read { database in
        let settings = try settings(database)
        return StoreHealth(
          schemaVersion: try Migrations.version(of: database), newestSchema: Migrations.newest,
          libraryVersion: "SQLite \(Self.libraryVersion)",
          hasLogRace: Self.hasLogRace(Self.libraryNumber),
          isDurable: settings["synchronous"] == "2" && settings["journal_mode"] == "wal",
          settings: settings, modes: try modes(), isDiskFull: FileSystem.isFull(path),
          findings: try findings(database, isDeep: isDeep, today: today))
      }
    } catch {
      throw FailureMapping.failure(error, operation: "inspect", path: path)
    }
  }

  /// Whether a library has the race, by its number: 3.51.3 is 3051003.
  static func hasLogRace(_ number: Int32) -> Bool {
    switch number {
    case 3_044_006..<3_045_000, 3_050_007..<3_051_000, 3_051_003...: false
    default: true
    }
  }

  private func settings(_ database: Database) throws -> [String: String] {
    var settings: [String: String] = [:]
    for name in [
      "synchronous", "journal_mode", "foreign_keys", "secure_delete", "trusted_schema",
      "cell_size_check", "wal_autocheckpoint", "mmap_size",
    ] {
      settings[name] = try String.fetchOne(database, sql: "PRAGMA \(name)")
    }
    return settings
  }

  private func modes() throws(StoreFailure) -> [String: UInt32] {
    var modes: [String: UInt32] = [:]
    for suffix in ["", "-wal", "-shm", "-lock"] {
      if let entry = try FileSystem.entry(path + suffix) { modes[suffix] = entry.mode }
    }
    return modes
  }

  /// What SQLite says of the file, and what the tables say of each other.
  private func findings(
    _ database: Database, isDeep: Bool, today: CivilDate
  ) throws -> [StoreHealth.Finding: Int] {
    let check = isDeep ? "integrity_check" : "quick_check"
    let flaws = try String.fetchAll(database, sql: "PRAGMA \(check)").filter { $0 != "ok" }
    let file: [StoreHealth.Finding: Int] = [
      .structure: flaws.count,
      .reference: try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count,
      .guardMissing: try Int.fetchOne(database, sql: Self.missingGuards) ?? 0,
    ]
    let tables = try transaction(database, "inspect").findings(isDeep: isDeep, today: today)
    return file.filter { $0.value > 0 }.merging(tables) { $1 }
  }

  private static let missingGuards = """
    SELECT 4 - COUNT(*) FROM sqlite_master WHERE type = 'trigger'
      AND name IN ('claim_overlap', 'claim_stands', 'journal_stands', 'journal_stays')
    """
}
