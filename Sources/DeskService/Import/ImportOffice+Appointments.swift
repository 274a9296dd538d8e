internal import AppointmentCore

extension ImportOffice {
  /// The agenda of a file. From today on nothing may overlap; in the past the first of two that
  /// overlap keeps its claims and the other comes in without, as a real office's old agenda must
  /// come in. What the rules would say is a warning on its line.
  package static func appointments(
    _ lines: [ImportLine<AppointmentLine>], facts: ImportFacts, fresh: Fresh
  ) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    var files = ImportFiles(
      clients: facts.clients, assignments: facts.assignments, decisions: facts.decisions)
    let present = Set(facts.appointments.map(AppointmentLine.init))
    let availability = Availability(office: facts.office, agenda: Agenda(), now: .longAgo)
    var ledger = ImportLedger(facts.claims)
    var incoming: [(line: Int, appointment: Appointment)] = []
    for line in lines {
      guard !present.contains(line.value) else {
        plan.note(line.line, .alreadyPresent)
        continue
      }
      let judge = ImportJudge(facts: facts, availability: availability)
      let file = files.file(of: line.value.clients[0])
      let reference = AppointmentReference(after: facts.lastReferenceNumber + incoming.count)
      incoming.append(
        (
          line.line,
          judge.appointment(line.value, file, Identifier(fresh()), reference: reference)
        ))
      for matter in judge.matters(of: line.value, file) { plan.note(line.line, matter) }
    }
    plan.batch.appointments = incoming.map(\.appointment)
    let occupying = incoming.filter(\.appointment.status.occupies)
      .sorted {
        ($0.appointment.slot.startMoment, $0.line) < ($1.appointment.slot.startMoment, $1.line)
      }
    for (line, appointment) in occupying {
      let claims = availability.claims(
        for: appointment.meeting, owner: .appointment(appointment.id))
      plan.place(claims, line: line, isPast: appointment.slot.date < facts.today, &ledger)
    }
    plan.batch.claims = ledger.made
    plan.batch.releasedClaims = ledger.released
    plan.sort()
    return plan
  }
}

extension ImportPlan {
  /// Claims the time of a talk, or says with what it collides.
  fileprivate mutating func place(
    _ claims: [Claim], line: Int, isPast: Bool, _ ledger: inout ImportLedger
  ) {
    if let (claim, other) = ledger.hardConflict(of: claims) {
      let collision = ledger.collision(with: other)
      note(
        line, "start",
        isPast
          ? .pastOverlap(claim.resource, other.slot, with: collision)
          : .overlap(claim.resource, other.slot, with: collision))
      return
    }
    for claim in claims {
      for lesson in ledger.conflicts(with: claim) {
        ledger.release(lesson)
        note(line, "start", .overLesson(lesson.slot))
      }
    }
    ledger.insert(claims, line: line)
  }
}

extension AppointmentLine {
  /// An appointment as a row would have it, to see whether a row is there already.
  fileprivate init(_ appointment: Appointment) {
    self.init(
      clients: appointment.clients, slot: appointment.slot, staff: appointment.staff,
      interpreter: appointment.interpreter, room: appointment.room, place: appointment.place,
      kind: appointment.kind, topics: appointment.topics, status: appointment.status)
  }
}

extension CivilDateTime {
  /// Before every agenda: with it nothing counts as past.
  fileprivate static let longAgo = CivilDateTime(
    CivilDate(year: 1, month: 1, day: 1)!, CivilTime(clampingMinuteOfDay: 0))
}
