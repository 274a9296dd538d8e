import DeskResources
import Foundation
package import GRDB

/// A file as an earlier program would have made it, by the migrations that there were then, and a way
/// past every program's own code.
package enum OldFile {
  /// How many versions of the schema there are.
  package static var newest: Int { scripts.count }

  private static let scripts: [String] = EmbeddedFiles.names
    .filter { $0.hasPrefix("Schema/SQLite/") }.sorted().compactMap(EmbeddedFiles.text)

  /// Makes an office of an earlier version, with a teamleider whose code is `els`.
  package static func make(at path: String, version: Int, isTraining: Bool = false) throws {
    try run(at: path) { database in
      for script in scripts[..<version] { try database.execute(sql: script) }
      try database.execute(
        sql: """
          PRAGMA application_id = \(0x4261_6C31);
          PRAGMA user_version = \(version);
          INSERT INTO office (office, name, is_training, training_clock, seed)
          VALUES (1, 'Oud', \(isTraining ? "1, 29735142" : "0, NULL"), 1);
          INSERT INTO staff (staff_key, office, code, name, roles, languages, gender, kind)
          VALUES (1, 1, 'els', 'Els', 'teamleider', 'nld', 'unknown', 'professional');
          """)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// The version that a file says it has.
  package static func version(of path: String) throws -> Int {
    try run(at: path) { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
  }

  /// Works on a file as a stranger's program would.
  @discardableResult
  package static func run<Answer>(
    at path: String, _ body: (Database) throws -> Answer
  ) throws -> Answer {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // clean-up: what was written is on the disk by now
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }

  /// Puts a line into a file's journal that nobody ever wrote.
  package static func writeUnknownLine(at path: String) throws {
    try run(at: path) { database in
      try database.execute(
        sql: """
          INSERT INTO journal (office, sequence, written_at, actor, role, verb, undoes, brought, traces)
          SELECT 1, COALESCE(MAX(sequence), 0) + 1, 29735142, 'els', 'teamleider', 'dance', NULL, '',
            'Xx 1 2 3'
          FROM journal
          """)
    }
  }
}
