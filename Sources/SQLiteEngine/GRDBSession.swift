import DeskService
import DeskStore
import GRDB

/// One transaction of the local file, as the tables of ``DeskStore`` see a database.
final class GRDBSession: SQLSession {
  private let database: Database
  private let operation: String
  private let path: String

  init(_ database: Database, operation: String, path: String) {
    self.database = database
    self.operation = operation
    self.path = path
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
