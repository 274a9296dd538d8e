import DeskService
import Synchronization

/// A store that counts how often it is read and written.
final class CountedStore: OfficeStore {
  private let store: any OfficeStore
  private let counts = Mutex((reads: 0, writes: 0))

  init(_ store: any OfficeStore) { self.store = store }

  var reads: Int { counts.withLock { $0.reads } }
  var writes: Int { counts.withLock { $0.writes } }

  func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer {
    counts.withLock { $0.reads += 1 }
    return try store.read(body)
  }

  func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer {
    counts.withLock { $0.writes += 1 }
    return try store.write(body)
  }

  func changeCounter() throws -> Int { try store.changeCounter() }
}
