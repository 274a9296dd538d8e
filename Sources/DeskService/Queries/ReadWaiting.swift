package import AppointmentCore

extension Desk {
  /// Who waits for a free time (`wait list`).
  package func waiting(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [Worklists.WaitingRow] {
    guard Rights.may(actor.role, .wait) else { throw .notPermitted(actor.role, .wait) }
    let office = try office()
    return try guarded {
      try store.read { try self.waitingRows(for: actor, now, office, in: $0) }
    }
  }

  /// Who cannot wait and has no answer yet (`urgent`).
  package func urgencies(
    as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [DaySheet.UrgentRow] {
    guard Rights.may(actor.role, .urgency) else { throw .notPermitted(actor.role, .urgency) }
    return try guarded { try store.read { try self.urgencies(for: actor, now, in: $0) } }
  }

  /// Everyone who waits and is reached by the acting person, the longest first, each with the first
  /// time that is free for them now. Whatever made it free, a cancellation or a new roster, it is
  /// found here.
  func waitingRows(
    for actor: Actor, _ now: CivilDateTime, _ office: Office, in store: any StoreReading
  ) throws -> [Worklists.WaitingRow] {
    guard Rights.may(actor.role, .wait) else { return [] }
    return try store.waiting().prefix(Self.listedWaiting).compactMap { entry in
      let file = try self.file(of: entry.client, in: store)
      let isReached =
        Rights.reach(of: actor.role) == .everyone
        || relation(of: actor, to: file, on: now.date) == .own
      guard isReached else { return nil }
      return Worklists.WaitingRow(
        entry: entry, name: file.client.name,
        offer: try firstOffer(for: entry, file, office, now, in: store))
    }
  }

  /// As many as are looked at in one go; who has waited longest comes first.
  private static let listedWaiting = 40

  private func firstOffer(
    for entry: WaitingEntry, _ file: ClientFile, _ office: Office, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> SlotOffer? {
    let days = office.desk.searchDays
    let period = CivilPeriod(from: now.date, days: days)
    let request = entry.search(from: now.date, days: days, limit: 1)
    let needs = MeetingNeeds(of: file, in: request.language)
    let resources = talkResources(
      for: file, in: office, named: [], over: period, isLegal: request.isLegal,
      interpretersOf: needs.interpreter.isWanted ? needs.languages : [])
    let claims = try claims(of: resources, in: period, at: now, office, in: store)
    let availability = Availability(office: office, agenda: Agenda(claims), now: now)
    let offer = SlotSearch(file: file, availability: availability).offers(request).first
    // A time that is too late for the letter is no way out of waiting.
    return offer.flatMap { found in
      entry.wish.before.map { found.slot.date <= $0 } ?? true ? found : nil
    }
  }

  /// For how many who wait there is a time now.
  func matches(
    for actor: Actor, _ now: CivilDateTime, _ office: Office, in store: any StoreReading
  ) throws -> Int {
    try waitingRows(for: actor, now, office, in: store).count { $0.offer != nil }
  }

  func urgencies(
    for actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> [DaySheet.UrgentRow] {
    guard Rights.may(actor.role, .urgency) else { return [] }
    return try store.openUrgencies().compactMap { urgency in
      let file = try self.file(of: urgency.client, in: store)
      let isReached =
        Rights.reach(of: actor.role) == .everyone
        || relation(of: actor, to: file, on: now.date) == .own
        || urgency.stand.asked.contains { $0.staff == actor.code }
      return isReached ? DaySheet.UrgentRow(urgency: urgency, name: file.client.name) : nil
    }
  }
}
