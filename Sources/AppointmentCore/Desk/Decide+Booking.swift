extension DeskFacts {
  /// A new appointment, or why not and what instead.
  func decideBooking(_ request: BookingRequest) -> DeskDecision {
    guard let file else { preconditionFailure("A booking is decided with the client's file.") }
    let rules = AppointmentRules(office: office, file: file, now: now)
    let asked = AppointmentRequest(request, topics: request.topics)
    guard asked.parts.count > 1 else { return decideOne(request, asked, rules) }
    return decideParts(request, asked, rules)
  }

  /// Several kinds of question: nothing is booked but the parts are answered, unless `split` says
  /// to book what may and refer the rest (domain §8).
  private func decideParts(
    _ request: BookingRequest, _ asked: AppointmentRequest, _ rules: AppointmentRules
  ) -> DeskDecision {
    let assessment = rules.assess(asked)
    let bookable = assessment.parts.filter(\.word.isAllowed)
    guard request.split, let part = bookable.first else {
      let onward =
        NonEmpty(assessment.onward) ?? WaysOnward(rules: rules).ways(for: asked)
      return .refused(
        Verdict(
          word: assessment.word, findings: assessment.findings, onward: onward,
          assessment: assessment))
    }
    var single = request
    single.topics = part.topics
    if part.topics[0].kind != .legal, request.kind == .legal { single.kind = .talk }
    let decision = decideOne(single, AppointmentRequest(single, topics: part.topics), rules)
    guard case .accepted(var acceptance) = decision else { return decision }
    for other in assessment.parts where other.topics != part.topics {
      acceptance.onward += other.onward
      if let referral = referral(for: other, request) {
        acceptance.events.append(.referred(referral))
        acceptance.referral = referral
      }
    }
    return .accepted(acceptance)
  }

  /// The record of the part that was shown onward; a private topic is never recorded (§0b.8).
  private func referral(for part: Assessment, _ request: BookingRequest) -> Referral? {
    guard let topic = part.topics.first, topic.kind != .safety, !part.word.isAllowed else {
      return nil
    }
    let service = part.onward.lazy.compactMap { way -> ServiceCode? in
      switch way {
      case .service(let code), .session(let code, _, _, _): code
      default: nil
      }
    }.first
    return service.map {
      Referral(
        id: fresh.referral, subject: .client(request.client), topic: topic,
        outcome: .service($0, isTogether: false), at: now, by: actor.code,
        month: file?.clock(under: office.policies)?.month(on: now.date) ?? 0,
        isReturn: file?.phase(on: now.date, under: office.policies) == .exited,
        letterDate: request.letterDate)
    }
  }

  private func decideOne(
    _ request: BookingRequest, _ asked: AppointmentRequest, _ rules: AppointmentRules
  ) -> DeskDecision {
    let draft = draft(request, asked, rules)
    let findings = draft.findings.filter {
      !($0.severity == .asks && $0.code.mayBeOverridden && request.despite[$0.code] != nil)
    }
    guard !findings.contains(where: \.severity.blocks), let meeting = draft.meeting else {
      return .refused(refusal(findings, asked, rules, minutes: draft.minutes))
    }
    let isLegal = asked.isLegal
    let appointment = Appointment(
      id: fresh.appointment, reference: fresh.reference, clients: [request.client],
      staff: meeting.staff, interpreter: meeting.interpreter, room: meeting.room,
      place: request.place, kind: isLegal ? .legal : request.kind, slot: meeting.slot,
      topics: request.topics.sorted(), continuity: draft.continuity,
      letterDate: request.letterDate)
    let claims = availability.claims(for: meeting, owner: .appointment(appointment.id))
    return .accepted(
      Acceptance(
        events: [.appointmentBooked(appointment, despite: request.despite)]
          + cutLessons(under: claims) + [.claimed(claims)],
        warnings: findings.filter { $0.severity == .warns }, appointment: appointment))
  }

  /// A booking worked out as far as it can be: with whom, where, and what stands in the way.
  struct Draft {
    var meeting: Meeting?
    var continuity: Appointment.Continuity
    var findings: [Finding]
    var minutes: Int
  }

  private func draft(
    _ request: BookingRequest, _ asked: AppointmentRequest, _ rules: AppointmentRules
  ) -> Draft {
    let minutes = request.minutes ?? office.desk.talkMinutes
    var draft = Draft(
      meeting: nil, continuity: .other, findings: rules.dayFindings(asked), minutes: minutes)
    guard let slot = TimeSlot(at: request.at, minutes: minutes), let file else { return draft }
    let holders = Appointment.Continuity.Holder.candidates(
      for: file, isLegal: asked.isLegal, on: request.at.date, in: office,
      substitute: request.substitute.map { ($0, request.substitutionReason ?? .absence) })
    var needs = MeetingNeeds(of: file.client)
    needs.namedInterpreter = request.interpreter
    needs.namedRoom = request.room
    // Among several legal workers the first who is free at that minute holds the talk.
    let attempts = holders.map { holder in
      let wish = Meeting(
        clients: [request.client], staff: holder.staff, roles: holder.roles, slot: slot,
        place: request.place)
      return (holder, availability.complete(wish, needs: needs))
    }
    let best =
      attempts.first { !$0.1.findings.contains(where: \.severity.blocks) } ?? attempts.first
    guard let best else { return draft }
    draft.meeting = best.1.meeting
    draft.continuity = best.0.continuity
    draft.findings += best.0.findings.filter { !draft.findings.contains($0) } + best.1.findings
    return draft
  }

  /// A refusal with ways onward: the next free times when only the minute is wrong.
  private func refusal(
    _ findings: [Finding], _ asked: AppointmentRequest, _ rules: AppointmentRules, minutes: Int
  ) -> Verdict {
    let assessment = rules.assess(asked)
    let word = VerdictWord(findings)
    let ways = WaysOnward(rules: rules).ways(for: asked)
    guard word == .unavailable, let file else {
      return Verdict(word: word, findings: findings, onward: ways, assessment: assessment)
    }
    let request = SlotSearch.Request(
      kind: asked.kind, topics: asked.topics, minutes: minutes, from: max(asked.on, now.date),
      days: office.desk.searchDays, before: asked.letterDate, limit: 3)
    let offers = SlotSearch(file: file, availability: availability).answer(request).offers
    let onward = NonEmpty(offers.map { .slot($0) } + ways.all)!
    return Verdict(word: word, findings: findings, onward: onward, assessment: assessment)
  }

  /// The claims of lessons that an appointment is booked over, cut away on that day.
  func cutLessons(under claims: [Claim]) -> [DeskEvent] {
    let cut = claims.flatMap { claim in
      agenda.conflicts(with: claim.slot, of: claim.resource).filter(\.owner.isSoft)
    }
    return cut.isEmpty ? [] : [.released(cut)]
  }
}

extension AppointmentRequest {
  /// What a booking asks the rules about.
  init(_ booking: BookingRequest, topics: [HelpTopic]) {
    self.init(
      on: booking.at.date, kind: booking.kind, topics: topics, staff: booking.substitute,
      substitutionReason: booking.substitutionReason, letterDate: booking.letterDate,
      despite: Set(booking.despite.keys))
    isMove = booking.isMove
  }
}
