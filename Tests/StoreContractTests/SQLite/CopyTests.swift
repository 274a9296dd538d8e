import AppointmentCore
import DeskService
import DeskStore
import Foundation
import GRDB
import Kept
import SQLiteEngine
import Testing

@Suite("The copy of an office before its schema changes")
struct CopyTests {
  private let day = Samples.day

  private func withOldOffice(
    version: Int = OldFile.newest - 1, isTraining: Bool = false, _ test: (String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try OldFile.make(at: path, version: version, isTraining: isTraining)
      try test(path)
    }
  }

  private func contents(of path: String) throws -> Set<String> {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  @Test("is made of an office of any earlier version", arguments: 1..<OldFile.newest)
  func made(version: Int) throws {
    try withOldOffice(version: version) { path in
      let store = try SQLiteFiles().open(at: path, on: day)
      let copy = try #require(store.copy)
      #expect(copy == StoreCopy(location: "\(path).v\(version).2026-07-15", version: version))
      #expect(try store.read { try $0.staff() }.map(\.name) == ["Els"])
      try store.close()
      #expect(try OldFile.version(of: path) == OldFile.newest)
      #expect(try OldFile.version(of: copy.location) == version)
      // It is an office itself: whoever needs it back opens it.
      let old = try SQLiteStore.open(at: copy.location)
      #expect(try old.read { try $0.identity() }.officeName == "Oud")
      try old.close()
    }
  }

  @Test("is one file, for its owner alone, and none is made a second time")
  func onlyOnce() throws {
    try withOldOffice { path in
      let copy = "office.balie.v\(OldFile.newest - 1).2026-07-15"
      for _ in 1...2 { try SQLiteFiles().open(at: path, on: day).close() }
      #expect(try contents(of: path) == ["office.balie", "office.balie-lock", copy])
      let folder = URL(filePath: path).deletingLastPathComponent()
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: copy).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("is not made of an office to practise in, nor of one of the newest version")
  func none() throws {
    try withOldOffice(isTraining: true) { path in
      let store = try SQLiteFiles().open(at: path, on: day)
      #expect(store.copy == nil)
      try store.close()
      #expect(try OldFile.version(of: path) == OldFile.newest)
      #expect(try contents(of: path) == ["office.balie", "office.balie-lock"])
    }
    try withOldOffice(version: OldFile.newest) { path in
      let store = try SQLiteFiles().open(at: path, on: day)
      #expect(store.copy == nil)
      try store.close()
    }
  }

  @Test("never takes the place of something")
  func overwritesNothing() throws {
    try withOldOffice { path in
      let taken = "\(path).v\(OldFile.newest - 1).2026-07-15"
      try Data("van gisteren".utf8).write(to: URL(filePath: taken))
      let store = try SQLiteFiles().open(at: path, on: day)
      #expect(store.copy?.location == taken + "-2")
      try store.close()
      #expect(try Data(contentsOf: URL(filePath: taken)) == Data("van gisteren".utf8))
    }
  }

  @Test("that cannot be made leaves the office as it was")
  func failsSafe() throws {
    try withOldOffice { path in
      // A folder stands where the copy comes into being.
      try FileManager.default.createDirectory(
        atPath: path + ".part", withIntermediateDirectories: false)
      #expect(throws: StoreFailure.self) { try SQLiteFiles().open(at: path, on: day) }
      #expect(try OldFile.version(of: path) == OldFile.newest - 1)
      try FileManager.default.removeItem(atPath: path + ".part")
      try SQLiteFiles().open(at: path, on: day).close()
      #expect(try OldFile.version(of: path) == OldFile.newest)
    }
  }

  @Test("that was cut off is made anew")
  func cutOff() throws {
    try withOldOffice { path in
      try Data("half".utf8).write(to: URL(filePath: path + ".part"))
      let store = try SQLiteFiles().open(at: path, on: day)
      let copy = try #require(store.copy)
      try store.close()
      #expect(try OldFile.version(of: copy.location) == OldFile.newest - 1)
      #expect(try contents(of: path).contains("office.balie.part") == false)
    }
  }
}

@Suite("A journal with a line that nobody knows")
struct UnknownLineTests {
  private func failure(ofReading path: String) throws -> StoreFailure? {
    do {
      let store = try SQLiteStore.open(at: path)
      defer { try? store.close() }  // clean-up: the test ends
      _ = try store.read { try $0.journal(after: 0, limit: 10) }
      return nil
    } catch let failure as StoreFailure {
      return failure
    }
  }

  @Test("is damage in a store of this program's own schema, and says so")
  func damage() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try OldFile.make(at: path, version: OldFile.newest)
      #expect(try failure(ofReading: path) == nil)
      try OldFile.writeUnknownLine(at: path)
      let found = try failure(ofReading: path)
      #expect(found?.code == .corrupt && found?.hint == .journalLine)
    }
  }

  @Test("is of a newer program in a store that is newer, and no damage")
  func newer() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try OldFile.make(at: path, version: OldFile.newest)
      let open = try SQLiteStore.open(at: path)
      try OldFile.writeUnknownLine(at: path)
      try OldFile.run(at: path) { database in
        try database.execute(sql: "PRAGMA user_version = \(OldFile.newest + 1)")
      }
      // Whoever opens it now, and who had it open while a newer program came.
      #expect(try failure(ofReading: path)?.code == .newerSchema)
      expectFailure(.newerSchema) { try open.read { try $0.journal(after: 0, limit: 10) } }
      expectFailure(.newerSchema) { try open.write { try $0.setTable("x", text: "y") } }
      try open.close()
    }
  }
}

@Suite("What is written twice in SQL and in the core")
struct SchemaWordsTests {
  @Test("the index of open appointments names the statuses that the core calls open")
  func openStatuses() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/office.balie"
      try OldFile.make(at: path, version: OldFile.newest)
      let sql = try OldFile.run(at: path) { database in
        try String.fetchOne(
          database, sql: "SELECT sql FROM sqlite_master WHERE name = 'appointment_open'")
      }
      let words = AppointmentStatus.allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }
      #expect(sql?.hasSuffix("WHERE status IN (\(words.joined(separator: ", ")))") == true)
    }
  }
}
