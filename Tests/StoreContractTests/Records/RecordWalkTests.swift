import AppointmentCore
import DeskService
import Kept
import Testing

@testable import DeskStore

/// What must hold of every kind of record, found by walking the kinds: whoever adds one is told here
/// what the office still has to know of it.
@Suite("Every kind of record")
struct RecordWalkTests {
  // MARK: - Rights

  @Test("is read by a role that is named, and not by every role", arguments: RecordKind.allCases)
  func rights(_ kind: RecordKind) {
    let readers = Role.allCases.filter { Rights.may($0, kind.care.reads) }
    #expect(!readers.isEmpty, "nobody may read a \(kind)")
    #expect(readers.count < Role.allCases.count, "whoever works here may read every \(kind)")
  }

  // MARK: - Trace

  @Test("has letters of its own in the journal")
  func letters() {
    let all = RecordKind.allCases.flatMap(\.letters)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
  }

  @Test("has a kept line that it came, that it went, and that each part changed")
  func trace() throws {
    let lines =
      try Kept.lines(of: "journal-lines.txt") + Kept.lines(of: "journal-lines-10.txt")
    let kept = Set(lines.map { String($0.prefix { $0 != " " }) })
    for kind in RecordKind.allCases {
      for letters in kind.letters {
        #expect(kept.contains(letters), "no line is kept that begins with \(letters) (\(kind))")
      }
    }
    for line in lines {
      let head = line.prefix { $0 != " " }
      let rest = JournalWords(line.dropFirst(head.count))
      let owner = RecordKind.allCases.first { $0.letters.contains(String(head)) }
      #expect(RecordEventTrace(head, rest)?.kind == owner, "\(line)")
    }
  }

  // MARK: - Forgetting

  @Test("goes with the exit of whom it is about, or with the talk it belongs to")
  func term() {
    for kind in RecordKind.allCases {
      let namesClient = !kind.table.references.isEmpty
      switch kind.care.kept {
      case .monthsAfterExit(let months):
        #expect((1...24).contains(months), "\(kind) is kept for \(months) months (PR-5)")
        #expect(namesClient, "\(kind) goes with an exit, and names nobody who can exit")
      case .withTalk:
        #expect(!namesClient, "\(kind) names a client, and goes with a talk")
      }
    }
  }

  // MARK: - Contract and random runs

  @Test("is made, changed and taken away in the random runs")
  func random() throws {
    var seen: [RecordKind: Set<String>] = [:]
    for seed in RandomRunTests.seeds {
      let store = InMemoryStore(identity: .test)
      var office = try RandomOffice(seed: seed, store: store)
      for index in 0..<250 { _ = try office.step(index) }
      for change in try store.read({ try $0.journal(after: 0, limit: 1_000_000) }) {
        for case .record(let trace) in change.traces {
          seen[trace.kind, default: []].insert(String(trace.line.prefix { $0 != " " }))
        }
      }
    }
    for kind in RecordKind.allCases {
      let missing = Set(kind.letters).subtracting(seen[kind, default: []])
      #expect(missing == [], "\(kind): no run of a seed wrote such a line")
    }
  }
}
