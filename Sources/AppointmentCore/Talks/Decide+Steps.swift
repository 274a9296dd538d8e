extension DeskFacts {
  /// Why a step cannot be taken with a talk now, and what can be done instead; nil when it can.
  func refusal(of step: TalkStep, with talk: Appointment) -> Verdict? {
    let obstacle = talk.obstacle(
      to: step, at: now, under: office.desk, hasSuccessor: hasSuccessor)
    switch obstacle {
    case nil: return nil
    case .status, .movedOn: return wrongStatus(talk)
    case .holdOver:
      return Verdict(
        findings: [Finding(.holdEnded, .refuses)],
        onward: NonEmpty(.command(.slots), [.command(.book)]))
    case .anotherDay(let day): return anotherDay(day)
    case .notBefore(let moment):
      let slot = TimeSlot(at: moment, minutes: 1) ?? talk.slot
      return Verdict(
        findings: [Finding(.notYetStarted, .refuses, .slot(slot))],
        onward: NonEmpty(.command(.late), [.command(.move), .command(.cancel)]))
    case .notBegun: return notShorter(Finding(.notYetStarted, .refuses))
    case .tooLittleTime(let minutes):
      return notShorter(Finding(.tooLittleTime, .refuses, .minutes(minutes)))
    }
  }

  private func notShorter(_ finding: Finding) -> Verdict {
    Verdict(findings: [finding], onward: NonEmpty(.command(.move), [.command(.slots)]))
  }

  /// What is done on the day of a talk, on another day.
  private func anotherDay(_ day: CivilDate) -> Verdict {
    let finding = Finding(.anotherDay, .refuses, .day(day))
    // What nobody marked on the day is written down afterwards.
    return day < now.date
      ? Verdict(
        findings: [finding],
        onward: NonEmpty(.command(.arrive), [.command(.noShow), .command(.move)]))
      : Verdict(findings: [finding], onward: NonEmpty(.command(.move), [.command(.day)]))
  }

  /// A talk that does not stand where a step begins.
  func wrongStatus(_ appointment: Appointment) -> Verdict {
    let next: [OnwardCommand] =
      switch appointment.status {
      case .booked: [.arrive, .move, .cancel]
      case .pending: [.confirm, .release]
      case .arrived, .checkedIn: [.fulfil, .undo]
      case .noshow:
        appointment.slot.date == now.date ? [.arrive, .move, .undo] : [.move, .book]
      case .cancelled: [.move, .undo]
      case .proposed, .fulfilled, .enteredInError, .waitlist: [.undo, .book]
      }
    // What nobody can take back any more is no way onward.
    let open = next.filter { canUndo || $0 != .undo }
    let isShort = open.count < next.count && !open.contains(.book)
    let ways = isShort ? open + [.book] : open
    return Verdict(
      findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
      onward: NonEmpty(ways.map { .command($0) }) ?? NonEmpty(.command(.book)))
  }
}
