extension DeskFacts {
  /// Another interpreter for a talk, the telephone, or nobody: the old one's time is given back and
  /// the new one's taken, in one step (U-07).
  func decideInterpreter(_ choice: InterpreterChoice?) -> DeskDecision {
    let appointment = loaded(appointment)
    let file = loaded(file)
    guard appointment.mayChangeInterpreter(at: now) else { return .refused(notNow(appointment)) }
    var facts = self
    let old = interpreterClaims(of: appointment)
    for claim in old { facts.agenda.remove(claim) }
    let needs = MeetingNeeds(of: file, isLegal: appointment.isLegal)
    var findings: [Finding] = []
    if let code = choice?.staff {
      findings = facts.availability.findings(
        for: code, asInterpreterIn: appointment.meeting, needs)
    }
    guard !findings.contains(where: \.severity.blocks) else {
      return .refused(
        Verdict(findings: findings, onward: facts.interpreterOnward(for: appointment, needs)))
    }
    var changed = appointment
    changed.interpreter = choice
    changed.interpreterAnswer = availability.firstAnswer(for: changed.meeting)
    return accept(changed, from: appointment, releasing: old, warnings: findings)
  }

  /// What the interpreter of a talk said. Who cannot gets the time back; who can after all takes it
  /// again, when it is still free.
  func decideAnswer(_ answer: InterpreterAnswer) -> DeskDecision {
    let appointment = loaded(appointment)
    let file = loaded(file)
    guard appointment.mayChangeInterpreter(at: now), let code = appointment.interpreter?.staff
    else {
      return .refused(notNow(appointment))
    }
    guard appointment.interpreterAnswer != answer else {
      return .accepted(Acceptance(events: [], appointment: appointment))
    }
    var changed = appointment
    changed.interpreterAnswer = answer
    let old = interpreterClaims(of: appointment)
    if appointment.interpreterAnswer == .cannot {
      let needs = MeetingNeeds(of: file, isLegal: appointment.isLegal)
      let taken = availability.findings(for: code, asInterpreterIn: appointment.meeting, needs)
        .filter { $0.code == .interpreterTaken }
      guard taken.isEmpty else {
        return .refused(
          Verdict(findings: taken, onward: interpreterOnward(for: appointment, needs)))
      }
    }
    return accept(changed, from: appointment, releasing: old, warnings: [])
  }

  /// How often a client is to be seen.
  func decideRhythm(_ rhythm: MeetingRhythm?, of client: ClientNumber) -> DeskDecision {
    let file = loaded(file)
    return .accepted(
      Acceptance(
        events: file.rhythm == rhythm ? [] : [.rhythmSet(client, from: file.rhythm, to: rhythm)]))
  }

  private func interpreterClaims(of appointment: Appointment) -> [Claim] {
    guard let code = appointment.interpreterInPlay?.staff, code != appointment.staff else {
      return []
    }
    return agenda.all.filter {
      $0.owner == .appointment(appointment.id) && $0.resource == .staff(code)
    }
  }

  /// The change with the claims it gives back and takes; a claim that stays is left alone.
  private func accept(
    _ changed: Appointment, from old: Appointment, releasing released: [Claim],
    warnings: [Finding]
  ) -> DeskDecision {
    var claimed: [Claim] = []
    if let code = changed.interpreterInPlay?.staff {
      claimed = availability.claims(for: changed.meeting, owner: .appointment(changed.id))
        .filter { $0.resource == .staff(code) && code != changed.staff }
    }
    let change = InterpreterChange(id: old.id, from: old.interpreting, to: changed.interpreting)
    guard change.from != change.to else {
      return .accepted(Acceptance(events: [], appointment: old))
    }
    let gone = released.filter { !claimed.contains($0) }
    let new = claimed.filter { !released.contains($0) }
    // An absence that stood around the talk takes what the talk gave up.
    var after = agenda
    for claim in gone { after.remove(claim) }
    for claim in new { after.insert(claim) }
    let standing = standingChanges(
      on: old.slot.date, of: (gone + new).map(\.resource), after: after)
    let (freed, taken) = (gone + standing.released, new + standing.claimed)
    var events: [DeskEvent] = freed.isEmpty ? [] : [.released(freed)]
    events.append(.interpreterSet(change))
    if !taken.isEmpty { events.append(.claimed(taken)) }
    return .accepted(
      Acceptance(
        events: events, warnings: warnings.filter { $0.severity == .warns }, appointment: changed))
  }

  private func interpreterOnward(
    for appointment: Appointment, _ needs: MeetingNeeds
  ) -> NonEmpty<Onward> {
    let ways = InterpreterWays(facts: self, needs: needs).colleagues(for: appointment)
    return ways.map { .staff($0.code) }
      + NonEmpty(.command(.interpreter), [.command(.move)])
  }

  private func notNow(_ appointment: Appointment) -> Verdict {
    let choose: [Onward] =
      appointment.mayChangeInterpreter(at: now) ? [.command(.interpreter)] : []
    return Verdict(
      findings: [Finding(.wrongStatus, .refuses, .status(appointment.status))],
      onward: choose + NonEmpty(.command(.book)))
  }
}

extension Availability {
  /// What an interpreter is taken to say before anybody asked: yes inside their own dagdeel on the
  /// roster, else it is to be asked (§0b.13). Nil without an interpreter of the staff.
  func firstAnswer(for meeting: Meeting) -> InterpreterAnswer? {
    meeting.interpreter?.staff.map { code in
      office.shiftSlots(of: code, roles: [.interpreter], on: meeting.slot.date)
        .holding(meeting.slot) == nil ? .asked : .yes
    }
  }
}
