import Foundation

extension ScriptRun {
  /// A machine with Debian's package tools on which the packages named are missing; `user` is the
  /// number of who calls, 0 for root.
  static func debian(missing: [String] = [], user: Int = 1000) throws -> ScriptRun {
    let machine = try ScriptRun()
    let needed = try scripts.flatMap(Checkout.packages(of:)).filter { !missing.contains($0) }
    try machine.addPackages(needed.map { "installed \($0), " })
    try machine.add("id", "echo \(user)")
    try machine.add("apt-cache", "exit 0")
    try machine.add("apt-get", #"[[ $* == *--version ]] || echo "apt-get $*" >> "$HOME/calls""#)
    return machine
  }

  /// A machine that has all that the three scripts use, on which packages are missing and who calls
  /// may install them; three tests are written there.
  static func complete() throws -> ScriptRun {
    let machine = try debian(missing: ["tzdata", "libstdc++-dev"])
    try machine.add("sudo", #"exec "$@""#)
    try machine.addSwift()
    try machine.add("git", "printf 'Package.swift\\nTests/run\\n'")
    let test = machine.checkout.appending(path: "Tests/SomeTests/SomeTests.swift")
    try FileManager.default.createDirectory(
      at: test.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(String(repeating: "  @Test func `one`() {}\n", count: 3).utf8).write(to: test)
    return machine
  }

  /// What dpkg says of its packages, a line each: `installed libc6-dev, libc-dev`.
  func addPackages(_ lines: [String]) throws {
    try add("dpkg-query", "printf '%s\\n' \(lines.map { "'\($0)'" }.joined(separator: " "))")
  }

  /// A Swift that builds a program which says what it was asked, and whose tests end in `tests`.
  func addSwift(
    version: String = "6.3.1", build: String = "exit 0",
    tests: String = "✔ Test run with 2 tests passed"
  ) throws {
    try add(
      "swift",
      #"""
      case "$*" in
        --version) echo "Swift version \#(version) (swift-\#(version)-RELEASE)" ;;
        -print-target-info) echo "    \"runtimeResourcePath\": \"$HOME/lib/swift\"," ;;
        *--show-bin-path) echo "$HOME/built" ;;
        test*) echo "\#(tests)" ;;
        format*) ;;
        *)
          echo "swift $*" >> "$HOME/calls"
          mkdir -p "$HOME/built"
          printf '#!/usr/bin/env bash\necho "opened $*"\n' > "$HOME/built/balie"
          \#(build)
          ;;
      esac
      """#)
  }
}
