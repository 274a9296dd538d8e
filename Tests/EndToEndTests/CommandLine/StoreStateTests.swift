import Foundation
import Testing

/// Stores that cannot be worked with: a sentence, an exit code, and nothing changed.
@Suite struct StoreStateTests {
  @Test func `69: there is none`() throws {
    let home = try TemporaryFolder()
    let outcome = try Program.run(["--store", home.file("geen.sqlite"), "day"], in: home)
    #expect(outcome.exit == 69, "\(outcome)")
    #expect(outcome.errText.contains("balie init"))
    #expect(try home.contents().isEmpty, "looking makes nothing")
  }

  @Test(arguments: ["", "Dit is geen kantoor.", String(repeating: "SQLite format 3\0", count: 300)])
  func `69: a file that is no store stays as it is`(text: String) throws {
    let home = try TemporaryFolder()
    let path = try home.write(text, to: "brief.txt")
    let outcome = try Program.run(["--store", path, "day"], in: home)
    #expect(outcome.exit == 69, "\(outcome)")
    #expect(!outcome.errText.contains("SQL") && !outcome.errText.isEmpty)
    #expect(try home.contents()["brief.txt"] == Array(text.utf8))
  }

  @Test func `69: of a newer program`() throws {
    let office = try TrainingOffice.demo()
    try giveNewerSchema(office)
    let outcome = try office.run(["day"])
    #expect(outcome.exit == 69, "\(outcome)")
    #expect(outcome.errText.contains("nieuwere"), "\(outcome)")
  }

  @Test func `69: read-only`() throws {
    let office = try TrainingOffice.demo()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: office.store)
    let outcome = try office.run(["day"])
    #expect(outcome.exit == 69, "\(outcome)")
    #expect(!outcome.errText.isEmpty)
  }

  @Test func `69: a folder, a link, a server`() throws {
    let office = try TrainingOffice.demo()
    let link = office.folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: office.store)
    for location in [office.folder.path, link, "postgresql://nergens/balie"] {
      let outcome = try Program.run(["--store", location, "day"], in: office.folder)
      #expect(outcome.exit == 69, "\(location) \(outcome)")
    }
  }

  @Test func `75: others keep writing`() throws {
    let office = try TrainingOffice.demo()
    let lock = try #require(FileHandle(forUpdatingAtPath: try made(office.store + "-lock")))
    try #require(flock(lock.fileDescriptor, LOCK_EX) == 0)
    let outcome = try office.run(["arrive", "A-00002-1", "--json"])
    #expect(outcome.exit == 75, "\(outcome)")
    #expect(try outcome.json["exit"].integer == 75)
    try lock.close()
    #expect(try office.run(["arrive", "A-00002-1"]).exit == 0)
  }

  @Test func `init and demo overwrite nothing`() throws {
    let office = try TrainingOffice.demo()
    let before = try office.folder.contents()["kantoor.sqlite"]
    let again = try office.run(["init", "--training", "--first", "x", "--name", "X"])
    #expect(again.exit == 64, "\(again)")
    let demo = try Program.run(["demo", "--into", office.store, "--no-open"], in: office.folder)
    #expect(demo.exit == 64, "\(demo)")
    #expect(try office.folder.contents()["kantoor.sqlite"] == before)
  }

  @Test func `BALIE_STORE and the data folder name the store`() throws {
    let office = try TrainingOffice.demo()
    let named = try Program.run(
      ["day"], in: office.folder, environment: ["BALIE_STORE": office.store])
    #expect(named.exit == 0, "\(named)")
    let home = try TemporaryFolder()
    let made = try Program.run(
      ["init", "--training", "--first", "tl", "--name", "T"], in: home)
    #expect(made.exit == 0, "\(made)")
    #expect(FileManager.default.fileExists(atPath: home.file("balie/balie.sqlite")))
    #expect(try Program.run(["day"], in: home).exit == 0)
  }

  private func made(_ path: String) throws -> String {
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    return path
  }

  /// The header keeps the schema's version for the program (`user_version`), big-endian.
  private func giveNewerSchema(_ office: TrainingOffice) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: office.store))
    data.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF] as [UInt8])
    try data.write(to: URL(fileURLWithPath: office.store))
  }
}
