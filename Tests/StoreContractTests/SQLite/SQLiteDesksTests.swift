import AppointmentCore
import DeskService
import DeskStore
import Foundation
import GRDB
import Testing

@testable import SQLiteEngine

@Suite("Several desks on one file")
struct SQLiteDesksTests {
  @Test("the schema itself refuses an overlap, and a change of what is claimed or was journaled")
  func triggers() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test)
      try store.bookOne()
      for sql in [
        "INSERT INTO claim SELECT office, resource, day, from_minute + 5, to_minute, owner FROM claim",
        "UPDATE claim SET to_minute = to_minute + 5", "UPDATE journal SET verb = 'x'",
        "DELETE FROM journal",
      ] {
        #expect(throws: DatabaseError.self) { try withRawFile(path) { try $0.execute(sql: sql) } }
      }
      try store.close()
    }
  }

  @Test("two desks and one slot: one has it, the other is told; and each sees the other write")
  func oneSlot() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let first = try SQLiteStore.create(at: path, identity: .test)
      try first.furnish()
      let second = try SQLiteStore.open(at: path)
      let before = (try first.changeCounter(), try second.changeCounter())
      let mine = Samples.appointment(1)
      let theirs = Samples.appointment(2, slot: Samples.slot(10, 15))
      try first.record([.appointmentBooked(mine, despite: [:]), .claimed([mine.claim])])
      expectConflict {
        try second.record([.appointmentBooked(theirs, despite: [:]), .claimed([theirs.claim])])
      }
      #expect(try first.changeCounter() > before.0)
      #expect(try second.changeCounter() > before.1)
      #expect(try Everything(of: first) == Everything(of: second))
      try first.close()
      try second.close()
    }
  }

  @Test("many desks at once: every slot is given once and nobody is told that others are busy")
  func crowd() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // clean-up: the system empties its temporary folder as well
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "office.balie").path
    let store = try SQLiteStore.create(at: path, identity: .test)
    try store.furnish()
    let won = try await withThrowingTaskGroup(of: [Int].self) { group in
      for desk in 0..<8 {
        group.addTask { try Self.grab(path, desk: desk) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(won.sorted() == Array(0..<12))
    #expect(try store.inspect(isDeep: true, today: CivilDate(dayNumber: 0)).findings.isEmpty)
    try store.close()
  }

  /// Tries for each of twelve slots; answers those it got.
  private static func grab(_ path: String, desk: Int) throws -> [Int] {
    let store = try SQLiteStore.open(at: path)
    var won: [Int] = []
    for slot in 0..<12 {
      let wish = Samples.appointment(
        100 * desk + slot + 1, slot: Samples.slot(9 + slot / 2, slot % 2 * 30, minutes: 30))
      do {
        try store.record([.appointmentBooked(wish, despite: [:]), .claimed([wish.claim])])
        won.append(slot)
      } catch let failure as StoreFailure where failure.code == .conflict {
        continue
      }
    }
    try store.close()
    return won
  }

  @Test("whoever finds the lock held for too long hears that others are writing")
  func busy() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test, patience: .milliseconds(20))
      let lock = try WriteLock(path: path + "-lock")
      try lock.hold { () throws in
        expectFailure(.busy) { try store.write { try $0.setTable("a", text: "b") } }
        // Reading waits for nobody.
        #expect(try store.read { try $0.tableTexts() }.isEmpty)
      }
      try store.write { try $0.setTable("a", text: "b") }
      try store.close()
    }
  }

  @Test("a desk that is killed has lost nothing that was answered, wherever its last page ended")
  func killed() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      let store = try SQLiteStore.create(at: path, identity: .test)
      try store.bookOne()
      for value in 2...6 {
        try store.record([.clientRegistered(Samples.client(500 + value))])
      }
      let answered = try Everything(of: store)
      // A killed process leaves the files as they are: the copy is what the next one finds.
      let file = try Data(contentsOf: URL(filePath: path))
      let log = try Data(contentsOf: URL(filePath: path + "-wal"))
      try store.close()
      for cut in stride(from: 0, through: log.count, by: 1111) + [log.count] {
        let copy = folder + "/cut-\(cut)"
        try file.write(to: URL(filePath: copy))
        try log.prefix(cut).write(to: URL(filePath: copy + "-wal"))
        let again: SQLiteStore
        do throws(StoreFailure) {
          again = try SQLiteStore.open(at: copy)
        } catch {
          // Before the schema was whole there is no store yet.
          #expect(error.code == .corrupt, "cut at \(cut)")
          continue
        }
        let health = try again.inspect(isDeep: true, today: CivilDate(dayNumber: 0))
        #expect(health.findings.isEmpty, "cut at \(cut)")
        if cut == log.count {
          #expect(try Everything(of: again) == answered)
        } else {
          let entries = try again.read { try $0.journal(after: 0, limit: 99) }
          #expect(entries == Array(answered.journal.prefix(entries.count)))
        }
        try again.close()
      }
    }
  }
}

extension Appointment {
  /// Its claim of the member of staff, without a buffer.
  var claim: Claim {
    Claim(resource: .staff(staff), slot: slot, owner: .appointment(id))
  }
}
