import Foundation
import Testing

/// Every step of the three scripts fails with its own sentence, below what the tool said that broke.
@Suite struct ScriptStepTests {
  /// A step and what is said when it fails.
  struct Step: Sendable, CustomTestStringConvertible {
    let script: String
    let arguments: [String]
    /// The command that breaks, when it is called with what matches the pattern.
    let tool: String
    let pattern: String
    /// Words of its sentence.
    var says: String

    var testDescription: String { "\(script): \(tool) \(pattern)" }

    static func install(_ tool: String, _ pattern: String = "*", says: String) -> Step {
      Step(
        script: "Resources/install", arguments: ["--demo"], tool: tool, pattern: pattern,
        says: says)
    }

    static func tests(_ tool: String, _ pattern: String = "*", says: String) -> Step {
      Step(script: "Tests/run", arguments: [], tool: tool, pattern: pattern, says: says)
    }

    static func integration(_ tool: String, _ pattern: String = "*", says: String) -> Step {
      Step(script: ".ci/run", arguments: [], tool: tool, pattern: pattern, says: says)
    }
  }

  static let steps: [Step] = [
    .install("realpath", says: "niet te vinden: kies met PREFIX"),
    .install("dirname", says: "roep dit script aan als Resources/install"),
    .install("dpkg-query", says: "dpkg --audit"),
    .install("id", says: "Wie u bent"),
    .install("sudo", says: "Met sudo mag u hier niets installeren"),
    .install("env", says: "Met sudo mag u hier niets installeren"),
    .install("apt-get", "* install *", says: "Installeren lukte niet"),
    .install("swift", "--version", says: "Swift start niet"),
    .install("swift", "-print-target-info", says: "waar zijn bibliotheken staan"),
    .install("swift", "build * -s", says: "Bouwen lukte niet"),
    .install("swift", "*--show-bin-path", says: "Het gebouwde programma"),
    .install("mkdir", "*bin", says: "mag u niet schrijven"),
    .install("mktemp", says: "kan geen bestand worden gemaakt"),
    .install("install", says: "Kopiëren naar"),
    .install("mv", says: "is niet te vervangen"),

    .tests("dirname", says: "call this script as Tests/run"),
    .tests("dpkg-query", says: "Resources/install says above, in Dutch"),
    .tests("swift", "--version", says: "Swift does not start"),
    .tests("swift", "build *", says: "the tests do not build"),
    .tests("mktemp", says: "no room for the log"),
    .tests("timeout", says: "tests failed"),
    .tests("swift", "test *", says: "tests failed"),
    .tests("swift", "test *EndToEnd* --no-parallel", says: "tests failed"),
    .tests("tee", says: "cannot be kept"),
    .tests("grep", says: "whether the checkout is whole"),
    .tests("wc", says: "wc is missing"),

    .integration("dirname", says: "call this script as .ci/run"),
    .integration("dpkg-query", says: "the packages are not there"),
    .integration("git", says: "git does not say"),
    .integration("swift", "format *", says: "format with: swift format -i"),
    .integration("swift", "build *", says: "it does not build"),
    .integration("swift", "test *", says: "a rule of the architecture is broken"),
  ]

  @Test(arguments: steps)
  func `a step that fails says so in its own sentence`(step: Step) throws {
    let machine = try ScriptRun.complete()
    try machine.fail(step.tool, when: step.pattern)
    try expectSentence(of: step, on: machine)
  }

  /// What is said of a command that is not there, where that is another sentence.
  static let absent = [
    "Resources/install swift": "Swift ontbreekt", "Resources/install sudo": "hier is geen sudo",
    "Resources/install apt-get": "Hier is geen apt-get",
    "Resources/install dpkg-query": "Dit is geen Debian of Ubuntu",
    "Tests/run swift": "there is no Swift", "Tests/run timeout": "the tests did not start",
    ".ci/run swift": "there is no Swift",
  ]

  /// One step for each command of each script, with what is said when the command is not there.
  static let missing: [Step] = Dictionary(grouping: steps) { "\($0.script) \($0.tool)" }
    .compactMap { name, steps in
      guard var step = steps.first, let says = absent[name] ?? whole(steps)?.says else {
        return nil
      }
      step.says = says
      return step
    }

  private static func whole(_ steps: [Step]) -> Step? { steps.first { $0.pattern == "*" } }

  @Test(arguments: missing)
  func `a command that is missing is said in a sentence`(step: Step) throws {
    let machine = try ScriptRun.complete()
    try machine.remove(step.tool)
    try expectSentence(of: step, on: machine)
  }

  @Test func `every sentence that a script can end in is heard here or in the other table`() throws
  {
    let says =
      Self.steps.map(\.says) + Self.absent.values + ScriptTroubleTests.troubles.map(\.says)
    for script in ScriptRun.scripts {
      let sentences = try Checkout.text(script).matches(of: /\bfail "([^"]*)"/).map(\.1)
      #expect(!sentences.isEmpty)
      for sentence in sentences where !says.contains(where: sentence.contains) {
        Issue.record("\(script) can end in a sentence that no test hears: \(sentence)")
      }
    }
  }

  /// Commands that no step waits for: what runs the scripts, what clears away behind them, and the
  /// question whether apt's lists are new, which is followed by asking for new ones.
  private static let withoutStep: Set = ["bash", "rm", "apt-cache"]

  @Test func `every command that the scripts use has a step here`() throws {
    let commands = try ScriptRun.complete().commands
    #expect(Set(Self.steps.map(\.tool)).union(Self.withoutStep) == commands)
  }

  @Test(arguments: ScriptRun.scripts)
  func `on a machine that lacks nothing every script succeeds`(script: String) throws {
    let answer = try ScriptRun.complete().run(script)
    #expect(answer.status == 0 && answer.errors == "", "\(answer)")
  }

  private func expectSentence(of step: Step, on machine: ScriptRun) throws {
    try machine.run(step.script, arguments: step.arguments).expectSentence(step.says)
  }
}
