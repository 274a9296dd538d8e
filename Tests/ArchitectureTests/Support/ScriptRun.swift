import Foundation
import Testing

/// One run of a set-up script in a home of its own, on a machine that holds only what a test says.
///
/// `PATH` is one folder: plain tools of this system as links, and short scripts that play apt, sudo
/// and Swift. So nothing is installed and nothing goes over a network. The script runs in a checkout
/// of links to the scripts and the manifest, so nothing is built in the real one either.
final class ScriptRun {
  struct Answer {
    let status: Int32
    let output: String
    let errors: String

    /// Whether all that went to standard error is one line with a full stop.
    var isOneSentence: Bool {
      errors.hasSuffix(".\n") && errors.dropLast().split(separator: "\n").count == 1
    }

    /// Expects a sentence with these words as the last line, under whatever a tool said, and a
    /// status that is neither success nor that of a shell that found no command.
    func expectSentence(_ words: String) {
      let last = errors.split(separator: "\n").last ?? ""
      #expect(status == 1)
      #expect(last.contains(words) && last.hasSuffix("."), "\(self)")
    }
  }

  let home: URL
  /// What the script finds in `HOME`; a test may empty it.
  var homeVariable: String
  /// Holds the scripts, `Package.swift` and what a test adds.
  let checkout: URL
  private let tools: URL
  /// What tests wrote and `run` copies to the tools. A file that this process wrote may be open in a
  /// child that another test just started, and cannot be executed as long as it is.
  private let drafts: URL

  /// The scripts that set something up or run something.
  static let scripts = ["Resources/install", "Tests/run", ".ci/run"]
  /// Commands of every Linux system that the scripts use.
  static let plain = [
    "bash", "dirname", "env", "grep", "install", "mkdir", "mktemp", "mv", "realpath", "rm", "tee",
    "timeout", "wc",
  ]

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "balie-set-up-\(UUID())")
    homeVariable = home.path()
    tools = home.appending(path: "tools")
    checkout = home.appending(path: "checkout")
    drafts = home.appending(path: "drafts")
    for folder in [tools, drafts] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for name in Self.plain {
      try FileManager.default.createSymbolicLink(
        atPath: tools.appending(path: name).path(),
        withDestinationPath: try #require(Self.path(of: name)))
    }
    for path in Self.scripts + ["Package.swift"] {
      let link = checkout.appending(path: path)
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: Checkout.root.appending(path: path))
    }
  }

  /// Where this system keeps a plain tool.
  private static func path(of name: String) -> String? {
    ["/usr/bin/", "/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
  }

  deinit {
    try? FileManager.default.removeItem(at: home)  // clean-up: a folder left in /tmp harms nobody
  }

  /// Puts a command on the machine, in the place of the one that is there. `$HOME/calls` is where it
  /// can note that it was called.
  func add(_ name: String, _ script: String) throws {
    try remove(name)
    let file = drafts.appending(path: name)
    try Data("#!/usr/bin/env bash\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
  }

  /// Takes a command off the machine.
  func remove(_ name: String) throws {
    for folder in try folders(holding: name) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  /// Lets a command fail when its arguments match a pattern of the shell (`*` is always), and work
  /// as before when they do not.
  func fail(_ name: String, when pattern: String) throws {
    for folder in try folders(holding: name) {
      try FileManager.default.moveItem(
        at: folder.appending(path: name), to: folder.appending(path: "whole-\(name)"))
    }
    let spaced = pattern.replacing(" ", with: "\\ ")
    try add(
      name,
      #"""
      case "$*" in \#(spaced)) echo "\#(name): it broke" >&2; exit 1 ;; esac
      exec -a \#(name) whole-\#(name) "$@"
      """#)
  }

  /// Every command that is on the machine.
  var commands: Set<String> {
    get throws { Set(try [tools, drafts].flatMap(Self.names(in:))) }
  }

  private func folders(holding name: String) throws -> [URL] {
    try [tools, drafts].filter { try Self.names(in: $0).contains(name) }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path())
  }

  /// What the commands of this machine noted.
  var calls: String {
    (try? String(contentsOf: home.appending(path: "calls"), encoding: .utf8))  // clean-up: none yet
      ?? ""
  }

  func run(_ script: String, _ arguments: String..., environment: [String: String] = [:]) throws
    -> Answer
  {
    try run(script, arguments: arguments, environment: environment)
  }

  func run(_ script: String, arguments: [String], environment: [String: String] = [:]) throws
    -> Answer
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      [
        "-c", #"/bin/cp -a --remove-destination "$0/." "$1" && shift && exec /bin/bash "$@""#,
        drafts.path(), tools.path(), checkout.appending(path: script).path(),
      ] + arguments
    process.currentDirectoryURL = home
    process.environment = ["PATH": tools.path(), "HOME": homeVariable]
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
