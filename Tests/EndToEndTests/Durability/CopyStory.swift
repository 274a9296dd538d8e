import Foundation
import GRDB
import Kept
import Testing

/// An office of an earlier Balie, opened by this one: a copy first, and nothing without it.
@Suite struct CopyStory {
  private func withOldOffice(_ test: (TemporaryFolder, String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("kantoor.sqlite")
    try OldFile.make(at: path, version: OldFile.newest - 1)
    try test(folder, path)
  }

  private func day(_ folder: TemporaryFolder, through wrapper: [String] = []) throws -> Outcome {
    try Program.run(
      ["--store", folder.file("kantoor.sqlite"), "--as", "els", "day"], in: folder,
      through: wrapper)
  }

  @Test func `0: it is told where the copy lies, once`() throws {
    try withOldOffice { folder, path in
      let first = try day(folder)
      #expect(first.exit == 0, "\(first)")
      let copy = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).first {
          $0.hasPrefix("kantoor.sqlite.v\(OldFile.newest - 1).")
        })
      #expect(first.errText.contains(copy), "\(first)")
      #expect(try OldFile.version(of: path) == OldFile.newest)
      #expect(try day(folder).errText.isEmpty)
    }
  }

  @Test func `74: no room for the copy, and nothing is changed`() throws {
    try withOldOffice { folder, path in
      // A file may not grow past so many kilobytes: as a disk that is full.
      let narrow = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "bash"]
      let outcome = try day(folder, through: narrow)
      #expect(outcome.exit == 74, "\(outcome)")
      #expect(outcome.errText.contains("schijf"), "\(outcome)")
      #expect(try OldFile.version(of: path) == OldFile.newest - 1)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!left.contains { $0.hasPrefix("kantoor.sqlite.") }, "\(left)")
      #expect(try day(folder).exit == 0)
    }
  }

  @Test func `69: a line of the journal that nobody knows, and of a newer Balie`() throws {
    let office = try TrainingOffice.demo()
    try OldFile.writeUnknownLine(at: office.store)
    let damaged = try office.run(["export", "--json"], as: office.teamleider)
    #expect(damaged.exit == 69, "\(damaged)")
    #expect(damaged.errText.contains("logboek"), "\(damaged)")
    try OldFile.run(at: office.store) { database in
      try database.execute(sql: "PRAGMA user_version = \(OldFile.newest + 1)")
    }
    let newer = try office.run(["export", "--json"], as: office.teamleider)
    #expect(newer.exit == 69, "\(newer)")
    #expect(newer.errText.contains("nieuwere"), "\(newer)")
  }
}
