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
      return .refused(notYet(appointment.slot))
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
    guard appointment.status == .booked, appointment.slot.date == now.date else {
      return .refused(wrongStatus(appointment))
    }
    var stand = appointment.stand
    stand.lateAt = now
    return accept(stand, of: appointment, claims: [])
  }

  /// Nobody came: only after the start and the grace (policy), and with who failed to come. Its
  /// claims end now.
  func decideNoShow(of party: NoShowParty) -> DeskDecision {
    guard let appointment else { preconditionFailure("A step is decided with its appointment.") }
    let limit = appointment.slot.startMoment.adding(minutes: office.desk.graceMinutes)
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

  /// Another time, perhaps with somebody else: the move and the substitution are one step. A
  /// colleague who speaks the client's language needs no interpreter.
  func decideMove(_ wish: MoveWish) -> DeskDecision {
    let needs = file.map { MeetingNeeds(of: $0, isLegal: appointment?.isLegal ?? false) }
    return decideMove(to: wish.at) { request in
      request.despite.merge(wish.despite) { $1 }
      guard let staff = wish.substitute else { return }
      request.substitute = staff
      request.substitutionReason = wish.reason
      if needs.map({ availability.speaksLanguage(staff, $0) }) == true {
        request.interpreter = nil
      }
    }
  }

  /// Another time: a new appointment that replaces the old one and keeps its reference.
  ///
  /// `edit` changes more than the time: who holds it.
  func decideMove(
    to moment: CivilDateTime, _ edit: (inout BookingRequest) -> Void = { _ in }
  ) -> DeskDecision {
    decideReplacement { facts, old in
      var request = facts.request(moving: old, to: moment)
      edit(&request)
      return request
    }
  }

  /// Another time with wishes of its own, in the place of the old appointment.
  func decideReplacement(by request: BookingRequest) -> DeskDecision {
    decideReplacement { _, old in
      var request = request
      request.client = old.client
      request.others = Array(old.clients.dropFirst())
      request.isMove = true
      return request
    }
  }

  private func decideReplacement(
    _ wish: (DeskFacts, Appointment) -> BookingRequest
  ) -> DeskDecision {
    guard let old = appointment else {
      preconditionFailure("A move is decided with its appointment.")
    }
    // Only the last of a lineage moves: what was moved once has a successor that lives on.
    let mayMove = old.status == .booked || old.status == .noshow || old.status == .cancelled
    guard mayMove, !hasSuccessor else { return .refused(wrongStatus(old)) }
    var facts = self
    facts.replaced = old
    facts.agenda.remove(owner: .appointment(old.id))
    // A lesson that the old time was booked over stands again before the new time is looked at.
    if old.status == .booked {
      facts.agenda = facts.agenda.applying(standing(after: old))
    }
    let request = wish(facts, old)
    guard case .accepted(var acceptance) = facts.decideBooking(request),
      var new = acceptance.appointment
    else { return facts.decideBooking(request) }
    new.reference = old.reference
    new.replaces = old.id
    // Chosen by name all the same: then it is a question again, and not a yes.
    if let declined = old.declined, declined.day == new.slot.date,
      declined.staff == new.interpreter?.staff
    {
      new.interpreterAnswer = .asked
    }
    acceptance.appointment = new
    var events: [DeskEvent] = []
    if old.status == .booked {
      var stand = old.stand
      stand.status = .cancelled
      stand.cancelReason = .rescheduled
      events.append(
        .appointmentChanged(AppointmentChange(id: old.id, from: old.stand, to: stand)))
      events += released(old)
    }
    acceptance.events =
      events
      + acceptance.events.map { event in
        if case .appointmentBooked(_, let despite) = event {
          .appointmentBooked(new, despite: despite)
        } else {
          event
        }
      }
    return .accepted(acceptance)
  }

  /// The old talk at a new time, with everyone in it and everything that was decided about it; the
  /// interpreter and the room are kept where they are free.
  private func request(moving old: Appointment, to moment: CivilDateTime) -> BookingRequest {
    var request = BookingRequest(
      client: old.client, at: moment, kind: old.kind, minutes: old.slot.minutes,
      topics: old.topics, place: old.place, letterDate: old.letterDate, despite: overrides)
    request.others = Array(old.clients.dropFirst())
    request.isMove = true
    request.partner = old.partner
    if case .substitute(let reason) = old.continuity {
      request.substitute = old.staff
      request.substitutionReason = reason
    }
    // A talk that had no interpreter does not come to need one by moving.
    if old.interpreter == nil {
      request.despite[.noInterpreter] = request.despite[.noInterpreter] ?? ""
    }
    if old.interpreter == .telephone { request.interpreter = .telephone }
    guard let slot = TimeSlot(at: moment, minutes: old.slot.minutes) else { return request }
    if let room = old.room, agenda.conflicts(with: slot, of: .room(room)).isEmpty {
      request.room = room
    }
    if let code = old.interpreterInPlay?.staff,
      availability.isFree(code, asInterpreterIn: slot, at: old.place)
    {
      request.interpreter = old.interpreter
    }
    return request
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
  private func standing(after appointment: Appointment) -> StandingChanges {
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
        onward: NonEmpty(.command("move"), [.command("slots")])))
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
      onward: NonEmpty(.command("late"), [.command("move"), .command("cancel")]))
  }

  func wrongStatus(_ appointment: Appointment) -> Verdict {
    let next: [Onward] =
      switch appointment.status {
      case .booked: [.command("arrive"), .command("move"), .command("cancel")]
      case .pending: [.command("confirm"), .command("release")]
      case .arrived, .checkedIn: [.command("fulfil"), .command("undo")]
      case .noshow:
        appointment.slot.date == now.date
          ? [.command("arrive"), .command("move"), .command("undo")]
          : [.command("move"), .command("book")]
      case .cancelled: [.command("move"), .command("undo")]
      default: [.command("undo"), .command("book")]
      }
    return Verdict(
      findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
      onward: NonEmpty(next)!)
  }
}
