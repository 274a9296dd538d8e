import AppointmentCore
import DeskService

/// The table of a record: one list of columns, read both ways.
///
/// It is the only writer of its table, an import included. A row is written whole, and changed only
/// where it is in every column what the change starts from.
struct RecordTable<R: Record>: Sendable {
  /// How a record goes when the undo of its coming takes it away.
  enum Removal: Sendable {
    case delete
    /// The row stays, marked in `is_withdrawn`, and is never shown.
    case mark
  }

  let name: String
  /// The columns that name a client, each with what that means when the client goes.
  let clientColumns: [(column: String, tie: Named.Tie)]
  let removal: Removal
  /// Everything that is on the shelf; conditions and an order follow, with the table as `r`.
  let select: String
  private let insert: String
  private let update: String
  private let remove: String
  private let byKey: String
  private let keyValue: @Sendable (R.Key, SQLTransaction) throws(StoreFailure) -> SQLValue
  private let values: @Sendable (R, SQLTransaction) throws(StoreFailure) -> [SQLValue]
  let read: @Sendable (inout SQLRow, SQLTransaction) throws(StoreFailure) -> R

  /// A table by its columns, the key's first; `make` puts the values of a row together, and is nil
  /// for values that cannot stand together.
  init<each Value>(
    _ name: String, removal: Removal, naming clientColumns: [(column: String, tie: Named.Tie)] = [],
    key: RecordColumn<R, R.Key>, _ columns: repeat RecordColumn<R, each Value>,
    make: @escaping @Sendable (R.Key, repeat each Value) -> R?
  ) {
    self.name = name
    self.clientColumns = clientColumns
    self.removal = removal
    var names: [String] = []
    var expressions: [String] = []
    for column in repeat each columns {
      names.append(column.name)
      expressions.append(column.expression)
    }
    let shelf = removal == .mark ? " AND is_withdrawn = 0" : ""
    let marked = removal == .mark ? ["is_withdrawn"] : []
    let marks = (["office", key.name] + names).map { _ in "?" } + marked.map { _ in "0" }
    select =
      "SELECT \(([key.expression] + expressions).joined(separator: ", ")) FROM \(name) r"
      + " WHERE r.office = ?" + (removal == .mark ? " AND r.is_withdrawn = 0" : "")
    insert =
      "INSERT INTO \(name) (\((["office", key.name] + names + marked).joined(separator: ", ")))"
      + " VALUES (\(marks.joined(separator: ", ")))"
    update =
      "UPDATE \(name) SET \(names.map { "\($0) = ?" }.joined(separator: ", "))"
      + " WHERE office = ? AND \(key.name) = ?\(shelf)"
      + names.map { " AND \($0) IS NOT DISTINCT FROM ?" }.joined()
    remove =
      (removal == .mark ? "UPDATE \(name) SET is_withdrawn = 1" : "DELETE FROM \(name)")
      + " WHERE office = ? AND \(key.name) = ?\(shelf)"
    byKey = select + " AND r.\(key.name) = ?"
    keyValue = { value, transaction throws(StoreFailure) in
      try key.write(value, transaction)
    }
    values = { record, transaction throws(StoreFailure) in
      var values: [SQLValue] = []
      for column in repeat each columns { values.append(try column.written(record, transaction)) }
      return values
    }
    read = { row, transaction throws(StoreFailure) in
      let id = try key.read(&row, transaction)
      let made = make(id, repeat try (each columns).read(&row, transaction))
      return try row.present(made)
    }
  }

  // MARK: - What is asked of it and done to it

  func rows(
    _ conditions: String, _ arguments: [SQLValue] = [], in transaction: SQLTransaction
  ) throws(StoreFailure) -> [R] {
    try transaction.session.rows(select + conditions, [transaction.office] + arguments) {
      row throws(StoreFailure) in try read(&row, transaction)
    }
  }

  func find(_ key: R.Key, in transaction: SQLTransaction) throws(StoreFailure) -> R? {
    try transaction.session.first(byKey, [transaction.office, keyValue(key, transaction)]) {
      row throws(StoreFailure) in try read(&row, transaction)
    }
  }

  func insert(_ record: R, in transaction: SQLTransaction) throws(StoreFailure) {
    for named in record.names { try transaction.need(named.subject) }
    try transaction.write(
      insert,
      [transaction.office, keyValue(record.key, transaction)] + values(record, transaction))
  }

  func apply(_ change: RecordChange<R>, in transaction: SQLTransaction) throws(StoreFailure) {
    switch change {
    case .made(let record): try insert(record, in: transaction)
    case .changed(let key, let step):
      guard let old = try find(key, in: transaction) else {
        throw transaction.conflict(ShelfConflict.isMissing.rawValue)
      }
      guard let new = step.opened.applied(old) else {
        throw transaction.conflict(ShelfConflict.standsOtherwise.rawValue)
      }
      for named in new.names { try transaction.need(named.subject) }
      let place = [transaction.office, try keyValue(key, transaction)]
      let changed = try transaction.write(
        update, values(new, transaction) + place + values(old, transaction))
      if changed != 1 { throw transaction.conflict(ShelfConflict.standsOtherwise.rawValue) }
    case .removed(let key):
      let place = [transaction.office, try keyValue(key, transaction)]
      guard try transaction.write(remove, place) == 1 else {
        throw transaction.conflict(ShelfConflict.isMissing.rawValue)
      }
    }
  }
}
