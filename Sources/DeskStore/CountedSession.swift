package import DeskService
import Synchronization

/// How many statements a store ran, and how often each text: what shows that a list costs a number
/// of statements of its own for every row. Empty until the first statement.
package final class StatementCount: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  package init() {}

  /// All statements since the last ``reset()``.
  package var total: Int { counts.withLock { $0.values.reduce(0, +) } }

  /// How often each text was run since the last ``reset()``.
  package var byText: [String: Int] { counts.withLock { $0 } }

  package func reset() { counts.withLock { $0 = [:] } }

  fileprivate func count(_ sql: String) { counts.withLock { $0[sql, default: 0] += 1 } }
}

/// A transaction whose statements are counted on their way to the database. A store makes one only
/// where somebody counts, so that at work nothing is paid for it.
package final class CountedSession: SQLSession {
  private let session: any SQLSession
  private let count: StatementCount

  package init(_ session: any SQLSession, _ count: StatementCount) {
    self.session = session
    self.count = count
  }

  @discardableResult
  package func execute(_ sql: String, _ arguments: [SQLValue]) throws(StoreFailure) -> Int {
    count.count(sql)
    return try session.execute(sql, arguments)
  }

  package func query(
    _ sql: String, _ arguments: [SQLValue], each: (inout SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    count.count(sql)
    try session.query(sql, arguments, each: each)
  }
  package var dialect: SQLDialect { session.dialect }

  package func freshKey(_ column: String, of table: String) throws(StoreFailure) -> Int {
    try session.freshKey(column, of: table)
  }

  package func changeCounter() throws(StoreFailure) -> Int { try session.changeCounter() }
}
