import AppointmentCore
package import DeskService

/// An office's store inside one transaction of a database: the port in portable SQL.
///
/// Each table has a file under `Tables/` with its queries and its record mapping.
package final class SQLTransaction {
  let session: any SQLSession
  /// Which office's rows are read and written; a single-office file has office 1.
  let office: SQLValue
  let keys: RowKeys
  var dialect: SQLDialect { session.dialect }
  /// The first failure of writing; a write that met one is lost even when its body goes on.
  package private(set) var failure: StoreFailure?

  /// `kept` is what transactions that only read share; one that writes is given none.
  package init(_ session: any SQLSession, office: Int = 1, kept: KeptCodes? = nil) {
    self.session = session
    self.office = .integer(office)
    keys = RowKeys(session: session, office: .integer(office), kept: kept)
  }

  package func changeCounter() throws -> Int { try session.changeCounter() }

  /// Runs a statement that writes, and remembers when it failed.
  @discardableResult
  func write(_ sql: String, _ arguments: [SQLValue]) throws(StoreFailure) -> Int {
    for case .text(let text) in arguments where text.utf8.contains(0) {
      // Databases end a text at a zero byte: what follows would be lost without a word.
      throw remember(StoreFailure(.conflict, operation: "write", detail: "a text holds a zero"))
    }
    do {
      return try session.execute(sql, arguments)
    } catch {
      throw remember(error)
    }
  }

  /// A failure that what was asked cannot stand beside what is there.
  func conflict(
    _ detail: String, hint: StoreFailure.Hint? = nil
  ) -> StoreFailure {
    remember(StoreFailure(.conflict, operation: "write", detail: detail, hint: hint))
  }

  func remember(_ failure: StoreFailure) -> StoreFailure {
    self.failure = self.failure ?? failure
    return failure
  }
}

extension SQLTransaction: StoreWriting {}
