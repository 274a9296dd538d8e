import AppointmentCore
import DeskService
import DeskStore
import Foundation
import GRDB
import Testing

@testable import SQLiteEngine

@Suite("The local file")
struct SQLiteFileTests {
  @Test("what is no store, or not ours to write, is refused and left alone")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let files = FileManager.default
      let path = folder + "/office.balie"
      expectFailure(.unavailable) { try SQLiteStore.open(at: path) }
      #expect(!files.fileExists(atPath: path))
      #expect(!files.fileExists(atPath: path + "-lock"))
      expectFailure(.unavailable) { try SQLiteStore.create(at: folder + "/x/y", identity: .test) }

      try Data().write(to: URL(filePath: path))
      expectFailure(.corrupt) { try SQLiteStore.open(at: path) }
      let text = Data(String(repeating: "geen kantoor ", count: 1000).utf8)
      try text.write(to: URL(filePath: path))
      expectFailure(.corrupt) { try SQLiteStore.open(at: path) }
      expectFailure(.conflict) { try SQLiteStore.create(at: path, identity: .test) }
      #expect(try Data(contentsOf: URL(filePath: path)) == text)
      expectFailure(.corrupt) { try SQLiteStore.open(at: folder) }

      let other = folder + "/other.sqlite"
      try withRawFile(other) { try $0.execute(sql: "CREATE TABLE client (name TEXT)") }
      expectFailure(.corrupt) { try SQLiteStore.open(at: other) }
    }
  }

  @Test("a link, a read-only file and a newer schema are refused")
  func refusedStores() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try SQLiteStore.create(at: path, identity: .test).close()
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: path)
      expectFailure(.denied) { try SQLiteStore.open(at: folder + "/link") }
      expectFailure(.denied) { try SQLiteStore.create(at: folder + "/link", identity: .test) }
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
      expectFailure(.denied) { try SQLiteStore.open(at: path) }
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      let store = try SQLiteStore.open(at: path)
      try withRawFile(path) { try $0.execute(sql: "PRAGMA user_version = 999") }
      // Whoever is at work when the file is brought up to date by a newer program stops as well.
      expectFailure(.newerSchema) { try store.write { try $0.setTable("a", text: "b") } }
      expectFailure(.newerSchema) { try store.read { try $0.tableTexts() } }
      try store.close()
      expectFailure(.newerSchema) { try SQLiteStore.open(at: path) }
    }
  }

  @Test("only its owner may read what lies in the folder")
  func modes() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore.create(at: folder + "/office.balie", identity: .test)
      try store.furnish()
      let health = try store.inspect(isDeep: true, today: Samples.day)
      #expect(Set(health.modes.keys) == ["", "-wal", "-shm", "-lock"])
      #expect(health.modes.values.allSatisfy { $0 == 0o600 })
      #expect(health.isPrivate && health.findings.isEmpty)
      #expect(health.schemaVersion == health.newestSchema && health.newestSchema > 0)
      try store.close()
      // The last one out leaves one file, and the lock.
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(left) == ["office.balie", "office.balie-lock"])
    }
  }

  @Test("an answered write is on the disk, and a file from elsewhere may call nothing")
  func settings() throws {
    try StoreKind.sqlite.withStore { store in
      let store = try #require(store as? SQLiteStore)
      let settings = try store.inspect(isDeep: false, today: CivilDate(dayNumber: 0)).settings
      #expect(settings["synchronous"] == "2")
      #expect(settings["journal_mode"] == "wal")
      #expect(settings["foreign_keys"] == "1")
      #expect(settings["secure_delete"] == "1")
      #expect(settings["trusted_schema"] == "0")
      #expect(settings["cell_size_check"] == "1")
    }
  }

  @Test(
    "which libraries have the race of commit and reset",
    arguments: [
      (3_040_001, true), (3_044_005, true), (3_044_006, false), (3_045_000, true),
      (3_050_006, true), (3_050_007, false), (3_051_002, true), (3_051_003, false),
      (3_052_000, false),
    ] as [(Int32, Bool)])
  func race(library: (number: Int32, hasRace: Bool)) {
    #expect(SQLiteStore.hasLogRace(library.number) == library.hasRace)
  }

  @Test("a damaged value is said to be damage and never a trap")
  func damage() throws {
    let spoilers = [
      "UPDATE client SET full_name = '...'", "UPDATE client SET gender = 'onbekend'",
      "UPDATE staff SET roles = 'koning'", "UPDATE client SET settled_day = 99999999999999",
      "UPDATE appointment SET continuity = 'eigen'", "UPDATE appointment SET staff_key = 99",
      "UPDATE appointment SET client = 17",
      "UPDATE appointment SET arrived_at = 9223372036854775807",
      "UPDATE journal SET traces = 'B nonsense'", "UPDATE journal SET traces = 'Z'",
    ]
    for spoiler in spoilers {
      try withTemporaryFolder { folder in
        let path = folder + "/office.balie"
        let store = try SQLiteStore.create(at: path, identity: .test)
        try store.furnish()
        try store.record([.appointmentBooked(Samples.appointment(1), despite: [:])])
        try withRawFile(path) { database in
          try database.execute(sql: "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_stands")
          try database.execute(sql: spoiler)
        }
        expectFailure(.corrupt) { try Everything(of: store) }
        try store.close()
      }
    }
  }

  @Test("what must not be is found by the inspection")
  func inspection() throws {
    let spoilers: [(StoreHealth.Finding, String)] = [
      (.guardMissing, "SELECT 1"),
      (
        .overlap,
        "INSERT INTO claim SELECT office, resource, day, from_minute + 1, to_minute, owner FROM claim"
      ),
      (.idleClaim, "UPDATE appointment SET status = 'cancelled'"),
      (.unclaimed, "DELETE FROM claim"),
      (
        .journalGap,
        "UPDATE journal SET sequence = 9 WHERE sequence = 2; UPDATE journal_about SET sequence = 9"
      ),
      (.standing, "UPDATE appointment_client SET standing = 2"),
      (.reference, "UPDATE appointment SET room_key = 99"),
    ]
    for (finding, spoiler) in spoilers {
      try withTemporaryFolder { folder in
        let path = folder + "/office.balie"
        let store = try SQLiteStore.create(at: path, identity: .test)
        try store.bookOne()
        #expect(try store.inspect(isDeep: true, today: CivilDate(dayNumber: 0)).findings.isEmpty)
        try withRawFile(path) { database in
          try database.execute(
            sql: """
              PRAGMA foreign_keys = OFF; DROP TRIGGER claim_overlap; DROP TRIGGER journal_stands
              """)
          try database.execute(sql: spoiler)
        }
        let found = try store.inspect(isDeep: true, today: CivilDate(dayNumber: 0)).findings
        #expect(found[finding] != nil, "\(finding)")
        try store.close()
      }
    }
  }
}

extension SQLiteStore {
  /// The office of the samples with one appointment and its claim of a member of staff.
  func bookOne() throws {
    try furnish()
    let booked = Samples.appointment(1)
    try record([.appointmentBooked(booked, despite: [:]), .claimed([booked.claim])])
  }
}
