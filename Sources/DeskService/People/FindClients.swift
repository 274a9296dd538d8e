package import AppointmentCore

/// A client as a search shows one: what choosing needs and nothing more (screens rule 8).
package struct ClientSummary: Hashable, Sendable {
  package let number: ClientNumber
  package let name: PersonName
  package let birthYear: Int?
  package let begeleider: StaffCode?
  package let phoneTail: String?
  package let next: CivilDateTime?
  package let phase: GuidancePhase
  package let windowLastDay: CivilDate?
  package let score: Int
}

/// Clients by name in any spelling, number, last digits of the phone, or street; best first.
package struct FindClients: DeskQuery {
  let text: String
  let limit: Int

  package init(_ text: String, limit: Int = 20) {
    self.text = text
    self.limit = limit
  }

  package var card: QueryCard { QueryCard(.find, right: .find, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> [ClientSummary] {
    let query = NameQuery(text, variants: scene.office.variants)
    guard !query.isEmpty, limit > 0 else { return [] }
    var found: [(match: NameMatch, file: ClientFile)] = []
    // As many at once as are still wanted: for who reaches everyone that is one go.
    var matches = try matches(of: query, in: scene)[...]
    while found.count < limit, !matches.isEmpty {
      let some = matches.prefix(limit - found.count)
      matches = matches.dropFirst(some.count)
      try scene.files(of: some.map(\.candidate.number))
      for match in some {
        let file = try scene.file(of: match.candidate.number)
        if scene.reaches(file) { found.append((match, file)) }
      }
    }
    let next = try scene.store.nextAppointments(
      of: found.map(\.file.client.number), from: scene.now)
    return found.map { match, file in
      summary(of: file, score: match.score, next: next[file.client.number], in: scene)
    }
  }

  /// Everybody who is meant, the best first.
  private func matches(of query: NameQuery, in scene: QueryScene) throws -> [NameMatch] {
    let narrow = query.lookups.filter { !$0.isWide }
    var clients = try scene.store.clients(withKeysIn: narrow, limit: 2000)
    var ranked = query.ranked(clients.map(NameCandidate.init))
    if ranked.count < limit {
      let wide = query.lookups.filter(\.isWide)
      clients += try scene.store.clients(withKeysIn: wide, limit: 5000)
      let unique = Dictionary(clients.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
      clients = unique.values.sorted { $0.number < $1.number }
      ranked = query.ranked(clients.map(NameCandidate.init))
    }
    // Who calls or stands at the counter is an adult: of equal names children come later.
    let children = Set(
      clients.filter { $0.isAdult(on: scene.today) == false }.map(\.number))
    func isLater(_ match: NameMatch) -> Int { children.contains(match.candidate.number) ? 1 : 0 }
    return ranked.enumerated().sorted { left, right in
      (right.element.score, isLater(left.element), left.offset)
        < (left.element.score, isLater(right.element), right.offset)
    }.map(\.element)
  }

  private func summary(
    of file: ClientFile, score: Int, next: CivilDateTime?, in scene: QueryScene
  ) -> ClientSummary {
    let relation = scene.relation(to: file)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    let client = file.client
    return ClientSummary(
      number: client.number, name: client.name,
      birthYear: maySee(.birthYear) ? client.birthYear : nil,
      begeleider: maySee(.ownBegeleider)
        ? OwnBegeleider.of(file, on: scene.today, in: scene.office)?.staff : nil,
      phoneTail: maySee(.phone) ? client.phone.flatMap(Phone.init)?.tail(3) : nil,
      next: maySee(.nextAppointment) ? next : nil,
      phase: file.phase(on: scene.today, under: scene.office.policies),
      windowLastDay: file.clock(under: scene.office.policies)?.windowLastDay, score: score)
  }
}

extension NameCandidate {
  init(_ client: Client) {
    self.init(
      number: client.number, name: client.name, phone: client.phone, street: client.street)
  }
}
