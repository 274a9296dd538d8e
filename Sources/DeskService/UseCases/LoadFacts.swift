import AppointmentCore

extension Desk {
  /// Everything that a decision about a command needs to know, read in the transaction that will
  /// record it.
  func facts(
    for command: DeskCommand, _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> DeskFacts {
    let card = command.card
    let loading = loading(for: command)
    var facts = DeskFacts(
      office: try office(in: store), now: now, actor: actor,
      fresh: try freshIdentifiers(in: store))
    try loadTalk(of: card, into: &facts, from: store)
    for part in loading.subject { try part(&facts, store) }
    let number =
      card.client ?? facts.appointment?.client ?? facts.undoableAppointments.first?.client
      ?? facts.undoable?.traces.lazy.compactMap(\.about.lessonClient).first
      ?? facts.around.urgencies.first?.client
    if !card.hasNewClient, let number { facts.file = try file(of: number, in: store) }
    try admit(card, of: actor, facts)
    for part in loading.rest { try part(&facts, store) }
    if let period = loading.period(facts) {
      let resources =
        loading.isAlone
        ? loading.resources(facts)
        : resources(of: card, facts, in: period, and: loading.resources(facts))
      facts.agenda = Agenda(
        try claims(of: resources, in: period, at: now, facts.office, in: store))
      try loadStanding(of: resources, in: period, into: &facts, from: store)
    }
    return facts
  }

  private func loadTalk(
    of card: CommandCard, into facts: inout DeskFacts, from store: any StoreReading
  ) throws {
    guard let id = card.talk else { return }
    guard let appointment = try store.appointment(id) else {
      throw DeskFailure.notFound(.appointment(id.description))
    }
    facts.appointment = appointment
    facts.canUndo = try canUndo(appointment, facts, from: store)
    guard card.isMove else { return }
    facts.hasSuccessor = try store.appointment(appointment.reference)?.id != id
    facts.overrides = try store.overrides(of: id)
  }

  func freshIdentifiers(in store: any StoreReading) throws -> FreshIdentifiers {
    let sequence = try store.lastSequence()
    func next(_ ordinal: Int) -> UInt128 {
      identifiers.identifier(after: sequence, ordinal: ordinal)
    }
    let reference = AppointmentReference(after: try store.lastReferenceNumber())
    return FreshIdentifiers(
      appointment: Identifier(next(0)), referral: Identifier(next(1)),
      contact: Identifier(next(2)), absence: Identifier(next(3)), closure: Identifier(next(4)),
      lesson: Identifier(next(5)), reference: reference)
  }

  /// The change that an undo would take back. A person takes back what they did themselves; the
  /// teamleider keeps the office.
  func lastChange(
    about id: Identifier<Appointment>?, _ facts: DeskFacts, from store: any StoreReading
  ) throws -> RecordedChange? {
    let change = try store.lastChange(by: facts.actor.code, on: facts.now.date, about: id)
    let isTheirs =
      change?.actor.code == facts.actor.code || Rights.may(facts.actor.role, .undoOthers)
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

  /// Whose claims have to be known: the people and rooms that could be part of the talk.
  private func resources(
    of card: CommandCard, _ facts: DeskFacts, in period: CivilPeriod, and further: [Resource]
  ) -> [Resource] {
    var resources = Set(further)
    if let appointment = facts.appointment { resources.formUnion(appointment.resources) }
    for appointment in facts.undoableAppointments { resources.formUnion(appointment.resources) }
    if let file = facts.file {
      resources.formUnion(
        talkResources(
          for: file, in: facts.office, named: card.names.staff, over: period, isLegal: true,
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
