import DeskService
import GRDB
import Testing

@testable import DeskStore
@testable import SQLiteEngine

/// What must hold of every table there is, found by walking the schema and not by a list.
@Suite("The schema of a store") struct SchemaWalkTests {
  @Test("every table that names a client says what happens when the client goes")
  func clients() throws {
    let named = try Self.tables(referringTo: "client")
    let known = Set(ClientReference.all.map { "\($0.table).\($0.column)" })
    #expect(named.subtracting(known) == [], "say in ClientReference whether it binds")
    #expect(known.subtracting(named) == [], "there is no such table any more")
  }

  /// `table.column` of each reference to a table, from the schema itself.
  private static func tables(referringTo target: String) throws -> Set<String> {
    var found: Set<String> = []
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test)
      try store.close()
      found = try withRawFile(path) { database in
        let tables = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        return Set(
          try tables.flatMap { table in
            try Row.fetchAll(database, sql: "PRAGMA foreign_key_list(\(table))")
              .filter { $0["table"] as String == target && $0["from"] as String != "office" }
              .map { "\(table).\($0["from"] as String)" }
          })
      }
    }
    return found
  }
}
