import AppointmentCore
import DeskService
import Foundation
import Testing
import Wording

/// The words of every case of the enums that people read, as they were read and found good: two that
/// change places are noticed, and a case that comes in has its words looked at.
///
/// With `BALIE_GOLDEN=write` they are written anew; read what changed before committing it.
@Suite struct KeptWordsTests {
  private static let directory = SampleOffice.directory

  @Test func `what a rule finds is said as it was kept`() throws {
    try expect("findings", VerdictCode.allCases) { code in
      Findings.sentence(Finding(code, .refuses), in: Self.directory)
    }
    try expect("bindings", VerdictCode.allCases) { code in
      Bindings.reason(code, about: .init(), in: Self.directory)
    }
  }

  @Test func `what can be done is called as it was kept`() throws {
    try expect("actions", DeskAction.allCases, Failures.action)
    try expect("verbs", CommandVerb.allCases) { Changes.verb($0.rawValue) }
    try expect("ways", OnwardCommand.allCases) { Ways.command($0).text }
    try expect("missing", MissingField.allCases) { Ways.field($0).text }
  }

  @Test func `what the machine could not do is said as it was kept`() throws {
    try expect("failures", StoreFailure.Code.allCases, Failures.sentence)
    try expect("hints", StoreFailure.Hint.allCases, Failures.sentence)
    try expect("records", RecordKind.allCases, Failures.noRecord)
  }

  @Test func `codes are named as they were kept`() throws {
    try expect("roles", Role.allCases, Labels.role)
    try expect("cancel-reasons", CancelReason.allCases, Labels.cancelReason)
    try expect("substitution-reasons", SubstitutionReason.allCases, Labels.substitutionReason)
    try expect("no-show-parties", NoShowParty.allCases, Labels.noShowParty)
    try expect("outcomes", Outcome.allCases, Labels.outcome)
    try expect("visitor-reasons", VisitorReason.allCases, Labels.visitorReason)
    try expect("phases", GuidancePhase.allCases, Labels.phase)
    try expect("endings", Trajectory.Ending.allCases, Labels.ending)
    try expect("groups", TargetGroup.allCases, Labels.group)
    try expect("permits", Permit.allCases, Labels.permit)
    try expect("interpreter-needs", InterpreterNeed.allCases, Labels.interpreterNeed)
    try expect("topics", HelpTopic.allCases, Labels.topic)
    try expect("message-reasons", Message.Reason.allCases, MessageWords.reason)
    try expect("look-reasons", Message.Look.Reason.allCases, MessageWords.reason)
  }

  private func expect<Value>(
    _ name: String, _ values: [Value], _ words: (Value) -> String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let lines = values.map { "\($0): \(words($0))" }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["BALIE_GOLDEN"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count == kept.count, "\(name)", sourceLocation: place)
    for (new, old) in zip(lines, kept) { #expect(new == old, "\(name)", sourceLocation: place) }
  }
}
