extension DeskFacts {
  /// One step in an appointment's life; it must be one that may be taken now (systems §3.1).
  func decideStep(
    _ step: TalkStep, to status: AppointmentStatus,
    _ edit: (inout AppointmentChange.Stand) -> Void = { _ in }
  ) -> DeskDecision {
    let appointment = loaded(appointment)
    if let verdict = refusal(of: step, with: appointment) { return .refused(verdict) }
    var stand = appointment.stand
    stand.status = status
    edit(&stand)
    return accept(stand, of: appointment, claims: status.occupies ? [] : released(appointment))
  }

  /// Somebody has come in. Who was marked as not having come claims the time again.
  func decideArrival(about topics: [HelpTopic]) -> DeskDecision {
    let appointment = loaded(appointment)
    guard topics.isEmpty else { return decideArrival(of: appointment, about: topics) }
    let now = now
    guard appointment.status == .noshow else {
      return decideStep(.arrive, to: .arrived) { $0.arrivedAt = now }
    }
    if let verdict = refusal(of: .arrive, with: appointment) { return .refused(verdict) }
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
    let appointment = loaded(appointment)
    if let verdict = refusal(of: .late, with: appointment) { return .refused(verdict) }
    var stand = appointment.stand
    stand.lateAt = now
    return accept(stand, of: appointment, claims: [])
  }

  /// Nobody came, with who failed to come. Its claims end now.
  func decideNoShow(of party: NoShowParty) -> DeskDecision {
    decideStep(.noShow, to: .noshow) { $0.noShowParty = party }
  }

  /// What the talk is about, asked at arrival when nobody said it before.
  func decideTopics(_ topics: [HelpTopic]) -> DeskDecision {
    let appointment = loaded(appointment)
    if topics.contains(where: { $0.kind == .safety }) {
      let officers = office.staff(with: .safeguarding, on: now.date).map { Onward.person($0.code) }
      return .refused(
        Verdict(
          findings: [Finding(.safetyTopic, .refuses)],
          onward: NonEmpty(officers) ?? NonEmpty(.person(nil))))
    }
    if let verdict = refusal(of: .setTopics, with: appointment) { return .refused(verdict) }
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
}
