package import AppointmentCore
import DeskService

/// A table that names clients, and what that means when somebody who was entered by mistake is taken
/// out again.
struct ClientReference: Sendable {
  let table: String
  let column: String
  let tie: Named.Tie
  /// Rows of a table that binds which do not: what was taken back goes along.
  var isTakenBack: String? = nil

  /// Every table that names a client. A test walks the schema and finds one that is not here.
  static let all: [ClientReference] =
    standing + RecordKind.allCases.flatMap(\.table.references)

  private static let standing: [ClientReference] = [
    .init(table: "appointment_client", column: "client", tie: .binds),
    .init(table: "appointment", column: "client", tie: .binds),
    .init(table: "lesson", column: "client", tie: .binds),
    .init(table: "decision", column: "client", tie: .binds),
    .init(table: "trajectory", column: "client", tie: .binds),
    .init(table: "key_confirmation", column: "client", tie: .binds),
    .init(
      table: "waiting_entry", column: "client", tie: .binds, isTakenBack: "ending = 'mistake'"),
    // That somebody asked, whom they would rather not see, how often they come: nothing without
    // them.
    .init(table: "question", column: "client", tie: .goesAlong),
    .init(table: "rather_not", column: "client", tie: .goesAlong),
    .init(table: "client_rhythm", column: "client", tie: .goesAlong),
    .init(table: "search_key", column: "client", tie: .goesAlong),
    .init(table: "client_version", column: "client", tie: .goesAlong),
    .init(table: "assignment", column: "client", tie: .goesAlong),
  ]

  /// Finds one row that keeps a client here.
  var binding: String? {
    guard tie == .binds else { return nil }
    let kept = isTakenBack.map { " AND NOT COALESCE(\($0), 1 = 0)" } ?? ""
    return "SELECT 1 FROM \(table) WHERE office = ? AND \(column) = ?\(kept) LIMIT 1"
  }

  /// Takes out what goes along.
  var removal: String? {
    guard tie == .goesAlong || isTakenBack != nil else { return nil }
    let taken = tie == .binds ? isTakenBack.map { " AND \($0)" } ?? "" : ""
    return "DELETE FROM \(table) WHERE office = ? AND \(column) = ?\(taken)"
  }
}

extension SQLTransaction {
  package func hasRecords(of client: ClientNumber) throws -> Bool { try isBound(client) }

  func isBound(_ client: ClientNumber) throws(StoreFailure) -> Bool {
    for sql in ClientReference.all.compactMap(\.binding) where try exists(sql, client) {
      return true
    }
    return false
  }
}
