extension DeskFacts {
  /// Takes back the acting person's last change of today, unless something later depends on it.
  /// An undo is an inverse event that is appended; nothing is erased.
  func decideUndo() -> DeskDecision {
    guard let change = undoable, !change.isUndone else {
      return .refused(
        Verdict(
          findings: [Finding(.nothingToUndo, .refuses)], onward: NonEmpty(.command(.day))))
    }
    let over = endedHolds(in: change.traces)
    guard change.at.date == now.date, !hasLaterChange, standsAsLeft(by: change.traces),
      over.allSatisfy({ $0.status == .booked })
    else {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .day(change.at.date))],
          onward: NonEmpty(.command(.cancel), [.command(.move), teamleider])))
    }
    // From the last to the first, so that nothing is taken from under something else.
    var inverses: [DeskEvent] = []
    for trace in change.traces.reversed() {
      switch inverse(of: trace) {
      case .events(let events): inverses += events
      case .builtOn(let onward): return tooLate(for: change, onward)
      }
    }
    switch agendaEvents(undoing: change, over) {
    case .taken(let slot):
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .slot(slot))],
          onward: NonEmpty(.command(.move), [.command(.slots)])))
    case .events(let freed, let taken):
      let events = freed + inverses + taken
      // A registration stands; what cannot be taken back is said and not pretended.
      guard !events.isEmpty else { return tooLate(for: change, NonEmpty(teamleider)) }
      let undone = RecordedChange(
        sequence: change.sequence, at: change.at, actor: change.actor, verb: change.verb,
        traces: change.traces, isUndone: true)
      return .accepted(
        Acceptance(events: events, appointment: appointmentAfterUndo(events), undone: undone))
    }
  }

  private func tooLate(
    for change: RecordedChange, _ onward: NonEmpty<Onward>
  ) -> DeskDecision {
    .refused(
      Verdict(
        findings: [Finding(.undoTooLate, .refuses, .day(change.at.date))], onward: onward))
  }

  /// What taking back a change does to the agendas.
  private enum AgendaInverse {
    /// What it frees, before anything else; and what it takes again, after everything.
    case events(freed: [DeskEvent], taken: [DeskEvent])
    /// What was given back has been taken by somebody else since.
    case taken(TimeSlot)
  }

  private func agendaEvents(
    undoing change: RecordedChange, _ over: [Appointment]
  ) -> AgendaInverse {
    let kept = agenda.all.filter { claim in
      over.contains { claim.owner == .appointment($0.id) }
    }
    let subjects = change.traces.map(\.about)
    let claimed = Set(subjects.flatMap(\.claimed).filter { !$0.owner.isStanding } + kept)
    let released = subjects.flatMap(\.released).filter { !$0.owner.isStanding }
    var after = agenda
    for owner in Set(claimed.map(\.owner)) { after.remove(owner: owner) }
    let conflict = released.lazy.compactMap { claim in
      after.conflicts(with: claim.slot, of: claim.resource).first {
        $0.owner != claim.owner && !$0.owner.isStanding
      }
    }.first
    if let conflict { return .taken(conflict.slot) }
    for claim in released { after.insert(claim) }
    let touched = change.traces.flatMap(\.claims) + kept
    var standing = StandingChanges()
    for day in Set(touched.map(\.slot.date)).sorted() {
      let resources = touched.filter { $0.slot.date == day }.map(\.resource)
      standing += standingChanges(
        on: day, of: resources, after: after, standingAfterUndo(of: change.traces))
    }
    let freed = claimed.sorted { $0.resource < $1.resource } + standing.released
    let taken = released + standing.claimed
    return .events(
      freed: freed.isEmpty ? [] : [.released(freed)],
      taken: taken.isEmpty ? [] : [.claimed(taken)])
  }

  /// What takes a trace back: a line a kind.
  private func inverse(of trace: EventTrace) -> Inverse {
    switch trace {
    case .appointmentBooked(let id, _): .events(unbooking(id))
    case .appointmentChanged(let change): .events([.appointmentChanged(inverse(of: change))])
    case .topicsSet(let id, let from, let to): .events([.topicsSet(id, from: to, to: from)])
    case .slotChanged(let id, let from, let to): .events([.slotChanged(id, from: to, to: from)])
    case .mistakeSaid(let id, let from, let to): .events([.mistakeSaid(id, from: to, to: from)])
    case .interpreterSet(let change): .events([.interpreterSet(change.inverse)])
    case .staffAssigned(let assignment):
      .events([.assignmentEnded(assignment, on: assignment.from)])
    case .assignmentEnded(let assignment, _): .events([.staffAssigned(assignment)])
    case .record(let trace): records.inverse(of: trace).map { .events([.record($0)]) } ?? tooLate
    case .rhythmSet(let client, let from, let to):
      .events([.rhythmSet(client, from: to, to: from)])
    case .absenceReported(let id, let end): .events(unreporting(id, upTo: end))
    case .absenceEnded(let id, let from, let to): .events([.absenceEnded(id, from: to, to: from)])
    case .closed(let id, let end): .events(unclosing(id, upTo: end))
    case .closureEnded(let id, let from, let to): .events([.closureEnded(id, from: to, to: from)])
    case .rosterChanged(let change): .events([.rosterChanged(change.inverse)])
    case .roomChanged(let change): .events([.roomChanged(change.inverse(on: now.date))])
    case .lessonAdded(let id, let client): .events(unadding(id, of: client))
    case .lessonChanged(let id, let client, let from, let to):
      .events([.lessonChanged(id, client, from: to, to: from)])
    case .clientRegistered(let number): inverse(ofRegistering: number)
    case .clientEdited(let number, let version): inverse(ofEditing: number, version: version)
    case .expectationChanged(let change): inverse(of: change)
    case .keyConfirmed(let step): inverse(of: step)
    case .presenceSaid(let note): .events([.presenceWithdrawn(note)])
    case .waitingAdded(let id): .events(waits(id) ? [.waitingEnded(id, .mistake)] : [])
    case .waitingEnded(let id, _): .events(waits(id) ? [] : [.waitingReopened(id)])
    // Claims are put back together, after everything that frees them.
    case .claimed, .released: .events([])
    // Whom somebody would rather not see is not in the journal; a question that was asked stands, or
    // the wait would begin when somebody likes; a step planned for a talk goes with the talk.
    case .ratherNotSet, .questionAsked, .stepPlanned: .events([])
    // Only an undo leaves these, and an undo is not taken back.
    case .editTakenBack, .registrationWithdrawn, .presenceWithdrawn, .waitingReopened: .events([])
    }
  }

  private func waits(_ id: Identifier<WaitingEntry>) -> Bool {
    around.waiting.contains { $0.id == id }
  }

  private var tooLate: Inverse { .builtOn(NonEmpty(teamleider)) }

  private func unbooking(_ id: Identifier<Appointment>) -> [DeskEvent] {
    guard let appointment = undoableAppointments.first(where: { $0.id == id }) else { return [] }
    var stand = appointment.stand
    stand.status = .enteredInError
    return [.appointmentChanged(AppointmentChange(id: id, from: appointment.stand, to: stand))]
  }

  private func unreporting(_ id: Identifier<Absence>, upTo end: CivilDate) -> [DeskEvent] {
    guard let absence = standing.absences.first(where: { $0.id == id }) else { return [] }
    return [.absenceEnded(id, from: end, to: absence.period.start)]
  }

  private func unclosing(_ id: Identifier<Closure>, upTo end: CivilDate) -> [DeskEvent] {
    guard let closure = standing.closures.first(where: { $0.id == id }) else { return [] }
    return [.closureEnded(id, from: end, to: closure.period.start)]
  }

  /// It stays as a lesson without days, so that its claims can be told by whom they were.
  private func unadding(_ id: Identifier<Lesson>, of client: ClientNumber) -> [DeskEvent] {
    guard let lesson = file?.lessons.first(where: { $0.id == id }) else { return [] }
    return [
      .lessonChanged(
        id, client, from: lesson.course,
        to: Lesson.Course(validTo: lesson.validFrom, exceptions: [lesson.validFrom]))
    ]
  }

  /// The appointment to show after an undo: one that is live again before one that is gone.
  private func appointmentAfterUndo(_ events: [DeskEvent]) -> Appointment? {
    var changed: [Appointment] = []
    for about in events.map(\.trace.about) {
      guard let part = about.part,
        var appointment = (changed + undoableAppointments).first(where: {
          $0.id == about.appointment
        })
      else { continue }
      part.lay(into: &appointment)
      changed.removeAll { $0.id == appointment.id }
      changed.append(appointment)
    }
    return changed.first { $0.status.isOpen } ?? changed.first ?? undoableAppointments.first
  }
}

/// What takes one trace of a change back.
enum Inverse {
  /// Nothing where nothing has to be done for it.
  case events([DeskEvent])
  /// Something was built on it since: then nothing of the change may be taken back, and this is what
  /// can be done instead.
  case builtOn(NonEmpty<Onward>)
}
