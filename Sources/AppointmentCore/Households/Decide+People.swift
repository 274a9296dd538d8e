extension DeskFacts {
  /// A new client, or new facts about one. Nothing is ever merged by itself: a number that exists
  /// keeps its person, and the shell asks before it overwrites.
  func decideRegistration(of client: Client) -> DeskDecision {
    .accepted(Acceptance(events: [.clientRegistered(client)]))
  }

  /// A stream's person from a day on; who had it until then has it no longer (systems §2.10).
  func decideAssignment(_ assignment: Assignment) -> DeskDecision {
    guard let member = office.employed(assignment.staff, on: assignment.from),
      member.roles.contains(assignment.stream.role)
    else {
      return .refused(
        Verdict(
          findings: [Finding(.staffUnknown, .refuses, .staff(assignment.staff))],
          onward: NonEmpty(teamleider)))
    }
    let earlier = (file?.assignments ?? []).filter {
      $0.client == assignment.client && $0.stream == assignment.stream
        && ($0.to.map { $0 > assignment.from } ?? true)
    }
    return .accepted(
      Acceptance(
        events: earlier.map { .assignmentEnded($0, on: max($0.from, assignment.from)) }
          + [.staffAssigned(assignment)]))
  }
}
