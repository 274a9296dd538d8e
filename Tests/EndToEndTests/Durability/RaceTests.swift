import Foundation
import Testing

/// Several processes at one store: one time is given away once, and nobody reads an error for it.
@Suite(.serialized) struct RaceTests {
  @Test func `two processes and one time: one wins, the other hears the next`() throws {
    let office = try TrainingOffice.demo()
    let first = try BatchProcess(office, as: "anja")
    let second = try BatchProcess(office, as: "dirk")
    for round in 0..<8 {
      let slots = try office.list("slots", "--client", "0412-6", "--from", "2026-07-20")
      let start = try #require(slots.first?["start"].text)
      let line = #"{"id":\#(round),"command":"book","client":"0412-6","at":"\#(start)"}"#
      first.send(line)
      second.send(line)
      let answers = try [first, second].map {
        try JSONValue.read(try #require(try $0.answer()))
      }
      #expect(answers.count { $0["ok"] == .bool(true) } == 1, "\(answers)")
      let loser = try #require(answers.first { $0["ok"] == .bool(false) })
      Shape.expectRefusal(loser)
      #expect(loser["onward"].items.contains { $0["kind"].text == "slot" }, "\(loser)")
      let said = "\(loser)".lowercased()
      for word in ["constraint", "sql", "overlap", "conflict"] { #expect(!said.contains(word)) }
    }
    #expect(try first.finish() == 0)
    #expect(try second.finish() == 0)
    #expect(try Claims.overlaps(in: office.export()).isEmpty)
    #expect(try office.isSound())
  }

  @Test func `eight desks booking, moving and cancelling at random overlap nowhere`() throws {
    let seed: UInt64 = 20_260_715
    let office = try TrainingOffice.demo()
    let clients = try office.export().of(kind: "client").filter {
      ["karin", "henk", "els"].contains($0["begeleider"].text ?? "")
        && ($0["settled"].text ?? "") > "2025-09-01"
    }.compactMap { $0["number"].text }
    try #require(clients.count >= 5)
    let finished = Tally()
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      do {
        var desk = try RandomDesk(office, clients: clients, seed: seed + UInt64(number))
        try desk.work(40)
        finished.add(1)
      } catch {
        Issue.record("desk \(number), seed \(seed): \(error)")
      }
    }
    #expect(finished.count == 8)
    let export = try office.export()
    #expect(Claims.overlaps(in: export).isEmpty, "seed \(seed)")
    // What is open claims its time, and what is cancelled claims none.
    let owners = Set(export.of(kind: "claim").compactMap { $0["owner"].text })
    for talk in export.appointments
    where (talk["start"].text ?? "") > "2026-07-16" {
      let isClaimed = owners.contains("appointment:\(talk["id"].text ?? "")")
      #expect(isClaimed == (talk["status"].text == "booked"), "seed \(seed) \(talk)")
    }
    #expect(try office.isSound())
  }
}

/// A count that several threads add to.
final class Tally: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func add(_ number: Int) { lock.withLock { value += number } }
  var count: Int { lock.withLock { value } }
}

/// A desk that does anything at all, and expects an answer or a refusal each time.
struct RandomDesk {
  private let batch: BatchProcess
  private let clients: [String]
  private var dice: Dice

  init(_ office: TrainingOffice, clients: [String], seed: UInt64) throws {
    batch = try BatchProcess(office, as: ["anja", "dirk", "sam"][Int(seed % 3)])
    self.clients = clients
    dice = Dice(seed: seed)
  }

  mutating func work(_ steps: Int) throws {
    var mine: [String] = []
    for step in 0..<steps {
      let day = 20 + Int.random(in: 0...3, using: &dice)
      let hour = 9 + Int.random(in: 0...6, using: &dice)
      let minute = ["00", "15", "30", "45"][Int.random(in: 0...3, using: &dice)]
      let at = "2026-07-\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute)"
      let client = clients[Int.random(in: clients.indices, using: &dice)]
      var line = #"{"id":\#(step),"command":"book","client":"\#(client)","at":"\#(at)"}"#
      if let reference = mine.last, Int.random(in: 0...2, using: &dice) > 0 {
        line =
          Bool.random(using: &dice)
          ? #"{"command":"move","id":"\#(reference)","to":"\#(at)"}"#
          : #"{"command":"cancel","id":"\#(reference)","reason":"client"}"#
      }
      let answer = try batch.ask(line)
      if answer["ok"] == .bool(true) {
        if let reference = answer["appointment"]["reference"].text { mine.append(reference) }
      } else {
        #expect(answer["exit"].integer == 1, "\(line) \(answer)")
        Shape.expectRefusal(answer)
      }
    }
    #expect(try batch.finish() == 0)
  }
}
