extension DeskFacts {
  /// Another time, perhaps with somebody else: the move and the substitution are one step. A
  /// colleague who speaks the client's language needs no interpreter.
  func decideMove(_ wish: MoveWish) -> DeskDecision {
    let needs = file.map { MeetingNeeds(of: $0, isLegal: appointment?.isLegal ?? false) }
    let decision = decideMove(to: wish.at) { request in
      request.despite.merge(wish.despite) { $1 }
      guard let staff = wish.substitute else { return }
      request.substitute = staff
      request.substitutionReason = wish.reason
      if needs.map({ availability.speaksLanguage(staff, $0) }) == true {
        request.interpreter = nil
      }
    }
    guard let old = appointment, old.status == .booked, case .accepted(let acceptance) = decision,
      let new = acceptance.appointment, new.slot == old.slot, new.staff == old.staff
    else { return decision }
    return .refused(
      Verdict(
        findings: [Finding(.nothingChanges, .refuses, .slot(old.slot))],
        onward: NonEmpty(.command(.slots), [.command(.day)])))
  }

  /// Another time: a new appointment that replaces the old one and keeps its reference.
  ///
  /// `edit` changes more than the time: who holds it.
  func decideMove(
    to moment: CivilDateTime, _ edit: (inout BookingRequest) -> Void = { _ in }
  ) -> DeskDecision {
    var facts = self
    if let appointment, appointment.status == .booked { facts.left = appointment.meeting }
    return facts.decideReplacement { facts, old in
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
    let old = loaded(appointment)
    if let verdict = refusal(of: .move, with: old) { return .refused(verdict) }
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
      client: old.client, at: moment, TalkWish(of: old), despite: overrides)
    request.isMove = true
    // A talk that had no interpreter does not come to need one by moving.
    if old.interpreter == nil {
      request.despite[.noInterpreter] = request.despite[.noInterpreter] ?? ""
    }
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
}
