import GRDB

@testable import SQLiteEngine

/// A look at a store's file past all our own code, as a stranger's program would have it.
func withRawFile<Answer>(_ path: String, _ body: (Database) throws -> Answer) throws -> Answer {
  var configuration = Configuration()
  configuration.busyMode = .timeout(5)
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  // clean-up: what was written is on the disk by now
  defer { try? queue.close() }
  return try queue.writeWithoutTransaction(body)
}

extension SQLiteStore: RawJournal {
  /// Every value of the journal's tables, as text.
  func rawJournal() throws -> [String] {
    try queue.read { database in
      try ["journal", "journal_about"].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").flatMap { row in
          row.databaseValues.map { "\($0)" }
        }
      }
    }
  }
}
