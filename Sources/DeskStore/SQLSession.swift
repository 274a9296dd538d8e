package import DeskService

/// A value on its way into or out of a database: the only four kinds that both engines share, and
/// lists of them on their way in.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])
  // Lists, each of them one argument for a piece of ``SQLDialect``; they never come out.
  case integers([Int])
  /// Each of 16 bytes.
  case identifiers([[UInt8]])
}

/// The seam between the office's tables and a database: one open transaction of one connection.
///
/// SQL is portable: positional `?`, INTEGER and TEXT and 16-byte blobs, an explicit ORDER BY. A
/// session prepares each text once and keeps the statement, so texts are constant.
package protocol SQLSession: AnyObject {
  var dialect: SQLDialect { get }
  /// Runs a statement that answers no rows; gives the number of rows it changed.
  @discardableResult
  func execute(_ sql: String, _ arguments: [SQLValue]) throws(StoreFailure) -> Int

  /// Runs a query and hands over its rows one by one.
  func query(
    _ sql: String, _ arguments: [SQLValue], each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure)
  /// The key of the next row of a table, by its column. Only one writes at a time, so that nobody else
  /// is given the same.
  func freshKey(_ column: String, of table: String) throws(StoreFailure) -> Int
  /// A number that is another one when anybody has written since, as of this transaction.
  func changeCounter() throws(StoreFailure) -> Int
}

extension SQLSession {
  /// The rows of a query, each made into something.
  func rows<Value>(
    _ sql: String, _ arguments: [SQLValue] = [],
    _ make: (inout SQLRow) throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> [Value] {
    var values: [Value] = []
    try query(sql, arguments) { row throws(StoreFailure) in values.append(try make(&row)) }
    return values
  }

  /// The first row of a query; nil when there is none.
  package func first<Value>(
    _ sql: String, _ arguments: [SQLValue] = [],
    _ make: (inout SQLRow) throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> Value? {
    try rows(sql, arguments, make).first
  }
}
