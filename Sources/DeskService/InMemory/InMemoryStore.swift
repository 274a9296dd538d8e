import Synchronization

/// A store that lives as long as the process: the reference that every store answers like, and
/// what flows and use cases are tested on.
///
/// A write works on a copy of the state, which takes its place only when all went well.
package final class InMemoryStore: OfficeStore {
  private struct Committed: Sendable {
    var state: InMemoryState
    var writes = 0
  }

  private let committed: Mutex<Committed>

  package init(identity: StoreIdentity) {
    committed = Mutex(Committed(state: InMemoryState(identity: identity)))
  }

  package func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer {
    let moment = committed.withLock { $0 }
    return try body(InMemoryTransaction(moment.state, writes: moment.writes))
  }

  package func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer {
    var result: Result<Answer, any Error>?
    committed.withLock { committed in
      let transaction = InMemoryTransaction(committed.state, writes: committed.writes)
      result = Result {
        let answer = try body(transaction)
        if let failure = transaction.failure { throw failure }
        return answer
      }
      guard case .success = result else { return }
      committed.state = transaction.state
      committed.writes += 1
    }
    guard let result else { preconditionFailure("A body answers or throws.") }
    return try result.get()
  }

  package func changeCounter() throws -> Int { committed.withLock { $0.writes } }
}
