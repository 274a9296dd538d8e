import AppointmentCore
import Foundation
import TerminalProbe

/// `batch`: lines in, answers out, in a process of its own.
struct BatchMeasure {
  private let office: MeasuredOffice

  init(_ office: MeasuredOffice) { self.office = office }

  func rows(lines: Int) throws -> [Row] {
    let clients = office.clients.prefix(40)
    let settled = (0..<lines).map { line in
      let day = office.clock.date.adding(days: -line % 700)
      return #"{"id":\#(line),"command":"check","settled":"\#(day)","on":"\#(office.clock.date)"}"#
    }
    let named = (0..<lines).map { line in
      let day = office.clock.date.adding(days: line % 28)
      let number = clients[clients.startIndex + line % clients.count]
      return #"{"id":\#(line),"command":"check","client":"\#(number)","on":"\#(day)"}"#
    }
    let keys = (0..<lines).map { "\(clients[clients.startIndex + $0 % clients.count].key)" }
    let balie = ["batch", "--store", office.path, "--as", office.teamleider.text]
    var rows: [Row] = []
    for (title, input) in [("settled", settled), ("client", named)] {
      var own: [Double] = []
      var plain: [Double] = []
      for _ in 0..<3 {
        own.append(try perSecond("balie", balie, input))
        plain.append(try perSecond("yardstick-desk", ["batch", office.path], keys))
      }
      rows.append(
        Row(
          title: "batch: `check` with a \(title)", value: .perSecond(Measured.median(own)),
          yardstick: .perSecond(Measured.median(plain)), target: "20,000 /s"))
    }
    return rows
  }

  /// Lines a second, from the start of the program to its last answer.
  private func perSecond(
    _ program: String, _ arguments: [String], _ lines: [String]
  ) throws -> Double {
    let input = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }  // clean-up: the system empties it
    let process = Process()
    process.executableURL = URL(filePath: Probe.besideTests(program))
    process.arguments = arguments
    process.environment = ["HOME": "/nonexistent"]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    var answers = 0
    let time = try Measured.nanoseconds {
      try process.run()
      while let chunk = try output.fileHandleForReading.read(upToCount: 1 << 16), !chunk.isEmpty {
        answers += chunk.count { $0 == 10 }
      }
      process.waitUntilExit()
    }
    guard answers == lines.count, process.terminationStatus == 0 else {
      throw BatchFailure(answers: answers, status: process.terminationStatus)
    }
    return Double(lines.count) / time * 1e9
  }
}

/// A program did not answer every line.
struct BatchFailure: Error {
  let answers: Int
  let status: Int32
}
