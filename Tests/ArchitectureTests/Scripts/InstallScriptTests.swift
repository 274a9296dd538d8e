import Foundation
import Testing

/// `Resources/install` on machines that lack something: each failure is one sentence that says what
/// to do, and nothing is left half done.
@Suite struct InstallScriptTests {
  @Test(arguments: ScriptRun.scripts)
  func `a script is whole, may be run and stops at an error`(path: String) throws {
    let check = Process()
    check.executableURL = URL(filePath: "/bin/bash")
    check.arguments = ["-n", Checkout.root.appending(path: path).path()]
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
    #expect(FileManager.default.isExecutableFile(atPath: Checkout.root.path() + "/" + path))
    #expect(try Checkout.text(path).contains("\nset -euo pipefail\n"))
  }

  @Test func `help names the options`() throws {
    let answer = try ScriptRun.debian().run("Resources/install", "--help")
    #expect(answer.status == 0)
    #expect(answer.output.contains("--demo") && answer.output.contains("PREFIX"))
  }

  @Test func `an unknown option is refused by name`() throws {
    let answer = try ScriptRun.debian().run("Resources/install", "--demp")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("--demp") && answer.isOneSentence)
  }

  @Test func `without Swift it says where to get it`() throws {
    let answer = try ScriptRun.debian().run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("swift.org/install") && answer.isOneSentence)
  }

  @Test func `a Swift that is too old is named`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift(version: "5.10.1")
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("5.10.1") && answer.isOneSentence)
    #expect(machine.calls == "")
  }

  @Test func `what Swift needs is installed before Swift is asked whether it starts`() throws {
    let machine = try ScriptRun.debian(missing: ["libcurl4"], user: 0)
    try machine.add("swift", #"echo "swift $*" >> "$HOME/calls"; exit 127"#)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("Swift start niet"))
    #expect(
      machine.calls == """
        apt-get -qq install -y --no-install-recommends libcurl4
        swift --version

        """)
  }

  @Test(arguments: [
    ("5.10.1", false), ("6.1.9", false), ("6.2", true), ("6.2.0", true), ("6.10", true),
    ("7.0", true), ("10.1", true),
  ])
  func `a Swift from 6.2 will do`(version: String, isEnough: Bool) throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift(version: version)
    #expect(try machine.run("Resources/install").status == (isEnough ? 0 : 1))
  }

  @Test func `the program comes into the home folder and the way to PATH is told`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift()
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 0, "\(answer.errors)")
    let program = machine.home.appending(path: ".local/bin/balie").path()
    let mode = try FileManager.default.attributesOfItem(atPath: program)[.posixPermissions]
    #expect(mode as? Int == 0o755)
    #expect(answer.output.contains("export PATH=\"\(machine.home.path())/.local/bin:$PATH\""))
    #expect(machine.calls == "swift build -c release --product balie -Xlinker -s\n")
  }

  @Test func `the program carries its libraries when Swift has them`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift()
    try FileManager.default.createDirectory(
      at: machine.home.appending(path: "lib/swift_static"), withIntermediateDirectories: true)
    #expect(try machine.run("Resources/install").status == 0)
    #expect(machine.calls.hasSuffix("--product balie -Xlinker -s --static-swift-stdlib\n"))
  }

  @Test func `demo opens what was installed, under the folder that was asked for`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift()
    let answer = try machine.run(
      "Resources/install", "--demo", environment: ["PREFIX": "here"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasSuffix("opened demo\n"))
    let placed = machine.home.appending(path: "here/bin").path()
    #expect(try FileManager.default.contentsOfDirectory(atPath: placed) == ["balie"])
  }

  @Test func `a link with the program's name is replaced and never written through`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift()
    let folder = machine.home.appending(path: ".local/bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let other = machine.home.appending(path: "other")
    try Data("mine".utf8).write(to: other)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "balie"), withDestinationURL: other)
    #expect(try machine.run("Resources/install").status == 0)
    #expect(try String(contentsOf: other, encoding: .utf8) == "mine")
  }

  @Test func `a folder in the program's place stays, and nothing is left beside it`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift()
    let folder = machine.home.appending(path: ".local/bin")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "balie"), withIntermediateDirectories: true)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.isOneSentence)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["balie"])
  }

  @Test func `a build that fails ends in a sentence and installs nothing`() throws {
    let machine = try ScriptRun.debian()
    try machine.addSwift(build: "exit 1")
    let answer = try machine.run("Resources/install", "--demo")
    #expect(answer.status == 1)
    #expect(answer.isOneSentence)
    #expect(!FileManager.default.fileExists(atPath: machine.home.path() + "/.local/bin/balie"))
  }
}
