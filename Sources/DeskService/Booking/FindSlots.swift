package import AppointmentCore

/// The first free times with the own begeleider of each date (`slots`).
package struct FindSlots: DeskQuery {
  let client: ClientNumber
  let request: SlotSearch.Request

  package init(for client: ClientNumber, _ request: SlotSearch.Request) {
    self.client = client
    self.request = request
  }

  package var card: QueryCard { QueryCard(.slots, right: .slots, shows: .clients([client])) }

  package func answer(in scene: QueryScene) throws -> SlotSearch.Answer {
    let file = try scene.file(of: client)
    let days = max(request.days, scene.office.desk.searchDays * 2)
    let resources = resources(for: file, over: days, in: scene)
    var agenda = Agenda()
    var read = 0
    func search(through end: Int) throws -> SlotSearch {
      let period = CivilPeriod(from: request.from.adding(days: read), days: max(1, end - read))
      for claim in try scene.claims(of: resources, in: period) { agenda.insert(claim) }
      read = end
      return SlotSearch(
        file: file,
        availability: Availability(office: scene.office, agenda: agenda, now: scene.now))
    }
    for horizon in horizons where horizon < request.days {
      var near = request
      near.days = horizon
      let offers = try search(through: horizon).offers(near)
      if offers.count >= request.limit { return SlotSearch.Answer(offers: offers) }
    }
    // The ways out look over twice the usual time, and only when nothing else was found.
    let offers = try search(through: max(1, request.days)).offers(request)
    if !offers.isEmpty { return SlotSearch.Answer(offers: offers) }
    return try search(through: days).answer(request)
  }

  /// Through how many days is looked before more of the agenda is read, which costs more than the
  /// search: most end within days, nearly all within two weeks. A rhythm compares a whole week, and
  /// who has to be asked comes after everyone on the roster.
  private var horizons: [Int] {
    request.rhythm == nil && !request.asksInterpreters ? [4, 14] : [14]
  }

  /// Whose claims a search and its ways out may ask for; people whom it never asks about are not
  /// read.
  private func resources(
    for file: ClientFile, over days: Int, in scene: QueryScene
  ) -> [Resource] {
    let office = scene.office
    let period = CivilPeriod(from: request.from, days: max(1, days))
    var named = [request.substitute, request.interpreter?.staff].compactMap { $0 }
    let needs = MeetingNeeds(of: file, in: request.language)
    // Who comes along, and with whom the client could come along (§0b.6).
    let together: [Resource] = (file.household.map(\.number) + request.others).map { .client($0) }
    var languages = needs.interpreter.isWanted ? needs.languages : []
    if request.together != nil || file.phase(on: request.from, under: office.policies) == .exited {
      // Then it may be the talk of somebody else of the household, with who stands in for theirs.
      languages += file.household.filter(\.interpreter.isWanted).flatMap(\.languages)
      named += file.assignments.compactMap { office.staff[$0.staff]?.deputy }
    }
    let talk = scene.desk.talkResources(
      for: file, in: office, named: named, over: period, isLegal: request.isLegal,
      interpretersOf: languages)
    return Set(talk + together).sorted()
  }
}

/// How far a search looks when nobody says: to the end of the window, at most a year; a legal talk
/// has no window.
package struct CountSearchDays: FileQuery {
  let client: ClientNumber
  let isLegal: Bool
  let day: CivilDate

  package init(for client: ClientNumber, isLegal: Bool, from day: CivilDate) {
    self.client = client
    self.isLegal = isLegal
    self.day = day
  }

  package var card: QueryCard { QueryCard(.searchDays, right: .slots, shows: .clients([client])) }

  package func answer(from files: FileScene) throws -> Int {
    let clock = try files.file(of: client).clock(under: files.office.policies)
    let left = clock.map { day.days(until: $0.firstDayAfter) } ?? 0
    guard !isLegal, left > 0 else { return files.office.desk.searchDays }
    return min(left, Self.longestSearchDays)
  }

  /// In days.
  static let longestSearchDays = 366
}

/// About whom a search was, as its answer is put into words.
package struct SearchSubject: Hashable, Sendable {
  /// The own begeleider or legal worker on the first day; nil when there is nobody.
  package let staff: StaffCode?
  package let languages: [LanguageCode]
  /// The names of the household, with whom the client could come along (§0b.6).
  package let household: [ClientNumber: PersonName]
}

/// Whom the times of a search are with, and who could come along.
package struct ReadSearchSubject: FileQuery {
  let client: ClientNumber
  let isLegal: Bool
  let day: CivilDate

  package init(of client: ClientNumber, isLegal: Bool, on day: CivilDate) {
    self.client = client
    self.isLegal = isLegal
    self.day = day
  }

  package var card: QueryCard {
    QueryCard(.searchSubject, right: .slots, shows: .clients([client]))
  }

  package func answer(from files: FileScene) throws -> SearchSubject {
    let file = try files.file(of: client)
    return SearchSubject(
      staff: isLegal
        ? OwnBegeleider.legalWorker(of: file, on: day, in: files.office)
        : OwnBegeleider.of(file, on: day, in: files.office)?.staff,
      languages: file.client.languages,
      household: Dictionary(
        file.household.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}
