package import AppointmentCore
package import DeskService
package import DeskStore
import GRDB
import Synchronization

/// An office in one local file: what a single office, or several desks on one computer, work with.
///
/// A process has one connection. Every commit is on the disk before it is answered
/// (`synchronous=FULL`: without it a power cut lost 1,761 of 20,760 answered bookings).
package final class SQLiteStore: OpenStore {
  package let path: String
  package let copy: StoreCopy?
  let queue: DatabaseQueue
  private let ownWrites = Atomic<Int>(0)
  private let isClosed = Atomic<Bool>(false)
  private let lock: WriteLock
  /// Where the statements of every transaction are counted; nil where nobody counts.
  private let statements: StatementCount?
  private let kept = KeptCodes()

  /// Makes a new store. `.conflict` when a file with something in it is there already.
  package static func create(
    at path: String, identity: StoreIdentity, patience: Duration = .seconds(10)
  ) throws(StoreFailure) -> SQLiteStore {
    if let entry = try FileSystem.entry(path) {
      guard !entry.isLink else { throw refusal(.denied, .symlink, "create") }
      // An empty file is what a creation leaves that was cut off.
      guard entry.isRegular, entry.size == 0 else { throw refusal(.conflict, .exists, "create") }
    }
    try FileSystem.makePrivateFile(path)
    let store = try SQLiteStore(path: path, patience: patience, isNew: true)
    do {
      try store.write { try $0.setIdentity(identity) }
    } catch {
      throw FailureMapping.failure(error, operation: "create", path: path)
    }
    return store
  }

  /// Opens a store that is there. Refuses what is missing (`.unavailable`), no store or damaged
  /// (`.corrupt`), made by a newer program (`.newerSchema`), read-only or a link (`.denied`).
  /// With `statements` given, every statement of its transactions is counted there. `day` stands in
  /// the name of the copy that is made before an office's schema changes.
  package static func open(
    at path: String, patience: Duration = .seconds(10), counting statements: StatementCount? = nil,
    on day: CivilDate? = nil
  ) throws(StoreFailure) -> SQLiteStore {
    guard let entry = try FileSystem.entry(path) else {
      throw refusal(.unavailable, .missing, "open")
    }
    guard !entry.isLink else { throw refusal(.denied, .symlink, "open") }
    guard entry.isRegular, entry.size > 0 else { throw refusal(.corrupt, .notAStore, "open") }
    guard entry.isWritableByOwner else { throw refusal(.denied, .readOnly, "open") }
    return try SQLiteStore(
      path: path, patience: patience, isNew: false, counting: statements, on: day)
  }

  private static func refusal(
    _ code: StoreFailure.Code, _ hint: StoreFailure.Hint, _ operation: String
  ) -> StoreFailure {
    StoreFailure(code, operation: operation, detail: hint.rawValue, hint: hint)
  }

  private init(
    path: String, patience: Duration, isNew: Bool, counting statements: StatementCount? = nil,
    on day: CivilDate? = nil
  ) throws(StoreFailure) {
    self.path = path
    self.statements = statements
    let lock = try WriteLock(path: path + "-lock", patience: patience)
    self.lock = lock
    do {
      (queue, copy) = try lock.hold {
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        let old = isNew ? nil : try queue.inDatabase { try Migrations.outdated($0) }
        // Whatever keeps the copy from being made keeps the schema from being changed.
        let copy = try old.map { try CopyBeside(path: path, version: $0, day: day).make(of: queue) }
        try queue.inDatabase { database in
          try Migrations.apply(to: database)
          try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        return (queue, copy)
      }
    } catch {
      throw FailureMapping.failure(error, operation: isNew ? "create" : "open", path: path)
    }
  }

  deinit { try? close() }  // clean-up: nobody is left to tell

  /// Closes the file. The last one out writes the log back, so the lock is held.
  package func close() throws(StoreFailure) {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    do {
      try lock.hold { try queue.close() }
    } catch {
      throw FailureMapping.failure(error, operation: "close", path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "balie.store"
    // The lock keeps desks apart; this is for a backup program that looks in.
    configuration.busyMode = .timeout(2)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      for pragma in Self.pragmas { try database.execute(sql: "PRAGMA \(pragma)") }
    }
    return configuration
  }

  /// What holds on every connection of ours.
  static let pragmas = [
    // On the disk before it is answered.
    "synchronous = FULL",
    // What was erased is overwritten.
    "secure_delete = ON",
    // A file from elsewhere may not call functions of ours, and its cells are looked at twice.
    "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0",
    // Sorting never leaves names in a temporary file.
    "temp_store = MEMORY",
    // The log is written back by a commit, which holds the lock, and never by a reader.
    "wal_autocheckpoint = 1000",
    "cache_size = -32000",
  ]
}

extension SQLiteStore {
  package func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer {
    do {
      // Not `queue.read`: that turns `query_only` on and off, and SQLite then makes every statement
      // anew (`OP_Expire`). That nothing is written follows from the type: `StoreReading` cannot.
      return try queue.inDatabase { database in
        try run(.deferred, in: database) { try body(transaction(database, "read")) }
      }
    } catch let error as DatabaseError {
      throw FailureMapping.failure(error, operation: "read", path: path)
    }
  }

  /// Runs a body in one transaction of a store of today's version.
  private func run<Answer>(
    _ kind: Database.TransactionKind, in database: Database, _ body: () throws -> Answer
  ) throws -> Answer {
    var answer: Answer?
    try database.inTransaction(kind) {
      try Migrations.check(database)
      answer = try body()
      return .commit
    }
    guard let answer else { preconditionFailure("A transaction runs its body.") }
    return answer
  }

  package func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer {
    do {
      return try queue.writeWithoutTransaction { database in
        try lock.hold {
          let answer = try run(.immediate, in: database) {
            let transaction = transaction(database, "write")
            let answer = try body(transaction)
            if let failure = transaction.failure { throw failure }
            return answer
          }
          ownWrites.wrappingAdd(1, ordering: .relaxed)
          return answer
        }
      }
    } catch let error as DatabaseError {
      throw FailureMapping.failure(error, operation: "write", path: path)
    }
  }

  package func changeCounter() throws -> Int {
    do {
      return try queue.inDatabase { try session($0, "read").changeCounter() }
    } catch {
      throw FailureMapping.failure(error, operation: "read", path: path)
    }
  }

  func transaction(_ database: Database, _ operation: String) -> SQLTransaction {
    let session = session(database, operation)
    let kept = operation == "read" ? kept : nil
    guard let statements else { return SQLTransaction(session, kept: kept) }
    return SQLTransaction(CountedSession(session, statements), kept: kept)
  }

  private func session(_ database: Database, _ operation: String) -> GRDBSession {
    GRDBSession(
      database, operation: operation, path: path,
      ownWrites: ownWrites.load(ordering: .relaxed))
  }
}
