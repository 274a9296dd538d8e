/// What the office's rules make of a command: total, pure, and the only place where a ``Verdict``
/// is made.
///
/// A use case loads the facts, asks this, and records the events, all in one transaction.
public func decide(_ command: DeskCommand, given facts: DeskFacts) -> DeskDecision {
  command.opened.decide(facts).assessed(by: facts)
}

extension DeskDecision {
  /// The decision, a refusal with what the rules say of the client on the talk's day: other
  /// programs find it inside every refusal (`command-line.md`).
  fileprivate func assessed(by facts: DeskFacts) -> DeskDecision {
    guard case .refused(let verdict) = self, verdict.assessment == nil, let file = facts.file,
      !verdict.findings.contains(where: { $0.code == .safetyTopic })
    else { return self }
    let talk = facts.appointment
    let request = AppointmentRequest(
      on: talk?.slot.date ?? facts.now.date,
      TalkWish(kind: talk?.kind ?? .talk, topics: talk?.topics ?? []))
    let rules = AppointmentRules(office: facts.office, file: file, now: facts.now)
    return .refused(
      Verdict(
        word: verdict.word, findings: verdict.findings, onward: verdict.onward,
        assessment: rules.assess(request)))
  }
}
