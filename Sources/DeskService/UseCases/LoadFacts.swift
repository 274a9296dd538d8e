package import AppointmentCore

extension Desk {
  /// Everything that a decision about a command needs to know, read in the transaction that will
  /// record it.
  func facts(
    for command: DeskCommand, _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> DeskFacts {
    var facts = DeskFacts(
      office: try office(in: store), now: now, actor: actor,
      fresh: try freshIdentifiers(in: store))
    try loadUndo(for: command, into: &facts, from: store)
    if let id = command.appointment {
      guard let appointment = try store.appointment(id) else {
        throw DeskFailure.notFound(.appointment(id.description))
      }
      facts.appointment = appointment
      facts.canUndo = try canUndo(appointment, facts, from: store)
      if command.isMove {
        facts.hasSuccessor = try store.appointment(appointment.reference)?.id != id
        facts.overrides = try store.overrides(of: id)
      }
    }
    try loadUrgency(of: command, into: &facts, from: store)
    try loadCall(for: command, into: &facts, from: store)
    let number =
      command.client ?? facts.appointment?.client ?? facts.undoableAppointments.first?.client
      ?? facts.undoable?.traces.lazy.compactMap(\.lessonClient).first
      ?? facts.life.urgencies.first?.client
    try loadHouseholds(for: command, into: &facts, from: store)
    if command.hasNewClient {
      // A new client has no file yet.
    } else if let number {
      facts.file = try file(of: number, in: store)
    }
    try loadPlanned(for: command, into: &facts, from: store)
    try loadStandingTime(of: command, into: &facts, from: store)
    try checkNames(in: command, facts)
    try checkReach(of: actor, command, facts)
    try checkFields(of: actor, command, facts)
    try loadLife(of: command, into: &facts, from: store)
    if let period = agendaPeriod(for: command, facts) {
      let resources = resources(for: command, facts, in: period)
      facts.agenda = Agenda(
        try claims(of: resources, in: period, at: now, facts.office, in: store))
      try loadStanding(of: resources, in: period, into: &facts, from: store)
    }
    return facts
  }

  func freshIdentifiers(in store: any StoreReading) throws -> FreshIdentifiers {
    let sequence = try store.lastSequence()
    func next(_ ordinal: Int) -> UInt128 {
      identifiers.identifier(after: sequence, ordinal: ordinal)
    }
    let number = try store.lastReferenceNumber() + 1
    return FreshIdentifiers(
      appointment: Identifier(next(0)), referral: Identifier(next(1)),
      contact: Identifier(next(2)), absence: Identifier(next(3)), closure: Identifier(next(4)),
      lesson: Identifier(next(5)), reference: AppointmentReference(number: number)!)
  }

  private func loadUndo(
    for command: DeskCommand, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    guard case .undo(let id) = command else { return }
    guard let change = try lastChange(about: id, facts, from: store) else { return }
    facts.undoable = change
    let ids = change.traces.compactMap(\.appointment)
    facts.undoableAppointments = try ids.compactMap { try store.appointment($0) }
    facts.hasLaterChange = try store.hasChange(after: change.sequence, about: ids)
  }

  /// The change that an undo would take back. A person takes back what they did themselves; the
  /// teamleider keeps the office.
  private func lastChange(
    about id: Identifier<Appointment>?, _ facts: DeskFacts, from store: any StoreReading
  ) throws -> RecordedChange? {
    let change = try store.lastChange(by: facts.actor.code, on: facts.now.date, about: id)
    let isTheirs = change?.actor.code == facts.actor.code || facts.actor.role == .teamleider
    return isTheirs ? change : nil
  }

  /// Whether what was last done with a talk that took a step can still be taken back.
  private func canUndo(
    _ appointment: Appointment, _ facts: DeskFacts, from store: any StoreReading
  ) throws -> Bool {
    guard appointment.status != .booked,
      let change = try lastChange(about: appointment.id, facts, from: store),
      change.at.date == facts.now.date, !change.isUndone
    else { return false }
    let ids = change.traces.compactMap(\.appointment)
    let hasLater = try store.hasChange(after: change.sequence, about: ids)
    return !hasLater
  }

  /// The days around which something may have to be offered or given back.
  private func agendaPeriod(for command: DeskCommand, _ facts: DeskFacts) -> CivilPeriod? {
    let ahead = facts.office.desk.searchDays
    // A refusal offers times from the day that was asked on, but never before today.
    func days(from asked: CivilDate) -> CivilPeriod? {
      let first = max(asked, facts.now.date)
      return CivilPeriod(
        from: min(first, facts.appointment?.slot.date ?? first),
        upTo: max(first, facts.appointment?.slot.date ?? first).adding(days: ahead))
    }
    switch command {
    case .book(let request), .hold(let request), .rebook(_, let request):
      return days(from: request.at.date)
    case .move, .repair:
      return command.newMoment.flatMap { days(from: $0.date) }
    case .cancel, .arrive, .noShow, .start, .fulfil, .late, .shorten, .enterInError, .confirm,
      .letGo:
      return facts.appointment.map { CivilPeriod(from: $0.slot.date, days: 1) }
    case .setInterpreter, .answerInterpreter:
      return facts.appointment.map { CivilPeriod(from: $0.slot.date, days: 1) }
    case .undo:
      var days = (facts.undoable?.traces ?? []).flatMap(\.claims).map(\.slot.date)
      for period in [facts.absence?.period, facts.closure?.period].compactMap({ $0 }) {
        days += [period.start, period.lastDay]
      }
      days += facts.undoableAppointments.filter { $0.heldUntil != nil }.map(\.slot.date)
      guard let first = days.min(), let last = days.max() else { return nil }
      return CivilPeriod(from: first, upTo: last.adding(days: 1))
    case .reportAbsence(let note): return note.period
    case .addLesson, .changeLesson:
      // As far as any lesson is kept free.
      let horizon = facts.now.date.adding(months: DeskFacts.lessonMonths)
      return CivilPeriod(from: facts.now.date, upTo: horizon)
    case .close(let note): return note.period
    case .endAbsence(_, let day), .reopen(_, let day):
      guard let period = facts.absence?.period ?? facts.closure?.period else { return nil }
      // Further than an absence may last nothing is decided.
      let limit = period.start.adding(days: Absence.longestDays)
      return CivilPeriod(from: period.start, upTo: min(limit, max(period.end, day)))
    case .register, .assign, .setTopics, .refer, .contact, .setShift, .setRoom, .setRatherNot,
      .setRhythm, .life, .listCall, .markCall, .handCall:
      return nil
    case .enterHousehold, .editClient, .expect, .confirmKey:
      return nil
    }
  }

  /// Whose claims have to be known: the people and rooms that could be part of the talk.
  private func resources(
    for command: DeskCommand, _ facts: DeskFacts, in period: CivilPeriod
  ) -> [Resource] {
    var resources: Set<Resource> = Set(
      (facts.undoable?.traces ?? []).flatMap(\.claims).map(\.resource))
    if let appointment = facts.appointment {
      resources.formUnion(appointment.resources)
    }
    for appointment in facts.undoableAppointments { resources.formUnion(appointment.resources) }
    switch command {
    case .reportAbsence(let note): resources.insert(.staff(note.staff))
    case .close(let note): resources.formUnion(note.room.map { [.room($0)] } ?? [])
    case .addLesson, .changeLesson:
      // A lesson takes nobody but the one who follows it.
      return facts.file.map { [.client($0.client.number)] } ?? []
    default: break
    }
    resources.formUnion((facts.absence?.staff).map { [.staff($0)] } ?? [])
    resources.formUnion((facts.closure?.room).map { [.room($0)] } ?? [])
    if let file = facts.file {
      var named: [StaffCode] = []
      if let request = command.booking {
        named = [request.substitute, request.interpreter?.staff].compactMap { $0 }
        resources.formUnion(request.others.map { .client($0) })
      }
      named += command.namedStaff
      resources.formUnion(
        talkResources(
          for: file, in: facts.office, named: named, over: period, isLegal: true,
          interpretersOf: file.client.languages))
    }
    return resources.sorted()
  }

  /// The people and rooms that a talk with a client in a period could take: legal workers for a
  /// legal talk, and interpreters of these languages.
  func talkResources(
    for file: ClientFile, in office: Office, named: [StaffCode], over period: CivilPeriod,
    isLegal: Bool, interpretersOf languages: [LanguageCode]
  ) -> [Resource] {
    var codes = Set(named)
    let own = Set([period.start, period.lastDay]).compactMap {
      OwnBegeleider.of(file, on: $0, in: office)?.staff
    }
    codes.formUnion(own)
    codes.formUnion(own.compactMap { office.staff[$0]?.deputy })
    codes.formUnion(file.assignments.map(\.staff))
    if isLegal { codes.formUnion(office.staff(with: .legal, on: period.start).map(\.code)) }
    if !languages.isEmpty {
      codes.formUnion(
        office.staff(with: .interpreter, on: period.start)
          .filter { member in languages.contains { member.languages.contains($0) } }
          .map(\.code))
    }
    return
      (codes.map { .staff($0) } + office.rooms.map { .room($0.code) }
      + [.client(file.client.number)]).sorted()
  }
}

extension DeskCommand {
  /// Colleagues it names besides those of a booking.
  var namedStaff: [StaffCode] {
    switch self {
    case .setInterpreter(_, let choice): [choice?.staff].compactMap { $0 }
    case .move(_, let wish): [wish.substitute].compactMap { $0 }
    case .setRatherNot(_, let code, _), .handCall(_, let code): [code]
    case .repair(_, let choice):
      [choice.substitute, choice.interpreter?.staff].compactMap { $0 }
    default: []
    }
  }
}

extension DeskFacts {
  /// Whose client the command is about.
  var relation: Relation {
    let isAssigned = file?.isAssigned(to: actor.code, on: now.date) ?? false
    return isAssigned || appointment?.staff == actor.code ? .own : .other
  }
}

extension DeskCommand {
  /// What it wants to book, if it says so itself.
  var booking: BookingRequest? {
    switch self {
    case .book(let request), .rebook(_, let request), .hold(let request): request
    default: nil
    }
  }
}

extension EventTrace {
  /// The claims it made or gave back.
  package var claims: [Claim] {
    switch self {
    case .claimed(let claims), .released(let claims): claims
    default: []
    }
  }
}
