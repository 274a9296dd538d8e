import AppointmentCore
import DeskWalk
import GRDB
import Interchange
import Kept
import Testing

@testable import DeskService
@testable import DeskStore
@testable import SQLiteEngine

/// Stores as an earlier program left them: each opens, is sound, answers every question, and goes on
/// being worked with. A test works on a copy.
@Suite("A store that an earlier program made")
struct OldStoreTests {
  private func withCopy(of name: String, _ test: (SQLiteStore, Desk) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try Kept.copy(of: name, to: path)
      let store = try SQLiteStore.open(at: path)
      let texts = try store.read { try $0.tableTexts() }
      let seed = try store.read { try $0.identity() }.seed
      try test(
        store,
        Desk(
          store: store, tables: try OfficeTables.parse(texts).office(),
          identifiers: DerivedIdentifiers(seed: seed)))
      try store.close()
    }
  }

  @Test("opens and is sound", arguments: Kept.stores)
  func sound(name: String) throws {
    try withCopy(of: name) { store, desk in
      let health = try store.inspect(isDeep: true, today: Samples.day)
      #expect(health.findings.isEmpty)
      #expect(health.schemaVersion == health.newestSchema)
      let all = try Everything(of: store)
      #expect(!all.clients.isEmpty && !all.appointments.isEmpty && !all.claims.isEmpty)
    }
  }

  @Test("has a journal that is read whole and would be written as it lies", arguments: Kept.stores)
  func journal(name: String) throws {
    try withCopy(of: name) { store, _ in
      let raw = try store.queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT sequence, verb, traces FROM journal ORDER BY sequence"
        )
        .map { ($0["sequence"] as Int, $0["verb"] as String, $0["traces"] as String) }
      }
      let entries = try store.read { try $0.journal(after: 0, limit: 1_000_000) }
      #expect(entries.map(\.sequence) == raw.map(\.0))
      #expect(entries.map(\.verb) == raw.map(\.1))
      #expect(entries.map { TraceText.text(of: $0.traces) } == raw.map(\.2))
      #expect(entries.map(\.sequence) == Array(1...entries.count))
    }
  }

  @Test("of which one has a line of every kind in its journal")
  func everyKind() throws {
    try withCopy(of: "every-line") { store, _ in
      let entries = try store.read { try $0.journal(after: 0, limit: 1_000_000) }
      let lines = entries.flatMap { TraceText.text(of: $0.traces).split(separator: "\n") }
      let kept = try Kept.lines(of: "journal-lines.txt")
      #expect(
        Set(lines.map { $0.prefix { $0 != " " } }) == Set(kept.map { $0.prefix { $0 != " " } }))
    }
  }

  @Test("answers every question", arguments: Kept.stores)
  func questions(name: String) throws {
    try withCopy(of: name) { store, desk in
      let leader = try #require(
        try desk.office().staff.values.filter { $0.roles.contains(.teamleider) }
          .min { $0.code < $1.code })
      let actor = Actor(code: leader.code, role: .teamleider)
      let now = Samples.moment(13, 50)
      let talk = try #require(
        try store.read { try $0.appointments(AppointmentFilter()) }.last { $0.status == .booked })
      let walk = QueryWalk(
        client: Samples.number(412), appointment: talk.id, reference: talk.reference,
        staff: Samples.karin, room: Samples.room, day: Samples.day)
      for kind in QueryKind.allCases {
        #expect(throws: Never.self, "\(kind)") {
          _ = try desk.ask(walk.query(kind), as: actor, at: now)
        }
      }
    }
  }

  @Test("lets the last change of each of its people be taken back", arguments: Kept.stores)
  func undo(name: String) throws {
    try withCopy(of: name) { store, desk in
      let now = Samples.moment(13, 50)
      let people = try store.read { try $0.actors(on: Samples.day) }
      var undone = 0
      for code in people.sorted() {
        guard let last = try store.read({ try $0.lastChange(by: code, on: now.date, about: nil) }),
          Rights.may(last.actor.role, .undo)
        else { continue }
        let answer = try desk.perform(.undo(nil), as: last.actor, at: now)
        guard case .done(let acceptance) = answer else { continue }
        #expect(acceptance.undone?.sequence == last.sequence, "\(code)")
        undone += 1
      }
      #expect(undone > 0)
      #expect(
        try store.inspect(isDeep: true, today: Samples.day).findings.isEmpty)
    }
  }
}
