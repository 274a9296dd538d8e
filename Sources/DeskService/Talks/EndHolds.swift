import AppointmentCore

extension Desk {
  /// Ends holds that are over, before anything else is written: by the clock of this very write
  /// (architecture §4), so that a desk that was killed holds nothing for longer than was said.
  ///
  /// Each is an entry of its own that takes the holding back, so that nobody's `u` meets it.
  func endHolds(
    as actor: Actor, at now: CivilDateTime, in store: any StoreWriting
  ) throws {
    let over = try store.holds(endedBy: now)
    guard !over.isEmpty else { return }
    for end in try ends(of: over, try office(in: store), now, in: store) {
      let entry = JournalEntry(
        at: now, actor: actor, verb: CommandVerb.holdEnd.rawValue,
        undoes: try holding(end.hold.id, actor, in: store))
      _ = try store.record(end.events, as: entry)
    }
  }

  /// The entry in which an appointment was held, as long as nothing else was done with it since.
  func holding(
    _ id: Identifier<Appointment>, _ actor: Actor, in store: any StoreReading
  ) throws -> Int? {
    let last = try store.lastChange(
      by: actor.code, on: CivilDate(dayNumber: 0), about: id)
    return last.flatMap { $0.verb == CommandVerb.hold.rawValue ? $0.sequence : nil }
  }

  /// What is taken of some resources at a moment: as it is stored, with holds that are over laid
  /// down. Whoever looks for free time asks this and never the store.
  func claims(
    of resources: [Resource], in period: CivilPeriod, at now: CivilDateTime, _ office: Office,
    in store: any StoreReading
  ) throws -> [Claim] {
    let stored = try store.claims(of: resources, in: period)
    let over = try store.holds(endedBy: now).filter { period.contains($0.slot.date) }
    guard !over.isEmpty else { return stored }
    let wanted = Set(resources)
    let events = try ends(of: over, office, now, in: store).flatMap(\.events)
    // In the order of the store: which claim is met first is said to people.
    return Agenda(stored).applying(events, of: wanted).all.sorted {
      ($0.slot.date, $0.slot.start, $0.resource) < ($1.slot.date, $1.slot.start, $1.resource)
    }
  }

  private func ends(
    of over: [Appointment], _ office: Office, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> [HoldEnd] {
    // Nobody acts: it is the clock that ends a hold, and whose it was makes no difference.
    let holder = Actor(code: over[0].staff, role: .begeleider)
    var facts = DeskFacts(
      office: office, now: now, actor: holder, fresh: try freshIdentifiers(in: store))
    let days = over.map(\.slot.date)
    let resources = Set(over.flatMap(\.resources)).sorted()
    guard let first = days.min(), let last = days.max(),
      let period = CivilPeriod(from: first, upTo: last.adding(days: 1))
    else { return [] }
    facts.agenda = Agenda(try store.claims(of: resources, in: period))
    try loadStanding(of: resources, in: period, into: &facts, from: store)
    return facts.ending(over)
  }
}
