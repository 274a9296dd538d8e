package import AppointmentCore

/// A client's rhythm with the last talk that was or will be held; nil when no rhythm was agreed or
/// there has been no talk to count from.
package struct ReadRhythm: DeskQuery {
  let client: ClientNumber

  package init(of client: ClientNumber) { self.client = client }

  package var card: QueryCard { QueryCard(.rhythm, right: .slots, shows: .clients([client])) }

  package func answer(in scene: QueryScene) throws -> CountedRhythm? {
    guard let rhythm = try scene.file(of: client).rhythm else { return nil }
    return try scene.store.appointments(AppointmentFilter(client: client))
      .last { $0.status.occupies }
      .map { CountedRhythm(rhythm: rhythm, last: $0.slot) }
  }
}
