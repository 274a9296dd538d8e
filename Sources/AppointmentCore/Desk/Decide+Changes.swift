extension DeskFacts {
  /// One step in an appointment's life; it must be one that the state machine allows (systems §3.1).
  func decideStep(
    to status: AppointmentStatus, _ edit: (inout AppointmentChange.Stand) -> Void = { _ in }
  ) -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    guard appointment.status.mayBecome(status) else { return .refused(wrongStatus(appointment)) }
    if status == .arrived || status == .checkedIn || status == .fulfilled,
      appointment.slot.date > now.date
    {
      return .refused(anotherDay(appointment))
    }
    var stand = appointment.stand
    stand.status = status
    edit(&stand)
    return accept(stand, of: appointment, claims: status.occupies ? [] : released(appointment))
  }

  /// Somebody has come in. Who was marked as not having come may still arrive the same day and
  /// claims the time again (systems §3.1).
  func decideArrival(about topics: [HelpTopic]) -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    guard topics.isEmpty else { return decideArrival(of: appointment, about: topics) }
    guard appointment.status == .noshow else {
      let now = now
      return decideStep(to: .arrived) { $0.arrivedAt = now }
    }
    guard appointment.slot.date == now.date else { return .refused(wrongStatus(appointment)) }
    var stand = appointment.stand
    stand.status = .arrived
    stand.noShowParty = nil
    stand.arrivedAt = now
    return reclaiming(appointment) { claims in
      accept(stand, of: appointment, claims: claims)
    }
  }

  /// Coming in and saying what it is about, in one step.
  private func decideArrival(
    of appointment: Appointment, about topics: [HelpTopic]
  ) -> DeskDecision {
    guard case .accepted(let named) = decideTopics(topics) else { return decideTopics(topics) }
    var facts = self
    facts.appointment = named.appointment
    guard case .accepted(var arrived) = facts.decideArrival(about: []) else {
      return facts.decideArrival(about: [])
    }
    arrived.events = named.events + arrived.events
    return .accepted(arrived)
  }

  /// Later than agreed: the talk stays booked, and everyone can see since when it is known.
  func decideLateness() -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    guard appointment.status == .booked else { return .refused(wrongStatus(appointment)) }
    guard appointment.slot.date == now.date else { return .refused(anotherDay(appointment)) }
    var stand = appointment.stand
    stand.lateAt = now
    return accept(stand, of: appointment, claims: [])
  }

  /// Nobody came: only after the start and the grace (policy), and with who failed to come. Its
  /// claims end now.
  func decideNoShow(of party: NoShowParty) -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    let limit = appointment.slot.startMoment.adding(minutes: office.desk.graceMinutes)
    if appointment.status == .booked, appointment.slot.date > now.date {
      return .refused(anotherDay(appointment))
    }
    if appointment.status == .booked, now < limit {
      return .refused(
        notYet(TimeSlot(at: limit, minutes: 1) ?? appointment.slot))
    }
    return decideStep(to: .noshow) { $0.noShowParty = party }
  }

  /// What the talk is about, asked at arrival when nobody said it before.
  func decideTopics(_ topics: [HelpTopic]) -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    if topics.contains(where: { $0.kind == .safety }) {
      let officers = office.staff(with: .safeguarding, on: now.date).map { Onward.person($0.code) }
      return .refused(
        Verdict(
          findings: [Finding(.safetyTopic, .refuses)],
          onward: NonEmpty(officers) ?? NonEmpty(.person(nil))))
    }
    guard appointment.status != .enteredInError else {
      return .refused(wrongStatus(appointment))
    }
    var changed = appointment
    changed.topics = Set(topics).sorted()
    return .accepted(
      Acceptance(
        events: [.topicsSet(appointment.id, from: appointment.topics, to: changed.topics)],
        appointment: changed))
  }

  /// What an appointment claims now, given back; lessons and absences under it grow back.
  func released(_ appointment: Appointment) -> [DeskEvent] {
    let mine = agenda.all.filter { $0.owner == .appointment(appointment.id) }
    guard !mine.isEmpty else { return [] }
    let standing = standing(after: appointment)
    return [.released((mine + standing.released).sorted { $0.resource < $1.resource })]
      + (standing.claimed.isEmpty ? [] : [.claimed(standing.claimed)])
  }

  /// What stands on the day once an appointment has given its time back.
  func standing(after appointment: Appointment) -> StandingChanges {
    let mine = agenda.all.filter { $0.owner == .appointment(appointment.id) }
    var rest = agenda
    rest.remove(owner: .appointment(appointment.id))
    return standingChanges(on: appointment.slot.date, of: mine.map(\.resource), after: rest)
  }

  /// Claims an appointment's people and room again, or says who is no longer free.
  func reclaiming(
    _ appointment: Appointment, then accept: ([DeskEvent]) -> DeskDecision
  ) -> DeskDecision {
    let claims = availability.claims(
      for: appointment.meeting, owner: .appointment(appointment.id))
    let conflicts = claims.flatMap { claim in
      agenda.conflicts(with: claim.slot, of: claim.resource).filter { !$0.owner.isSoft }
    }
    guard let first = conflicts.min(by: { $0.resource < $1.resource }) else {
      return accept(claiming(claims, on: appointment.slot.date))
    }
    let code: VerdictCode =
      switch first.resource {
      case .staff: .staffTaken
      case .client: .clientTaken
      case .room: .roomTaken
      }
    return .refused(
      Verdict(
        findings: [Finding(code, .refuses, .slot(first.slot))],
        onward: NonEmpty(.command(.move), [.command(.slots)])))
  }

  private func accept(
    _ stand: AppointmentChange.Stand, of appointment: Appointment, claims: [DeskEvent]
  ) -> DeskDecision {
    var changed = appointment
    changed.stand = stand
    let change = AppointmentChange(id: appointment.id, from: appointment.stand, to: stand)
    return .accepted(
      Acceptance(events: [.appointmentChanged(change)] + claims, appointment: changed))
  }

  private func notYet(_ slot: TimeSlot) -> Verdict {
    Verdict(
      findings: [Finding(.notYetStarted, .refuses, .slot(slot))],
      onward: NonEmpty(.command(.late), [.command(.move), .command(.cancel)]))
  }

  /// What is done on the day of a talk, on another day.
  private func anotherDay(_ appointment: Appointment) -> Verdict {
    let day = appointment.slot.date
    // What nobody marked on the day is written down afterwards.
    let next: [Onward] =
      day < now.date
      ? [.command(.arrive), .command(.noShow), .command(.move)]
      : [.command(.move), .command(.day)]
    return Verdict(findings: [Finding(.anotherDay, .refuses, .day(day))], onward: NonEmpty(next)!)
  }

  func wrongStatus(_ appointment: Appointment) -> Verdict {
    let next: [Onward] =
      switch appointment.status {
      case .booked: [.command(.arrive), .command(.move), .command(.cancel)]
      case .pending: [.command(.confirm), .command(.release)]
      case .arrived, .checkedIn: [.command(.fulfil), .command(.undo)]
      case .noshow:
        appointment.slot.date == now.date
          ? [.command(.arrive), .command(.move), .command(.undo)]
          : [.command(.move), .command(.book)]
      case .cancelled: [.command(.move), .command(.undo)]
      default: [.command(.undo), .command(.book)]
      }
    // What nobody can take back any more is no way onward.
    let open = next.filter { canUndo || $0 != .command(.undo) }
    let isShort = open.count < next.count && !open.contains(.command(.book))
    let book: [Onward] = isShort ? [.command(.book)] : []
    return Verdict(
      findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
      onward: NonEmpty(open + book)!)
  }
}
