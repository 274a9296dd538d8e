package import AppointmentCore
import DeskService

/// The table `search_key`: every way in which somebody can be looked up, in order of kind and bytes.
extension SQLTransaction {
  package func clients(withKeysIn ranges: [KeyRange], limit: Int) throws -> [Client] {
    var found: Set<ClientNumber> = []
    for range in ranges {
      // Asked for in one step, the order by client makes SQLite go through all keys there are.
      try session.query(
        """
        WITH found AS MATERIALIZED (
          SELECT client FROM search_key
          WHERE office = ? AND kind = ? AND content >= ? AND content < ?)
        SELECT DISTINCT client FROM found ORDER BY client LIMIT ?
        """,
        [
          office, .integer(range.kind.rawValue), .text(range.from), .text(range.upTo),
          .integer(max(0, limit)),
        ]
      ) { row throws(StoreFailure) in found.insert(try row.clientNumber()) }
    }
    return try clients(Array(found.sorted().prefix(max(0, limit))))
  }

  package func searchKeys(of clients: [ClientNumber]?) throws -> [ClientNumber: Set<SearchKey>] {
    var keys: [ClientNumber: Set<SearchKey>] = [:]
    if clients?.isEmpty == true { return keys }
    let some = clients == nil ? "" : " AND client IN (\(dialect.list))"
    try session.query(
      "SELECT client, kind, content FROM search_key WHERE office = ?\(some) ORDER BY client",
      [office] + (clients.map { [.clients($0)] } ?? [])
    ) { row throws(StoreFailure) in
      let client = try row.clientNumber()
      let kind = try row.present(SearchKey.Kind(rawValue: try row.integer()))
      keys[client, default: []].insert(SearchKey(kind, try row.text()))
    }
    return keys
  }

  package func setSearchKeys(_ searchKeys: Set<SearchKey>, of client: ClientNumber) throws {
    guard try keys.has(client) else { throw conflict("no such client") }
    try write("DELETE FROM search_key WHERE office = ? AND client = ?", [office, .client(client)])
    for key in searchKeys { try insert(key, of: client) }
  }

  /// Puts in the keys of many clients, in the order of the table, which is several times faster.
  func insert(_ searchKeys: [ClientNumber: Set<SearchKey>]) throws(StoreFailure) {
    for client in searchKeys.keys {
      guard try keys.has(client) else { throw conflict("no such client") }
      try write(
        "DELETE FROM search_key WHERE office = ? AND client = ?", [office, .client(client)])
    }
    let sorted = searchKeys.flatMap { client, keys in keys.map { (key: $0, client: client) } }
      .sorted { ($0.key, $0.client) < ($1.key, $1.client) }
    for line in sorted { try insert(line.key, of: line.client) }
  }

  private func insert(_ key: SearchKey, of client: ClientNumber) throws(StoreFailure) {
    try write(
      "INSERT INTO search_key (office, kind, content, client) VALUES (?, ?, ?, ?)",
      [office, .integer(key.kind.rawValue), .text(key.text), .client(client)])
  }
}
