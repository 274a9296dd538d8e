import Foundation

/// One run of a set-up script in a home of its own, on a machine that holds only what a test says.
///
/// `PATH` is one folder: plain tools of this system as links, and short scripts that play apt, sudo
/// and Swift. So nothing is installed and nothing goes over a network.
final class ScriptRun {
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  let home: URL
  private let tools: URL

  /// Commands that every machine has.
  private static let plain = [
    "bash", "cat", "dirname", "env", "head", "install", "mkdir", "mktemp", "mv", "realpath", "rm",
    "sed", "sort",
  ]

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "balie-set-up-\(UUID())")
    tools = home.appending(path: "tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    for name in Self.plain {
      let found = ["/usr/bin/", "/bin/"].map { $0 + name }
        .first(where: FileManager.default.isExecutableFile)
      guard let found else { continue }
      try FileManager.default.createSymbolicLink(
        atPath: tools.appending(path: name).path(), withDestinationPath: found)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: home)  // clean-up: a folder left in /tmp harms nobody
  }

  /// Puts a command on the machine. `$HOME/calls` is where it can note that it was called.
  func add(_ name: String, _ script: String) throws {
    let file = tools.appending(path: name)
    try Data("#!/usr/bin/env bash\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
  }

  /// What the commands of this machine noted.
  var calls: String {
    (try? String(contentsOf: home.appending(path: "calls"), encoding: .utf8))  // clean-up: none yet
      ?? ""
  }

  func run(_ script: String, _ arguments: String..., environment: [String: String] = [:]) throws
    -> Answer
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [Checkout.root.appending(path: script).path()] + arguments
    process.currentDirectoryURL = home
    process.environment = ["PATH": tools.path(), "HOME": home.path()]
      .merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both texts are short: neither fills its pipe while the other is read.
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
