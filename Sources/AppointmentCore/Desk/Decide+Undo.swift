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
    let kept = agenda.all.filter { claim in
      over.contains { claim.owner == .appointment($0.id) }
    }
    let claimed = Set(change.traces.flatMap(\.claimedClaims).filter { !$0.owner.isStanding } + kept)
    let released = change.traces.flatMap(\.releasedClaims).filter { !$0.owner.isStanding }
    let people = change.traces.reversed().map(inverse(ofPeople:))
    guard !people.contains(where: { $0 == nil }) else {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .day(change.at.date))],
          onward: NonEmpty(.command(.clientEdit), [teamleider])))
    }
    // What was given back may have been taken by somebody else since.
    var after = agenda
    for owner in Set(claimed.map(\.owner)) { after.remove(owner: owner) }
    let conflict = released.lazy.compactMap { claim in
      after.conflicts(with: claim.slot, of: claim.resource).first {
        $0.owner != claim.owner && !$0.owner.isStanding
      }
    }.first
    if let conflict {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .slot(conflict.slot))],
          onward: NonEmpty(.command(.move), [.command(.slots)])))
    }
    for claim in released { after.insert(claim) }
    let touched = change.traces.flatMap { $0.claimedClaims + $0.releasedClaims } + kept
    var standing = StandingChanges()
    for day in Set(touched.map(\.slot.date)).sorted() {
      let resources = touched.filter { $0.slot.date == day }.map(\.resource)
      standing += standingChanges(
        on: day, of: resources, after: after, standingAfterUndo(of: change.traces))
    }
    let freed = claimed.sorted { $0.resource < $1.resource } + standing.released
    let taken = released + standing.claimed
    var events: [DeskEvent] = freed.isEmpty ? [] : [.released(freed)]
    events += change.traces.reversed().flatMap(inverse(of:))
    events += people.compactMap(\.self).flatMap(\.self)
    if !taken.isEmpty { events.append(.claimed(taken)) }
    // A registration stands; what cannot be taken back is said and not pretended.
    guard !events.isEmpty else {
      return .refused(
        Verdict(
          findings: [Finding(.undoTooLate, .refuses, .day(change.at.date))],
          onward: NonEmpty(teamleider)))
    }
    let undone = RecordedChange(
      sequence: change.sequence, at: change.at, actor: change.actor, verb: change.verb,
      traces: change.traces, isUndone: true)
    return .accepted(
      Acceptance(events: events, appointment: appointmentAfterUndo(events), undone: undone))
  }

  private func inverse(of trace: EventTrace) -> [DeskEvent] {
    switch trace {
    case .appointmentBooked(let id, _):
      guard let appointment = undoableAppointments.first(where: { $0.id == id }) else { return [] }
      var stand = appointment.stand
      stand.status = .enteredInError
      return [
        .appointmentChanged(AppointmentChange(id: id, from: appointment.stand, to: stand))
      ]
    case .appointmentChanged(let change): return [.appointmentChanged(inverse(of: change))]
    case .topicsSet(let id, let from, let to): return [.topicsSet(id, from: to, to: from)]
    case .referred(let id): return [.referralWithdrawn(id)]
    case .contactNoted(let id): return [.contactWithdrawn(id)]
    case .staffAssigned(let assignment):
      return [.assignmentEnded(assignment, on: assignment.from)]
    case .assignmentEnded(let assignment, _): return [.staffAssigned(assignment)]
    case .absenceReported(let id, let end):
      guard let absence = standing.absences.first(where: { $0.id == id }) else { return [] }
      return [.absenceEnded(id, from: end, to: absence.period.start)]
    case .absenceEnded(let id, let from, let to): return [.absenceEnded(id, from: to, to: from)]
    case .closed(let id, let end):
      guard let closure = standing.closures.first(where: { $0.id == id }) else { return [] }
      return [.closureEnded(id, from: end, to: closure.period.start)]
    case .closureEnded(let id, let from, let to): return [.closureEnded(id, from: to, to: from)]
    case .rosterChanged(let change):
      return [.rosterChanged(Roster.Change(old: change.new, new: change.old))]
    case .roomChanged(let room): return [.roomChanged(room.inverse(on: now.date))]
    case .lessonAdded(let id, let client):
      // It stays as a lesson without days, so that its claims can be told by whom they were.
      guard let lesson = file?.lessons.first(where: { $0.id == id }) else { return [] }
      return [
        .lessonChanged(
          id, client, from: lesson.course,
          to: Lesson.Course(validTo: lesson.validFrom, exceptions: [lesson.validFrom]))
      ]
    case .lessonChanged(let id, let client, let from, let to):
      return [.lessonChanged(id, client, from: to, to: from)]
    // Claims are put back together, after everything that frees them.
    case .claimed, .released: return []
    case .interpreterSet(let change): return [.interpreterSet(change.inverse)]
    case .rhythmSet(let client, let from, let to):
      return [.rhythmSet(client, from: to, to: from)]
    case .ratherNotSet: return []
    case .referralWithdrawn, .contactWithdrawn: return []
    // People are put back together: see ``inverse(ofPeople:)``.
    case .clientRegistered, .clientEdited, .editTakenBack, .expectationChanged, .keyConfirmed,
      .registrationWithdrawn, .stepPlanned:
      return []
    // Life.
    case .slotChanged(let id, let from, let to): return [.slotChanged(id, from: to, to: from)]
    case .life(let trace): return inverse(of: trace)
    case .callListed(let call): return [.callWithdrawn(call.appointment)]
    case .callMarked(let id, let from, let to): return [.callMarked(id, from: to, to: from)]
    case .callWithdrawn: return []
    // Holds.
    case .mistakeSaid(let id, let from, let to): return [.mistakeSaid(id, from: to, to: from)]
    }
  }

  /// The appointment to show after an undo: one that is live again before one that is gone.
  private func appointmentAfterUndo(_ events: [DeskEvent]) -> Appointment? {
    var changed: [Appointment] = []
    for event in events {
      let id: Identifier<Appointment>
      switch event {
      case .appointmentChanged(let change): id = change.id
      case .topicsSet(let about, _, _), .slotChanged(let about, _, _): id = about
      case .interpreterSet(let change): id = change.id
      default: continue
      }
      guard
        var appointment = changed.first(where: { $0.id == id })
          ?? undoableAppointments.first(where: { $0.id == id })
      else { continue }
      if case .appointmentChanged(let change) = event { appointment.stand = change.to }
      if case .topicsSet(_, _, let topics) = event { appointment.topics = topics }
      if case .interpreterSet(let change) = event { appointment.interpreting = change.to }
      if case .slotChanged(_, _, let slot) = event { appointment.slot = slot }
      changed.removeAll { $0.id == id }
      changed.append(appointment)
    }
    return changed.first { $0.status.isOpen } ?? changed.first ?? undoableAppointments.first
  }
}

extension EventTrace {
  var claimedClaims: [Claim] { if case .claimed(let claims) = self { claims } else { [] } }
  var releasedClaims: [Claim] { if case .released(let claims) = self { claims } else { [] } }
}
