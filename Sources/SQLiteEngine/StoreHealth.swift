package import DeskService
import GRDB

/// What `doctor` learns of a local file: values, to be put into sentences elsewhere.
package struct StoreHealth: Sendable {
  /// The schema the file has, and the newest this program knows.
  package var schemaVersion: Int
  package var newestSchema: Int
  package var libraryVersion: String
  /// Whether the library has the race between commit and reset of the log (before 3.51.3, except
  /// 3.44.6 and 3.50.7). The write lock keeps the two apart.
  package var hasLogRace: Bool
  /// The settings in force, by name: `synchronous`, `journal_mode`.
  package var settings: [String: String]
  /// The permission bits of the file and what lies beside it, by the end of its name: ``, `-wal`.
  package var modes: [String: UInt32]
  /// Whether the file system keeps room for writing.
  package var isDiskFull: Bool
  /// What is wrong, each with how often; empty when all is well.
  package var findings: [Finding: Int]

  /// What can be wrong inside a file.
  package enum Finding: String, CaseIterable, Sendable {
    /// SQLite's own check of the file's structure.
    case structure
    /// A row that points to one that is not there.
    case reference
    /// The triggers that refuse what must never be are not there.
    case guardMissing
    /// Two claims of a resource that share a minute.
    case overlap
    /// A claim of an appointment that was called off, missed or a mistake, or of none at all.
    case idleClaim
    /// An appointment from a day on that takes place and claims nobody's time.
    case unclaimed
    /// The entries of the journal are not numbered 1, 2, 3, …
    case journalGap
    /// What a client's list says of an appointment is not what the appointment says.
    case standing
  }

  /// Whether others may read the file.
  package var isPrivate: Bool { modes.values.allSatisfy { $0 & 0o077 == 0 } }
}

extension SQLiteStore {
  /// Looks the file over. `isDeep` reads every page and every value; otherwise its structure only
  /// as far as the indexes (`quick_check`). `today` is the first day from which appointments must
  /// claim: the past of an import may have none.
  package func inspect(
    isDeep: Bool, today day: Int32
  ) throws(StoreFailure) -> StoreHealth {
    do {
      return try queue.read { database in
        StoreHealth(
          schemaVersion: try Migrations.version(of: database), newestSchema: Migrations.newest,
          libraryVersion: Self.libraryVersion,
          hasLogRace: Self.hasLogRace(Self.libraryNumber),
          settings: try settings(database), modes: try modes(),
          isDiskFull: FileSystem.isFull(path),
          findings: try findings(database, isDeep: isDeep, day: day))
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

  private func findings(
    _ database: Database, isDeep: Bool, day: Int32
  ) throws -> [StoreHealth.Finding: Int] {
    var findings: [StoreHealth.Finding: Int] = [:]
    let check = isDeep ? "integrity_check" : "quick_check"
    let flaws = try String.fetchAll(database, sql: "PRAGMA \(check)").filter { $0 != "ok" }
    findings[.structure] = flaws.count
    findings[.reference] = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    for (finding, sql) in Self.questions {
      findings[finding] = try Int.fetchOne(
        database, sql: sql, arguments: finding == .unclaimed ? [day] : [])
    }
    return findings.filter { $0.value > 0 }
  }

  /// Each counts what must not be.
  private static let questions: [(StoreHealth.Finding, String)] = [
    (
      .guardMissing,
      """
      SELECT 4 - COUNT(*) FROM sqlite_master WHERE type = 'trigger'
        AND name IN ('claim_overlap', 'claim_stands', 'journal_stands', 'journal_stays')
      """
    ),
    (
      // In the order of the table an overlap is always with the neighbour before it or with one
      // that is longer still, which is then found at its own neighbour.
      .overlap,
      """
      SELECT COUNT(*) FROM (
        SELECT from_minute, LAG(to_minute) OVER (
          PARTITION BY office, resource, day ORDER BY from_minute) AS free_from FROM claim)
      WHERE from_minute < free_from
      """
    ),
    (
      .idleClaim,
      """
      SELECT COUNT(*) FROM claim c
      LEFT JOIN appointment a ON a.appointment_key = c.owner / 4
      WHERE c.owner % 4 = 0 AND (a.status IS NULL
        OR a.status IN ('proposed', 'waitlist', 'noshow', 'cancelled', 'entered-in-error'))
      """
    ),
    (
      .unclaimed,
      """
      SELECT COUNT(*) FROM appointment a
      WHERE a.day >= ? AND a.status IN ('pending', 'booked', 'arrived', 'checked-in', 'fulfilled')
        AND NOT EXISTS (
          SELECT 1 FROM claim c WHERE c.office = a.office AND c.resource = a.staff_key * 4
            AND c.day = a.day AND c.owner = a.appointment_key * 4)
      """
    ),
    (
      .journalGap,
      "SELECT COUNT(*) FROM (SELECT office FROM journal GROUP BY office HAVING MAX(sequence) <> COUNT(*))"
    ),
    (
      .standing,
      """
      SELECT COUNT(*) FROM appointment_client ac
      JOIN appointment a ON a.appointment_key = ac.appointment_key
      WHERE ac.starts_at <> a.day * 1440 + a.from_minute OR ac.standing <> CASE
        WHEN a.status IN ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist')
        THEN 1 WHEN a.status = 'fulfilled' THEN 2 ELSE 0 END
      """
    ),
  ]
}
