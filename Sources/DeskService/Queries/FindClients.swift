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

extension Desk {
  /// Clients by name in any spelling, number, last digits of the phone, or street; best first.
  package func find(
    _ text: String, limit: Int = 20, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> [ClientSummary] {
    guard Rights.may(actor.role, .find) else { throw .notPermitted(actor.role, .find) }
    let office = try office()
    let query = NameQuery(text, variants: office.variants)
    guard !query.isEmpty, limit > 0 else { return [] }
    return try guarded {
      try store.read { store in
        let narrow = query.lookups.filter { !$0.isWide }
        var clients = try store.clients(withKeysIn: narrow, limit: 2000)
        var ranked = query.ranked(clients.map(NameCandidate.init))
        if ranked.count < limit {
          let wide = query.lookups.filter(\.isWide)
          clients += try store.clients(withKeysIn: wide, limit: 5000)
          let unique = Dictionary(clients.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
          clients = unique.values.sorted { $0.number < $1.number }
          ranked = query.ranked(clients.map(NameCandidate.init))
        }
        let byNumber = Dictionary(
          clients.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        // Who calls or stands at the counter is an adult: of equal names children come later.
        func isChild(_ match: NameMatch) -> Bool {
          byNumber[match.candidate.number]?.isAdult(on: now.date) == false
        }
        let ordered = ranked.enumerated().sorted { left, right in
          (right.element.score, isChild(left.element) ? 1 : 0, left.offset)
            < (left.element.score, isChild(right.element) ? 1 : 0, right.offset)
        }.map(\.element)
        var found: [ClientSummary] = []
        for match in ordered {
          guard found.count < limit, let client = byNumber[match.candidate.number] else { break }
          let file = try self.file(of: client.number, in: store)
          let relation = self.relation(of: actor, to: file, on: now.date)
          if Rights.reach(of: actor.role) == .own, relation == .other { continue }
          found.append(
            try self.summary(of: file, score: match.score, office, actor, now, relation, in: store))
        }
        return found
      }
    }
  }

  private func summary(
    of file: ClientFile, score: Int, _ office: Office, _ actor: Actor, _ now: CivilDateTime,
    _ relation: Relation, in store: any StoreReading
  ) throws -> ClientSummary {
    func maySee(_ field: ClientField) -> Bool {
      Rights.maySee(actor.role, field, of: relation)
    }
    let client = file.client
    return ClientSummary(
      number: client.number, name: client.name,
      birthYear: maySee(.birthYear) ? client.birthYear : nil,
      begeleider: maySee(.ownBegeleider)
        ? OwnBegeleider.of(file, on: now.date, in: office)?.staff : nil,
      phoneTail: maySee(.phone) ? client.phone.flatMap(Phone.init)?.tail(3) : nil,
      next: maySee(.nextAppointment)
        ? try store.nextAppointment(of: client.number, from: now)?.slot.startMoment : nil,
      phase: file.phase(on: now.date, under: office.policies),
      windowLastDay: file.clock(under: office.policies)?.windowLastDay, score: score)
  }
}

extension NameCandidate {
  init(_ client: Client) {
    self.init(
      number: client.number, name: client.name, phone: client.phone, street: client.street)
  }
}
