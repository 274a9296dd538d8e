import AppointmentCore
import Foundation
import Terminal
import TerminalProbe
import Testing

/// Killed at any moment: what was answered is there, and asking again under the same key never
/// doubles.
@Suite(.serialized) struct KilledTests {
  /// In the midst of writing a record of each kind.
  @Test(arguments: RecordKind.allCases)
  func `kills of a writing program lose nothing that was answered`(kind: RecordKind) throws {
    let seed: UInt64 = 42
    var dice = Dice(seed: seed)
    let office = try TrainingOffice.demo()
    let lines = try RecordLines(office)
    let before = try RecordLines.kept(kind, in: office).count
    // By the number of the line, which is its key.
    var answered: [Int: String] = [:]
    var asked: [Int: String] = [:]
    let (rounds, count) = (8, 12)
    for round in 0..<rounds {
      let batch = try BatchProcess(office, as: "anja")
      // The first answer says that it runs; then it is killed in the midst of its writing.
      _ = try batch.ask(#"{"command":"check","settled":"2025-01-31","on":"2026-01-30"}"#)
      for number in round * count..<(round + 1) * count {
        let line = lines.line(kind, number: number, key: "\(number)")
        asked[number] = line
        batch.send(line)
      }
      func keep(_ answer: JSONValue) throws {
        #expect(answer["ok"] == .bool(true), "seed \(seed) \(answer)")
        let number = try #require(answer["id"].text.flatMap { Int($0) })
        let written: String = try #require(
          lines.written(kind, number: number, in: answer), "\(answer)")
        answered[number] = written
      }
      for _ in 0..<Int.random(in: 0...count, using: &dice) {
        try keep(try JSONValue.read(try #require(try batch.answer())))
      }
      batch.kill()
      while let line = try batch.answer(), let answer = readable(line) { try keep(answer) }
    }
    #expect(answered.count < asked.count, "the kills came too late, seed \(seed)")
    let kept = try RecordLines.kept(kind, in: office)
    expect(Array(answered.values), areIn: kept, "seed \(seed)")
    #expect(try office.isSound(), "seed \(seed)")

    try expectOnce(kind, asked, answered, lines, before, in: office)
    #expect(try office.isSound(), "seed \(seed)")
  }

  private func expectOnce(
    _ kind: RecordKind, _ asked: [Int: String], _ answered: [Int: String], _ lines: RecordLines,
    _ before: Int, in office: TrainingOffice
  ) throws {
    // Everything once more under its key: what was done is answered, what was not is done now.
    let all = asked.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
    let again = try office.run(["batch"], as: "anja", input: all)
    for answer in try again.objects {
      #expect(answer["ok"] == .bool(true), "\(answer)")
      let number = try #require(answer["id"].text.flatMap { Int($0) })
      if let id = answered[number] {
        #expect(lines.written(kind, number: number, in: answer) == id, "\(number)")
      }
    }
    #expect(try RecordLines.kept(kind, in: office).count == before + asked.count)
    let twice = try office.run(["batch"], as: "anja", input: all)
    #expect(twice.out == again.out)
    #expect(try RecordLines.kept(kind, in: office).count == before + asked.count)
  }

  /// Each as often as it was answered.
  private func expect(_ answered: [String], areIn kept: [String], _ seed: String) {
    let times = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
    for (id, count) in Dictionary(answered.map { ($0, 1) }, uniquingKeysWith: +) {
      #expect(times[id, default: 0] >= count, "\(id) is lost, \(seed)")
    }
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
