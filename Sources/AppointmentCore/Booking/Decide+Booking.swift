extension DeskFacts {
  /// A new appointment, or why not and what instead.
  func decideBooking(_ request: BookingRequest) -> DeskDecision {
    let file = loaded(file)
    let rules = AppointmentRules(office: office, file: file, now: now)
    let asked = AppointmentRequest(request)
    if request.topics.contains(where: { $0.kind == .safety }) {
      // Nothing else may be asked or shown for a private talk (§0b.8).
      return .refused(
        Verdict(
          findings: rules.dayFindings(asked), onward: WaysOnward(rules: rules).ways(for: asked)))
    }
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
    let decision = decideOne(single, AppointmentRequest(single), rules)
    guard case .accepted(var acceptance) = decision else { return decision }
    for other in assessment.parts where other.topics != part.topics {
      // A part that may be booked as well needs a time of its own: its person is shown.
      let asked = AppointmentRequest(request, topics: other.topics)
      acceptance.onward +=
        other.onward.isEmpty ? WaysOnward(rules: rules).ways(for: asked).all : other.onward
      let referrals = referrals(for: other, request)
      acceptance.events += referrals.map { .record(.referral(.made($0))) }
      acceptance.referral = acceptance.referral ?? referrals.first
    }
    return .accepted(acceptance)
  }

  /// The records of a part that was shown onward, one for each topic; a private topic is never
  /// recorded (§0b.8).
  private func referrals(for part: Assessment, _ request: BookingRequest) -> [Referral] {
    guard !part.word.isAllowed else { return [] }
    let topics = part.topics.filter { $0.kind != .safety }
    return topics.enumerated().compactMap { index, topic in
      let service = part.onward.lazy.compactMap(\.service).first
      return service.map {
        referral(
          ReferralRequest(
            subject: .client(request.client), topic: topic, letterDate: request.letterDate),
          outcome: .service($0, isTogether: false), ordinal: index)
      }
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
      return .refused(refusal(findings, request, asked, rules))
    }
    let isLegal = asked.isLegal
    var appointment = Appointment(
      id: fresh.appointment, reference: fresh.reference, clients: meeting.clients,
      staff: meeting.staff, interpreter: meeting.interpreter, room: meeting.room,
      place: request.place, kind: isLegal ? .legal : request.kind == .legal ? .talk : request.kind,
      slot: meeting.slot, topics: Set(request.topics).sorted(), continuity: draft.continuity,
      letterDate: request.letterDate)
    appointment.interpreterAnswer = availability.firstAnswer(for: meeting)
    appointment.partner = request.partner
    let claims = availability.claims(for: meeting, owner: .appointment(appointment.id))
    return .accepted(
      Acceptance(
        events: [.appointmentBooked(appointment, despite: request.despite)]
          + claiming(claims, on: meeting.slot.date)
          + (request.step.map { [.stepPlanned(fresh.reference, $0)] } ?? []),
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
    let minutes = request.wish.minutes(in: office.desk)
    var draft = Draft(
      meeting: nil, continuity: .other, findings: rules.dayFindings(asked), minutes: minutes)
    guard let slot = TimeSlot(at: request.at, minutes: minutes), let file else {
      // A talk ends on the day on which it begins; the shell says so before.
      draft.findings.append(Finding(.officeClosed, .refuses, .day(request.at.date)))
      return draft
    }
    let holders = Appointment.Continuity.Holder.candidates(
      for: file, isLegal: asked.isLegal, on: request.at.date, in: office,
      substitute: request.substitute.map { ($0, request.substitutionReason ?? .absence) })
    var needs = MeetingNeeds(of: file, in: request.language, isLegal: asked.isLegal)
    needs.declined = replaced?.declined
    needs.namedInterpreter = request.interpreter
    needs.namedRoom = request.room
    // Among several legal workers the first who is free at that minute holds the talk.
    let attempts = holders.map { holder in
      let wish = Meeting(
        clients: [request.client] + request.others, staff: holder.staff, roles: holder.roles,
        slot: slot, place: request.place)
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
    _ findings: [Finding], _ booking: BookingRequest, _ asked: AppointmentRequest,
    _ rules: AppointmentRules
  ) -> Verdict {
    let assessment = rules.assess(asked)
    let word = VerdictWord(findings)
    let ways = WaysOnward(rules: rules).ways(for: asked)
    guard word == .unavailable, let file else {
      return Verdict(word: word, findings: findings, onward: ways, assessment: assessment)
    }
    let search = SlotSearch(file: file, availability: availability)
    var request = SlotSearch.Request(
      booking.wish, from: max(asked.on, now.date), days: office.desk.searchDays, limit: 3)
    request.declined = replaced?.declined
    request.apartFrom = left
    let offers = search.answer(request).offers
    // The deputy stands in when the own begeleider cannot (§0b.2).
    let needsOther = findings.contains {
      [.staffNotRostered, .staffTaken, .staffAbsent].contains($0.code)
    }
    let own = OwnBegeleider.of(file, on: asked.on, in: office)?.staff
    let deputy = office.employed(own.flatMap { office.staff[$0]?.deputy }, on: asked.on)
      .flatMap { file.ratherNot.contains($0.code) ? nil : $0 }
    let standIn: [Onward] =
      needsOther && !asked.isLegal ? deputy.map { [.deputy($0.code)] } ?? [] : []
    // "Unknown language" is not "Dutch": what must be asked comes first.
    let isLanguageless = findings.contains {
      $0.code == .noInterpreter && $0.subject == .languages(file.client.languages)
        && file.client.languages.allSatisfy { $0 == .unknown }
    }
    let field: [Onward] = isLanguageless ? [.field(.languages)] : []
    let onward = (field + offers.map { Onward.slot($0) } + standIn + ways).uniqued()
    return Verdict(word: word, findings: findings, onward: onward, assessment: assessment)
  }

  /// The events that make claims, with what stands under them cut to what is left.
  func claiming(_ claims: [Claim], on day: CivilDate) -> [DeskEvent] {
    var after = agenda
    for claim in claims { after.insert(claim) }
    let standing = standingChanges(on: day, of: claims.map(\.resource), after: after)
    return (standing.released.isEmpty ? [] : [.released(standing.released)])
      + [.claimed(claims + standing.claimed)]
  }
}

extension AppointmentRequest {
  /// What a booking asks the rules about, or one kind of question of it.
  init(_ booking: BookingRequest, topics: [HelpTopic]? = nil) {
    self.init(on: booking.at.date, booking.wish, despite: Set(booking.despite.keys))
    wish.topics = topics ?? wish.topics
    isMove = booking.isMove
  }
}
