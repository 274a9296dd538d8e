import AppointmentCore
import Foundation
import Terminal
import TerminalProbe
import Testing

/// Killed at any moment: what was answered is there, and asking again under the same key never
/// doubles.
@Suite(.serialized) struct KilledTests {
  @Test func `30 kills of a program that writes every kind of record lose nothing it answered`()
    throws
  {
    let seed: UInt64 = 42
    var dice = Dice(seed: seed)
    let office = try TrainingOffice.demo()
    var writing = KilledWriting(try RecordLines(office))
    let before = try count(in: office)
    for round in 0..<30 {
      try writing.write(to: office, round: round, upTo: Int.random(in: 0...12, using: &dice))
    }
    #expect(writing.unanswered > 0, "the kills came too late, seed \(seed)")
    #expect(writing.answeredKinds == Set(RecordKind.allCases), "seed \(seed)")
    for kind in RecordKind.allCases {
      let kept = Set(try RecordLines.kept(kind, in: office))
      for (key, id) in writing.answers(of: kind) {
        #expect(kept.contains(id), "\(kind) \(key) is lost, seed \(seed)")
      }
    }
    #expect(try office.isSound(), "seed \(seed)")
    // Everything once more under its key: what was done is answered, what was not is done now.
    let again = try office.run(["batch"], as: "anja", input: writing.input)
    for answer in try again.objects {
      #expect(answer["ok"] == .bool(true), "\(answer)")
      #expect(writing.agrees(with: answer), "\(answer)")
    }
    let after = try count(in: office)
    for kind in RecordKind.allCases {
      let ours = writing.asked.values.count { $0.kind == kind }
      #expect(after[kind] == before[kind].map { $0 + ours }, "\(kind), seed \(seed)")
    }
    let twice = try office.run(["batch"], as: "anja", input: writing.input)
    #expect(twice.out == again.out)
    #expect(try count(in: office) == after)
    #expect(try office.isSound(), "seed \(seed)")
  }

  private func count(in office: TrainingOffice) throws -> [RecordKind: Int] {
    try Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map {
        ($0, try RecordLines.kept($0, in: office).count)
      })
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
