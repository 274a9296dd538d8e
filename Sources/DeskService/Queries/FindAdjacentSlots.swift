package import AppointmentCore

extension Desk {
  /// Times for several people of one family, one right after the other, each with the own
  /// begeleider, so that parents can take turns (U-09): at most five choices, on different days
  /// where there are.
  package func adjacentSlots(
    for clients: [ClientNumber], minutes: Int, from day: CivilDate, as actor: Actor,
    at now: CivilDateTime
  ) throws(DeskFailure) -> [[SlotOffer]] {
    guard Rights.may(actor.role, .slots) else { throw .notPermitted(actor.role, .slots) }
    let office = try office()
    var files: [ClientFile] = []
    for client in clients {
      let file = try file(of: client)
      if Rights.reach(of: actor.role) == .own,
        relation(of: actor, to: file, on: now.date) == .other
      {
        throw .notYourClient
      }
      files.append(file)
    }
    let period = CivilPeriod(from: day, days: office.desk.searchDays)
    let resources = Set(
      files.flatMap { file in
        talkResources(
          for: file, in: office, named: [], over: period, isLegal: false,
          interpretersOf: file.client.interpreter.isWanted ? file.client.languages : [])
      }
    ).sorted()
    let claims = try guarded {
      try store.read {
        try self.claims(of: resources, in: period, at: now, office, in: $0)
      }
    }
    let search = AdjacentSearch(
      files: files, minutes: minutes,
      availability: Availability(office: office, agenda: Agenda(claims), now: now))
    return search.choices(in: period, limit: 5)
  }
}
