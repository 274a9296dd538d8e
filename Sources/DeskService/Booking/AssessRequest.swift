package import AppointmentCore

/// May this appointment be? Writes nothing (`check`).
package struct AssessRequest: FileQuery {
  let request: AppointmentRequest
  let client: ClientNumber

  package init(_ request: AppointmentRequest, for client: ClientNumber) {
    self.request = request
    self.client = client
  }

  package var card: QueryCard {
    QueryCard(
      .assess, right: .check, shows: .clients([client]),
      names: request.substitute.map { [$0] } ?? [])
  }

  package func answer(from files: FileScene) throws -> Assessment {
    AppointmentRules(office: files.office, file: try files.file(of: client), now: files.now)
      .assess(request)
  }
}
