import Foundation
import Testing

/// What goes wrong in the three scripts without one command that fails: each trouble ends in its own
/// sentence.
@Suite struct ScriptTroubleTests {
  /// A way to make a script fail, and words of what it says then.
  struct Trouble: Sendable, CustomTestStringConvertible {
    let script: String
    let arguments: [String]
    let testDescription: String
    let says: String
    let make: @Sendable (ScriptRun) throws -> Void

    init(
      _ script: String, _ name: String, arguments: [String]? = nil, says: String,
      _ make: @escaping @Sendable (ScriptRun) throws -> Void
    ) {
      self.script = script
      self.arguments = arguments ?? (script == "Resources/install" ? ["--demo"] : [])
      self.testDescription = name
      self.says = says
      self.make = make
    }
  }

  static let troubles: [Trouble] = [
    Trouble(
      "Resources/install", "an option nobody knows", arguments: ["--demp"],
      says: " niet: Resources/install --help laat zien"
    ) { _ in
    },
    Trouble("Resources/install", "no home", says: "HOME is leeg") { $0.homeVariable = "" },
    Trouble("Resources/install", "a Swift that is too old", says: "installeer een nieuwere Swift") {
      try $0.addSwift(version: "6.1.9")
    },
    Trouble("Resources/install", "no lists", says: "pakketlijsten kwamen niet binnen") {
      try $0.remove("apt-cache")
      try $0.fail("apt-get", when: "*update")
    },
    Trouble("Resources/install", "a target that is a file", says: "mag u niet schrijven") {
      try Data().write(to: $0.home.appending(path: ".local"))
      try $0.remove("mkdir")
    },
    Trouble("Resources/install", "no manifest", says: "Package.swift is niet te lezen") {
      try FileManager.default.removeItem(at: $0.checkout.appending(path: "Package.swift"))
    },
    Trouble("Resources/install", "nothing built", says: "Het gebouwde programma") {
      try $0.addSwift(build: #"rm "$HOME/built/balie""#)
    },
    Trouble("Resources/install", "a program that does not start", says: "Balie start niet") {
      try $0.addSwift(build: #"printf '#!/usr/bin/env bash\nexit 127\n' > "$HOME/built/balie""#)
    },
    Trouble("Resources/install", "a program that is gone", says: "gaat niet open") {
      try $0.add("mv", #"rm "$2""#)
    },
    Trouble("Tests/run", "a test that hangs", says: "the last one that started hangs") {
      try $0.add("timeout", "exit 124")
    },
    Trouble("Tests/run", "a test that was skipped", says: "none may be skipped: ") {
      try $0.addSwift(tests: "➜ Test one() skipped: \u{201C}why\u{201D}")
    },
    Trouble("Tests/run", "a suite that was skipped", says: "none may be skipped: ") {
      try $0.addSwift(tests: "➜ Suite One skipped.")
    },
    Trouble("Tests/run", "tests that did not run", says: " tests ran; look for a test target") {
      try $0.addSwift(tests: "✔ Test run with 1 test in 1 suite passed")
    },
    Trouble("Tests/run", "a log that is gone", says: "the log of the tests cannot be read") {
      try $0.add("tee", #"while read -r; do :; done; rm -f "$2""#)
    },
    Trouble("Tests/run", "no test at all", says: "no test ran; check the filter") {
      try $0.addSwift(tests: "✔ Test run with 0 tests passed")
    },
    Trouble(".ci/run", "a file at the top", says: "does not belong at the top level: ") {
      try $0.add("git", "printf 'Package.swift\\nnotes.txt\\n'")
    },
  ]

  @Test(arguments: troubles)
  func `trouble is said in a sentence`(trouble: Trouble) throws {
    let machine = try ScriptRun.complete()
    try trouble.make(machine)
    try machine.run(trouble.script, arguments: trouble.arguments).expectSentence(trouble.says)
  }
}
