import DeskService
import Synchronization

/// A store before which a colleague is first some number of times.
final class StubbornStore: OfficeStore {
  private let store: InMemoryStore
  private let conflicts: Mutex<Int>

  init(_ store: InMemoryStore, conflicts: Int) {
    self.store = store
    self.conflicts = Mutex(conflicts)
  }

  func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer {
    try store.read(body)
  }

  func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer {
    try store.write { transaction in
      let answer = try body(transaction)
      let isFirst = conflicts.withLock { left in
        defer { left = max(0, left - 1) }
        return left == 0
      }
      guard isFirst else { throw StoreFailure(.conflict, operation: "write", hint: .taken) }
      return answer
    }
  }

  func changeCounter() throws -> Int { try store.changeCounter() }
}
