import DeskService
import DeskStore
import GRDB
import Synchronization
import Testing

@testable import SQLiteEngine

@Suite("A read of the file")
struct PlainReadTests {
  @Test("is a transaction and nothing more: a pragma around it would expire every statement")
  func plain() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore.create(at: folder + "/office.balie", identity: .test)
      let said = Said()
      store.queue.inDatabase { $0.trace { said.add($0.description) } }
      _ = try store.read { try $0.lastSequence() }
      store.queue.inDatabase { $0.trace(nil) }
      #expect(said.lines.first?.hasPrefix("BEGIN DEFERRED") == true, "\(said.lines)")
      #expect(said.lines.last?.hasPrefix("COMMIT") == true, "\(said.lines)")
      #expect(!said.lines.contains { $0.uppercased().contains("QUERY_ONLY") }, "\(said.lines)")
      try store.close()
    }
  }
}

/// What SQLite was told, in order.
private final class Said: Sendable {
  private let kept = Mutex<[String]>([])
  var lines: [String] { kept.withLock { $0 } }
  func add(_ line: String) { kept.withLock { $0.append(line) } }
}
