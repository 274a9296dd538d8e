import DeskService
import DeskStore
import Foundation
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
      let statement = try database.cachedStatement(sql: sql)
      try statement.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
      return database.changesCount
    } catch {
      throw FailureMapping.failure(error, operation: operation, path: path)
    }
  }

  func query(
    _ sql: String, _ arguments: [SQLValue], each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    do {
      let statement = try database.cachedStatement(sql: sql)
      let cursor = try Row.fetchCursor(
        statement, arguments: StatementArguments(arguments.map(\.databaseValue)))
      while let row = try cursor.next() {
        var values = SQLRow(row.databaseValues.map(SQLValue.init))
        try each(&values)
      }
    } catch {
      throw FailureMapping.failure(error, operation: operation, path: path)
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): Int64(value).databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(Int(number))
    // STRICT tables hold no fractions; as a text it is refused where a number is read.
    case .double(let number): self = .text("\(number)")
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }
}
