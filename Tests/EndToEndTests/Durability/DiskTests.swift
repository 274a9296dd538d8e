import Foundation
import Testing

/// A full disk and the files' own rights.
@Suite(.serialized) struct DiskTests {
  @Test func `74: no room for a write, said in a sentence, and nothing half done`() throws {
    let office = try TrainingOffice.demo()
    let before = try office.run(["export", "--json"], as: office.teamleider).out
    let slot = try #require(try office.list("slots", "--client", "0412-6").first?["start"].text)
    // A file may not grow past so many kilobytes: as a disk that is full.
    let narrow = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "bash"]
    let outcome = try office.run(
      ["book", "--client", "0412-6", "--at", slot, "--json"], through: narrow)
    #expect(outcome.exit == 74, "\(outcome)")
    #expect(outcome.errText.contains("schijf"), "\(outcome)")
    #expect(!outcome.errText.contains("SQL"), "\(outcome)")
    #expect(try office.run(["export", "--json"], as: office.teamleider).out == before)
    #expect(try office.isSound())
    #expect(try office.run(["book", "--client", "0412-6", "--at", slot]).exit == 0)
  }

  @Test func `74: an answer that cannot be written`() throws {
    let office = try TrainingOffice.demo()
    let full = ["/bin/bash", "-c", "exec \"$@\" > /dev/full", "bash"]
    #expect(try office.run(["day"], through: full).exit == 74)
    #expect(try office.run(["export", "--json"], as: office.teamleider, through: full).exit == 74)
  }

  @Test func `nobody reads any more: it ends without a crash`() throws {
    let office = try TrainingOffice.demo()
    let piped = [
      "/bin/bash", "-c", "\"$@\" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", "bash",
    ]
    let outcome = try office.run(["export", "--json"], as: office.teamleider, through: piped)
    #expect([0, 74, 141].contains(outcome.exit), "\(outcome)")
    #expect(!outcome.errText.contains("Fatal"))
  }

  @Test func `every file that is made is for its owner alone, whatever the umask`() throws {
    let folder = try TemporaryFolder()
    let store = folder.file("eigen/kantoor.sqlite")
    let open = ["/bin/bash", "-c", "umask 000; exec \"$@\"", "bash"]
    let made = try Program.run(
      ["demo", "--into", store, "--no-open", "--date", "2026-07-15"], in: folder, through: open)
    #expect(made.exit == 0, "\(made)")
    let office = ["--store", store]
    let desk = try Program.run(office + ["arrive", "A-00002-1"], in: folder, through: open)
    #expect(desk.exit == 0, "\(desk)")
    let batch = try Program.run(
      office + ["batch"], in: folder, input: #"{"command":"undo"}"#, through: open)
    #expect(batch.exit == 0)
    let manager = FileManager.default
    let inside = try manager.contentsOfDirectory(atPath: folder.file("eigen"))
    #expect(!inside.isEmpty)
    for name in inside {
      let mode =
        try manager.attributesOfItem(atPath: folder.file("eigen/" + name))[
          .posixPermissions] as? Int
      #expect(mode == 0o600, "\(name) \(String(mode ?? 0, radix: 8))")
    }
    let outer =
      try manager.attributesOfItem(atPath: folder.file("eigen"))[.posixPermissions] as? Int
    #expect(outer == 0o700)
  }

  @Test func `a demonstration without a place leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["demo", "--date", "2026-07-15"], in: folder, environment: ["TMPDIR": folder.path])
    #expect(outcome.exit == 64, "there is no terminal to open it on: \(outcome)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).isEmpty)
  }
}
