import AppointmentCore

/// Everyone who waits and is reached by the acting person, the longest first, each with the first
/// time that is free for them now (`wait list`). Whatever made it free, a cancellation or a new
/// roster, it is found here.
package struct ListWaiting: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.waiting, right: .wait, shows: .reached) }

  /// As many as are looked at in one go; who has waited longest comes first.
  private static let listed = 40

  package func answer(in scene: QueryScene) throws -> [Worklists.WaitingRow] {
    let entries = try scene.store.waiting().prefix(Self.listed)
    try scene.files(of: entries.map(\.client))
    return try entries.compactMap { entry in
      let file = try scene.file(of: entry.client)
      guard scene.reaches(file) else { return nil }
      return Worklists.WaitingRow(
        entry: entry, name: file.client.name, offer: try offer(for: entry, file, in: scene))
    }
  }

  private func offer(
    for entry: WaitingEntry, _ file: ClientFile, in scene: QueryScene
  ) throws -> SlotOffer? {
    let days = scene.office.desk.searchDays
    let period = CivilPeriod(from: scene.today, days: days)
    let request = entry.search(from: scene.today, days: days, limit: 1)
    let needs = MeetingNeeds(of: file, in: request.language)
    let resources = scene.desk.talkResources(
      for: file, in: scene.office, named: [], over: period, isLegal: request.isLegal,
      interpretersOf: needs.interpreter.isWanted ? needs.languages : [])
    let availability = try scene.availability(of: resources, in: period)
    let offer = SlotSearch(file: file, availability: availability).offers(request).first
    // A time that is too late for the letter is no way out of waiting.
    return offer.flatMap { found in
      entry.wish.before.map { found.slot.date <= $0 } ?? true ? found : nil
    }
  }
}

/// Who cannot wait and has no answer yet (`urgent`).
package struct ListUrgencies: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.urgencies, right: .urgency, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [DaySheet.UrgentRow] {
    let open = try scene.store.openUrgencies()
    try scene.files(of: open.map(\.client))
    return try open.compactMap { urgency in
      let file = try scene.file(of: urgency.client)
      let isReached =
        scene.reaches(file) || urgency.stand.asked.contains { $0.staff == scene.actor.code }
      return isReached ? DaySheet.UrgentRow(urgency: urgency, name: file.client.name) : nil
    }
  }
}
