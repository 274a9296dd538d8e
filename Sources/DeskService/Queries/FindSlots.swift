package import AppointmentCore

extension Desk {
  /// How far a search looks when nobody says: to the end of the window, at most a year; a legal
  /// talk has no window.
  package func searchDays(
    for client: ClientNumber, isLegal: Bool, from day: CivilDate
  ) throws(DeskFailure) -> Int {
    let office = try office()
    let clock = try file(of: client).clock(under: office.policies)
    let left = clock.map { day.days(until: $0.firstDayAfter) } ?? 0
    guard !isLegal, left > 0 else { return office.desk.searchDays }
    return min(left, Self.longestSearchDays)
  }

  static let longestSearchDays = 366

  /// The first free times with the own begeleider of each date (`slots`).
  package func slots(
    for client: ClientNumber, _ request: SlotSearch.Request, as actor: Actor,
    at now: CivilDateTime
  ) throws(DeskFailure) -> SlotSearch.Answer {
    guard Rights.may(actor.role, .slots) else { throw .notPermitted(actor.role, .slots) }
    let (office, file) = try officeAndFile(of: client)
    if Rights.reach(of: actor.role) == .own, relation(of: actor, to: file, on: now.date) == .other {
      throw .notYourClient
    }
    // Most searches end within two weeks: the rest of the agenda is read only for the others, after
    // the part that is there, and with it that of the ways out, which look over twice the usual time.
    var first = request
    first.days = min(request.days, 14)
    let days = max(request.days, office.desk.searchDays * 2)
    let resources = resources(for: request, file, office, over: days)
    let near = CivilPeriod(from: request.from, days: max(1, first.days))
    func taken(in period: CivilPeriod) throws(DeskFailure) -> [Claim] {
      try guarded {
        try store.read {
          try self.claims(of: resources, in: period, at: now, office, in: $0)
        }
      }
    }
    var claims = try taken(in: near)
    func search() -> SlotSearch {
      SlotSearch(
        file: file, availability: Availability(office: office, agenda: Agenda(claims), now: now))
    }
    let early = search().offers(first)
    let isEnough = early.count >= request.limit || first.days == request.days
    if !early.isEmpty, isEnough { return SlotSearch.Answer(offers: early) }
    let far = CivilPeriod(
      from: request.from.adding(days: near.dayCount), days: max(1, days - near.dayCount))
    claims += try taken(in: far)
    return search().answer(request)
  }

  /// Whose claims a search and its ways out may ask for; people whom it never asks about are not
  /// read.
  private func resources(
    for request: SlotSearch.Request, _ file: ClientFile, _ office: Office, over days: Int
  ) -> [Resource] {
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
    let talk = talkResources(
      for: file, in: office, named: named, over: period, isLegal: request.isLegal,
      interpretersOf: languages)
    return Set(talk + together).sorted()
  }
}
