extension DeskFacts {
  /// A dagdeel of somebody begins, changes or ends (F7). Nothing is cancelled by it: talks that no
  /// longer fit are orphaned and wait for somebody to act.
  func decideShift(_ wish: ShiftWish) -> DeskDecision {
    let day = max(now.date, wish.from)
    guard let member = office.employed(wish.staff, on: day),
      wish.role.map(member.roles.contains) ?? true
    else { return .refused(rosterRefusal(.staffUnknown, .staff(wish.staff))) }
    if let to = wish.to, to < wish.from {
      return .refused(rosterRefusal(.endsBeforeItStarts, .day(wish.from)))
    }
    let changes = office.roster.changes(for: wish)
    guard !changes.isEmpty else {
      return .refused(rosterRefusal(.nothingChanges, .staff(wish.staff)))
    }
    var after = office
    after.roster = office.roster.applying(changes)
    let isFew = after.fewDayparts(on: day).contains(wish.staff)
    return .accepted(
      Acceptance(
        events: changes.map { .rosterChanged($0) },
        warnings: isFew ? [Finding(.fewDayparts, .warns, .staff(wish.staff))] : []))
  }

  private func rosterRefusal(_ code: VerdictCode, _ subject: Finding.Subject) -> Verdict {
    Verdict(
      findings: [Finding(code, .refuses, subject)],
      onward: NonEmpty(.command(.roster), [teamleider]))
  }
}
