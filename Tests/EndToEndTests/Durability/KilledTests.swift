import Foundation
import Terminal
import TerminalProbe
import Testing

/// Killed at any moment: what was answered is there, and asking again under the same key never
/// doubles.
@Suite(.serialized) struct KilledTests {
  @Test func `30 kills of a writing program lose nothing that was answered`() throws {
    let seed: UInt64 = 42
    var dice = Dice(seed: seed)
    let office = try TrainingOffice.demo()
    let clients = try office.export().of(kind: "client").compactMap { $0["number"].text }
    var answered: [String: String] = [:]
    var asked: [String: String] = [:]
    var unanswered = 0
    for round in 0..<30 {
      let batch = try BatchProcess(office, as: "anja")
      // The first answer says that it runs; then it is killed in the midst of its writing.
      _ = try batch.ask(#"{"command":"check","settled":"2025-01-31","on":"2026-01-30"}"#)
      let count = 12
      for step in 0..<count {
        let client = clients[Int.random(in: clients.indices, using: &dice)]
        let key = "\(round)-\(step)"
        let line =
          #"{"id":"\#(key)","key":"\#(key)","command":"contact","client":"\#(client)","channel":"phone"}"#
        asked[key] = line
        batch.send(line)
      }
      let moment = Int.random(in: 0...count, using: &dice)
      for _ in 0..<moment {
        let answer = try JSONValue.read(try #require(try batch.answer()))
        #expect(answer["ok"] == .bool(true), "seed \(seed) \(answer)")
        answered[answer["id"].text ?? ""] = answer["contact"]["id"].text
      }
      batch.kill()
      while let line = try batch.answer(), let answer = readable(line) {
        answered[answer["id"].text ?? ""] = answer["contact"]["id"].text
      }
      unanswered += asked.count - answered.count
    }
    #expect(unanswered > 0, "the kills came too late, seed \(seed)")
    let after = Set(
      try office.export().of(kind: "contact").compactMap { $0["id"].text })
    for (key, id) in answered { #expect(after.contains(id), "\(key) is lost, seed \(seed)") }
    #expect(try office.isSound(), "seed \(seed)")
    let before = try office.export().of(kind: "contact").count
    // Everything once more under its key: what was done is answered, what was not is done now.
    let again = try office.run(
      ["batch"], as: "anja", input: asked.values.sorted().joined(separator: "\n"))
    for answer in try again.objects {
      #expect(answer["ok"] == .bool(true), "\(answer)")
      let key = answer["id"].text ?? ""
      if let id = answered[key] { #expect(answer["contact"]["id"].text == id, "\(key)") }
    }
    let contacts = try office.export().of(kind: "contact")
    let ours = contacts.count - before
    #expect(ours >= 0 && ours <= asked.count - answered.count)
    let twice = try office.run(
      ["batch"], as: "anja", input: asked.values.sorted().joined(separator: "\n"))
    #expect(twice.out == again.out)
    #expect(try office.export().of(kind: "contact").count == contacts.count)
    #expect(try office.isSound(), "seed \(seed)")
  }

  /// A last line may have been cut off.
  private func readable(_ line: String) -> JSONValue? {
    do { return try JSONValue.read(line) } catch { return nil }
  }

  @Test func `a desk that is killed in a form leaves the store sound and unlocked`() throws {
    let office = try TrainingOffice.demo()
    let before = try office.export()
    let desk = try OpenDesk.atDay(office)
    desk.type("/yon")
    try desk.see("Yonas Tesfay")
    desk.press(.enter)
    try desk.see("▌ 1  ")
    desk.probe.signal(SIGKILL)
    #expect(try desk.probe.waitForExit() == .signal(Int(SIGKILL)))
    #expect(try office.export() == before)
    #expect(try office.isSound())
    #expect(try office.run(["arrive", "A-00002-1"]).exit == 0)
  }
}
