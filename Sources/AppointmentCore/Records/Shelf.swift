/// All records of one kind that somebody holds in memory, by key: what the store in memory keeps,
/// and what an undo looks at.
public struct Shelf<R: Record>: Sendable {
  private var records: [R.Key: R] = [:]

  public init() {}

  /// The record of a key; nil when it does not lie here.
  public subscript(key: R.Key) -> R? { records[key] }
  /// All of them, in no order.
  public var all: some Collection<R> { records.values }

  /// Lays a record on the shelf, in place of one with its key.
  public mutating func put(_ record: R) { records[record.key] = record }

  /// Makes a change true, and answers what came of it.
  mutating func apply(_ change: RecordChange<R>) -> ShelfAnswer {
    switch change {
    case .made(let record):
      guard records[record.key] == nil else { return .conflict(.isThere) }
      records[record.key] = record
      return .done(naming: record.names)
    case .changed(let key, let step):
      guard let record = records[key] else { return .conflict(.isMissing) }
      guard let changed = step.opened.applied(record) else { return .conflict(.standsOtherwise) }
      records[key] = changed
      return .done(naming: changed.names)
    case .removed(let key):
      guard records.removeValue(forKey: key) != nil else { return .conflict(.isMissing) }
      return .done(naming: [])
    }
  }
}

extension Shelf {
  /// Takes out what goes along with a client who was entered by mistake.
  mutating func forget(_ client: ClientNumber) {
    records = records.filter { _, record in
      !record.names.contains { $0.subject == .client(client) && $0.tie == .goesAlong }
    }
  }
}

/// What came of a change on a shelf.
public enum ShelfAnswer: Hashable, Sendable {
  /// It is so, and the record names these now.
  case done(naming: [Named])
  /// Nothing changed.
  case conflict(ShelfConflict)
}

/// Why a change cannot be made true: the record is not what the change says it is.
public enum ShelfConflict: String, Hashable, Sendable, CaseIterable {
  case isThere, isMissing, standsOtherwise
}
