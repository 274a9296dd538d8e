import Foundation
import TerminalProbe

/// The real program, run as a process of its own.
enum Program {
  static var path: String { Probe.besideTests("balie") }

  /// The surroundings of every run: exactly these, with a home of its own.
  static func surroundings(
    _ home: TemporaryFolder, _ more: [String: String] = [:]
  ) -> [String: String] {
    ["HOME": home.path, "XDG_DATA_HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
      .merging(more) { $1 }
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in home: TemporaryFolder, environment: [String: String] = [:],
    input: String = "", through wrapper: [String] = []
  ) throws -> Outcome {
    // Files, not pipes: a program that writes much never waits for a reader.
    let names = ["in", "out", "err"].map { "\($0)-\(UUID().uuidString)" }
    let folder = try TemporaryFolder()
    try folder.write(input, to: names[0])
    for name in names.dropFirst() { try folder.write("", to: name) }
    let process = Process()
    let words = wrapper + [path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = surroundings(home, environment)
    process.standardInput = FileHandle(forReadingAtPath: folder.file(names[0]))
    process.standardOutput = FileHandle(forWritingAtPath: folder.file(names[1]))
    process.standardError = FileHandle(forWritingAtPath: folder.file(names[2]))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      out: try Data(contentsOf: URL(fileURLWithPath: folder.file(names[1]))),
      err: try Data(contentsOf: URL(fileURLWithPath: folder.file(names[2]))))
  }
}

/// How a run ended and what it wrote.
struct Outcome: CustomStringConvertible {
  let exit: Int32
  let wasKilled: Bool
  let out: Data
  let err: Data

  var outText: String { String(decoding: out, as: UTF8.self) }
  var errText: String { String(decoding: err, as: UTF8.self) }
  /// Everything that anybody can read of it.
  var allText: String { outText + errText }
  var lines: [String] { outText.split(separator: "\n").map(String.init) }

  /// The one document on standard output.
  var json: JSONValue {
    get throws { try JSONValue.read(outText) }
  }

  /// One object a line.
  var objects: [JSONValue] {
    get throws { try lines.map(JSONValue.read) }
  }

  var description: String {
    "exit \(exit)\(wasKilled ? " by a signal" : "")\nout: \(outText.prefix(2000))\nerr: \(errText.prefix(2000))"
  }
}
