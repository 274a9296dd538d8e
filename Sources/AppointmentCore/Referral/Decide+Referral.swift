extension DeskFacts {
  /// The ways onward for a question, and the record of the one that was taken.
  ///
  /// Asking for the ways records nothing. A private topic is never recorded (§0b.8).
  func decideReferral(_ request: ReferralRequest) -> DeskDecision {
    let ways = ways(for: request)
    guard let outcome = request.outcome else {
      return .accepted(Acceptance(events: [], onward: ways.all))
    }
    if request.topic.kind == .safety {
      return .refused(Verdict(findings: [Finding(.safetyTopic, .refuses)], onward: ways))
    }
    if case .service(let code, _) = outcome, office.routing.services[code] == nil {
      preconditionFailure("A referral names a service of the table; the shell checks its code.")
    }
    let referral = referral(request, outcome: outcome)
    return .accepted(
      Acceptance(
        events: [.record(.referral(.made(referral)))], onward: ways.all, referral: referral))
  }

  /// The record of a question that was shown onward or answered here.
  func referral(
    _ request: ReferralRequest, outcome: ReferralOutcome, ordinal: Int = 0
  ) -> Referral {
    let id = Identifier<Referral>(fresh.referral.value + UInt128(ordinal))
    return Referral(
      id: id, subject: request.subject, topic: request.topic, outcome: outcome, at: now,
      by: actor.code, month: file?.clock(under: office.policies)?.month(on: now.date) ?? 0,
      isReturn: file?.phase(on: now.date, under: office.policies) == .exited,
      letterDate: request.letterDate)
  }

  private func ways(for request: ReferralRequest) -> NonEmpty<Onward> {
    let asked = AppointmentRequest(
      on: now.date, TalkWish(topics: [request.topic], letterDate: request.letterDate))
    switch request.subject {
    case .client:
      let rules = AppointmentRules(office: office, file: loaded(file), now: now)
      return WaysOnward(rules: rules).ways(for: asked)
    case .visitor(let reason): return visitorWays(asked, reason)
    }
  }

  /// Somebody without a number is helped like anyone (§0b.3): the column of the table follows from
  /// why they are not in the store.
  private func visitorWays(
    _ request: AppointmentRequest, _ reason: VisitorReason
  ) -> NonEmpty<Onward> {
    let phase: RoutingPhase =
      switch reason {
      case .earlierClient: .exited
      case .otherMunicipality, .otherScheme: .outside
      case .new, .visit: .before
      }
    return WaysOnward.forVisitor(request, in: phase, office: office, now: now)
  }

  /// A contact outside appointments; it may be dated back seven days (§0b.9).
  func decideContact(_ note: ContactNote) -> DeskDecision {
    let day = note.on ?? now.date
    let earliest = now.date.adding(days: -ContactNote.daysBack)
    if day > now.date || day < earliest {
      let finding =
        day > now.date
        ? Finding(.stillToCome, .refuses, .day(now.date))
        : Finding(.tooLongAgo, .refuses, .day(earliest))
      return .refused(
        Verdict(findings: [finding], onward: NonEmpty(teamleider, [.command(.contact)])))
    }
    let contact = Contact(
      id: fresh.contact, client: note.client, channel: note.channel, on: day,
      minutes: note.minutes, by: actor.code)
    return .accepted(Acceptance(events: [.record(.contact(.made(contact)))], contact: contact))
  }

  var teamleider: Onward {
    .teamleider(office.staff(with: .teamleider, on: now.date).first?.code)
  }
}
