package import AppointmentCore

/// Times for several people of one family, one right after the other, each with the own begeleider,
/// so that parents can take turns (U-09): at most five choices, on different days where there are.
package struct FindAdjacentSlots: DeskQuery {
  let clients: [ClientNumber]
  let minutes: Int
  let day: CivilDate

  package init(for clients: [ClientNumber], minutes: Int, from day: CivilDate) {
    self.clients = clients
    self.minutes = minutes
    self.day = day
  }

  package var card: QueryCard {
    QueryCard(.adjacentSlots, right: .slots, shows: .clients(clients))
  }

  package func answer(in scene: QueryScene) throws -> [[SlotOffer]] {
    let files = try clients.map { try scene.file(of: $0) }
    let period = CivilPeriod(from: day, days: scene.office.desk.searchDays)
    let resources = Set(
      files.flatMap { file in
        scene.desk.talkResources(
          for: file, in: scene.office, named: [], over: period, isLegal: false,
          interpretersOf: file.client.interpreter.isWanted ? file.client.languages : [])
      }
    ).sorted()
    let search = AdjacentSearch(
      files: files, minutes: minutes,
      availability: try scene.availability(of: resources, in: period))
    return search.choices(in: period, limit: 5)
  }
}
