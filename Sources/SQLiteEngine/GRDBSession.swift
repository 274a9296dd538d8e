import DeskService
import DeskStore
import GRDB

/// One transaction of the local file, as the tables of ``DeskStore`` see a database.
final class GRDBSession: SQLSession {
  private let database: Database
  private let operation: String
  private let path: String
  /// How often this process wrote before.
  private let ownWrites: Int
  /// The last key that was given out of each table.
  private var highest: [String: Int] = [:]

  init(_ database: Database, operation: String, path: String, ownWrites: Int) {
    self.database = database
    self.operation = operation
    self.path = path
    self.ownWrites = ownWrites
  }

  var dialect: SQLDialect { Self.dialect }

  /// A list is a text in JSON; identifiers, which JSON cannot hold, lie one behind the other in one
  /// blob.
  private static let dialect = SQLDialect(
    list: "SELECT value FROM json_each(?)",
    identifiers: """
      WITH RECURSIVE cut(item, rest) AS (
        SELECT NULL, ? UNION ALL SELECT substr(rest, 1, 16), substr(rest, 17) FROM cut
        WHERE length(rest) > 0)
      SELECT item FROM cut WHERE item IS NOT NULL
      """)

  func freshKey(_ column: String, of table: String) throws(StoreFailure) -> Int {
    let last =
      if let known = highest[table] {
        known
      } else {
        try first("SELECT MAX(\(column)) FROM \(table)") { row throws(StoreFailure) in
          try row.optionalInteger() ?? 0
        } ?? 0
      }
    highest[table] = last + 1
    return last + 1
  }

  /// SQLite's own counter sees what others wrote; what this connection wrote is counted beside it.
  func changeCounter() throws(StoreFailure) -> Int {
    do {
      // Asked before every answer of a batch, so it is prepared once.
      let statement = try database.cachedStatement(sql: "PRAGMA data_version")
      return try (Int.fetchOne(statement) ?? 0) + ownWrites
    } catch {
      throw FailureMapping.failure(error, operation: operation, path: path)
    }
  }

  @discardableResult
  func execute(_ sql: String, _ arguments: [SQLValue]) throws(StoreFailure) -> Int {
    do {
      return try PreparedStatement(sql, in: database).execute(arguments)
    } catch {
      throw FailureMapping.failure(error, operation: operation, path: path)
    }
  }

  func query(
    _ sql: String, _ arguments: [SQLValue], each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    do {
      try PreparedStatement(sql, in: database).query(arguments, each: each)
    } catch {
      throw FailureMapping.failure(error, operation: operation, path: path)
    }
  }
}
