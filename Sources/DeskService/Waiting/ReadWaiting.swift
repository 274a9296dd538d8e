import AppointmentCore

/// Everyone who waits and is reached by the acting person, the longest first, each with the first
/// time that is free for them now (`wait list`). Whatever made it free, a cancellation or a new
/// roster, it is found here.
package struct ListWaiting: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.waiting, right: .wait, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [Worklists.WaitingRow] {
    let entries = try scene.waiting()
    try scene.files(of: entries.map(\.client))
    let searches = try entries.compactMap { entry -> Search? in
      let file = try scene.file(of: entry.client)
      return scene.reaches(file) ? Search(for: entry, file, in: scene) : nil
    }
    guard !searches.isEmpty else { return [] }
    // What is taken of everybody whom one of them could meet, in one go.
    let availability = try scene.availability(
      of: Set(searches.flatMap(\.resources)).sorted(),
      in: CivilPeriod(from: scene.today, days: scene.office.desk.searchDays))
    return searches.map { search in
      Worklists.WaitingRow(
        entry: search.entry, name: search.file.client.name,
        offer: search.firstOffer(under: availability))
    }
  }

  /// The search for the first time of somebody who waits.
  private struct Search {
    let entry: WaitingEntry
    let file: ClientFile
    let request: SlotSearch.Request
    let resources: [Resource]

    init(for entry: WaitingEntry, _ file: ClientFile, in scene: QueryScene) {
      self.entry = entry
      self.file = file
      let days = scene.office.desk.searchDays
      request = entry.search(from: scene.today, days: days, limit: 1)
      let needs = MeetingNeeds(of: file, in: request.language)
      resources = scene.desk.talkResources(
        for: file, in: scene.office, named: [],
        over: CivilPeriod(from: scene.today, days: days), isLegal: request.isLegal,
        interpretersOf: needs.interpreter.isWanted ? needs.languages : [])
    }

    func firstOffer(under availability: Availability) -> SlotOffer? {
      let offer = SlotSearch(file: file, availability: availability).offers(request).first
      // A time that is too late for the letter is no way out of waiting.
      return offer.flatMap { found in
        entry.wish.letterDate.map { found.slot.date <= $0 } ?? true ? found : nil
      }
    }
  }
}

/// Who cannot wait and has no answer yet (`urgent`).
package struct ListUrgencies: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.urgencies, right: .urgency, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [DaySheet.UrgentRow] {
    let open = try scene.urgencies()
    try scene.files(of: open.map(\.client))
    return try open.compactMap { urgency in
      let file = try scene.file(of: urgency.client)
      let isReached =
        scene.reaches(file) || urgency.stand.asked.contains { $0.staff == scene.actor.code }
      return isReached ? DaySheet.UrgentRow(urgency: urgency, name: file.client.name) : nil
    }
  }
}
