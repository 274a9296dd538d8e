import Foundation
import Testing

/// `Resources/install` on machines that lack something: each failure is one sentence that says what
/// to do, and nothing is left half done.
@Suite struct InstallScriptTests {
  /// A machine with Debian's package tools, on which the packages named are missing.
  private func machine(missing: [String] = [], user: Int = 1000) throws -> ScriptRun {
    let machine = try ScriptRun()
    let names = missing.isEmpty ? "-" : missing.joined(separator: "|")
    try machine.add("id", "echo \(user)")
    try machine.add(
      "dpkg-query",
      #"case "${@: -1}" in \#(names)) exit 1 ;; esac; printf 'install ok installed'"#)
    try machine.add("apt-cache", "exit 0")
    try machine.add("apt-get", #"echo "apt-get $*" >> "$HOME/calls""#)
    return machine
  }

  /// A Swift that builds a program which says what it was asked.
  private func addSwift(to machine: ScriptRun, version: String = "6.3.1", build: String = "exit 0")
    throws
  {
    try machine.add(
      "swift",
      #"""
      case "$*" in
        --version) echo "Swift version \#(version) (swift-\#(version)-RELEASE)" ;;
        -print-target-info) echo "    \"runtimeResourcePath\": \"$HOME/lib/swift\"," ;;
        *--show-bin-path) echo "$HOME/built" ;;
        *)
          echo "swift $*" >> "$HOME/calls"
          mkdir -p "$HOME/built"
          printf '#!/usr/bin/env bash\necho "opened $*"\n' > "$HOME/built/balie"
          \#(build)
          ;;
      esac
      """#)
  }

  private func isOneSentence(_ text: String) -> Bool {
    text.hasSuffix(".\n") && text.dropLast().split(separator: "\n").count == 1
  }

  @Test(arguments: ["Resources/install", "Tests/run", ".ci/run"])
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
    let answer = try machine().run("Resources/install", "--help")
    #expect(answer.status == 0)
    #expect(answer.output.contains("--demo") && answer.output.contains("PREFIX"))
  }

  @Test func `an unknown option is refused by name`() throws {
    let answer = try machine().run("Resources/install", "--demp")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("--demp") && isOneSentence(answer.errors))
  }

  @Test func `without Swift it says where to get it`() throws {
    let answer = try machine().run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("swift.org/install") && isOneSentence(answer.errors))
  }

  @Test func `a Swift that is too old is named`() throws {
    let machine = try machine()
    try addSwift(to: machine, version: "5.10.1")
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("5.10.1") && isOneSentence(answer.errors))
    #expect(machine.calls == "")
  }

  @Test func `without apt it names the packages`() throws {
    let machine = try ScriptRun()
    try addSwift(to: machine)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("libncurses-dev") && isOneSentence(answer.errors))
  }

  @Test func `without sudo it says what to ask for`() throws {
    let machine = try machine(missing: ["libncurses-dev"])
    try addSwift(to: machine)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("apt-get install libncurses-dev"))
    #expect(isOneSentence(answer.errors))
    #expect(machine.calls == "")
  }

  @Test func `sudo is asked only when something is missing`() throws {
    let complete = try machine()
    try complete.add("sudo", #"echo "sudo" >> "$HOME/calls"; exec "$@""#)
    #expect(try complete.run("Resources/install", "--only-packages").status == 0)
    #expect(complete.calls == "")

    let bare = try machine(missing: ["libsqlite3-dev", "libvterm-dev"])
    try bare.add("sudo", #"echo "sudo" >> "$HOME/calls"; exec "$@""#)
    #expect(try bare.run("Resources/install", "--only-packages", "libvterm-dev").status == 0)
    #expect(
      bare.calls == """
        sudo
        apt-get -qq install -y --no-install-recommends libsqlite3-dev libvterm-dev

        """)
  }

  @Test func `lists that are missing are fetched first`() throws {
    let machine = try machine(missing: ["tzdata"], user: 0)
    try machine.add("apt-cache", "exit 100")
    #expect(try machine.run("Resources/install", "--only-packages").status == 0)
    #expect(
      machine.calls == """
        apt-get -qq update
        apt-get -qq install -y --no-install-recommends tzdata

        """)
  }

  @Test func `lists that are too old are fetched again, once`() throws {
    let machine = try machine(missing: ["tzdata"], user: 0)
    try machine.add(
      "apt-get", #"echo "$2" >> "$HOME/calls"; [[ $2 == update ]] || { echo gone >&2; exit 100; }"#)
    let answer = try machine.run("Resources/install", "--only-packages")
    #expect(answer.status == 1)
    #expect(machine.calls == "install\nupdate\ninstall\n")
    #expect(answer.errors.hasSuffix("probeer het opnieuw.\n"))
  }

  @Test func `the program comes into the home folder and the way to PATH is told`() throws {
    let machine = try machine()
    try addSwift(to: machine)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 0, "\(answer.errors)")
    let program = machine.home.appending(path: ".local/bin/balie").path()
    let mode = try FileManager.default.attributesOfItem(atPath: program)[.posixPermissions]
    #expect(mode as? Int == 0o755)
    #expect(answer.output.contains("export PATH=\"\(machine.home.path())/.local/bin:$PATH\""))
    #expect(machine.calls == "swift build -c release --product balie -Xlinker -s\n")
  }

  @Test func `the program carries its libraries when Swift has them`() throws {
    let machine = try machine()
    try addSwift(to: machine)
    try FileManager.default.createDirectory(
      at: machine.home.appending(path: "lib/swift_static"), withIntermediateDirectories: true)
    #expect(try machine.run("Resources/install").status == 0)
    #expect(machine.calls.hasSuffix("--product balie -Xlinker -s --static-swift-stdlib\n"))
  }

  @Test func `demo opens what was installed, under the folder that was asked for`() throws {
    let machine = try machine()
    try addSwift(to: machine)
    let answer = try machine.run(
      "Resources/install", "--demo", environment: ["PREFIX": "here"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasSuffix("opened demo\n"))
    let placed = machine.home.appending(path: "here/bin").path()
    #expect(try FileManager.default.contentsOfDirectory(atPath: placed) == ["balie"])
  }

  @Test func `a link with the program's name is replaced and never written through`() throws {
    let machine = try machine()
    try addSwift(to: machine)
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
    let machine = try machine()
    try addSwift(to: machine)
    let folder = machine.home.appending(path: ".local/bin")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "balie"), withIntermediateDirectories: true)
    let answer = try machine.run("Resources/install")
    #expect(answer.status == 1)
    #expect(isOneSentence(answer.errors))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["balie"])
  }

  @Test func `a build that fails ends in a sentence and installs nothing`() throws {
    let machine = try machine()
    try addSwift(to: machine, build: "exit 1")
    let answer = try machine.run("Resources/install", "--demo")
    #expect(answer.status == 1)
    #expect(isOneSentence(answer.errors))
    #expect(!FileManager.default.fileExists(atPath: machine.home.path() + "/.local/bin/balie"))
  }
}
