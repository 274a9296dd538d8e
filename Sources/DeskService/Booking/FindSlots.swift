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
    // Most searches end within two weeks: the rest of the agenda is read only for the others, after
    // the part that is there, and with it that of the ways out, which look over twice the usual time.
    var first = request
    first.days = min(request.days, 14)
    let days = max(request.days, scene.office.desk.searchDays * 2)
    let resources = resources(for: file, over: days, in: scene)
    let near = CivilPeriod(from: request.from, days: max(1, first.days))
    var claims = try scene.claims(of: resources, in: near)
    func search() -> SlotSearch {
      SlotSearch(
        file: file,
        availability: Availability(
          office: scene.office, agenda: Agenda(claims), now: scene.now))
    }
    let early = search().offers(first)
    let isEnough = early.count >= request.limit || first.days == request.days
    if !early.isEmpty, isEnough { return SlotSearch.Answer(offers: early) }
    let far = CivilPeriod(
      from: request.from.adding(days: near.dayCount), days: max(1, days - near.dayCount))
    claims += try scene.claims(of: resources, in: far)
    return search().answer(request)
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
