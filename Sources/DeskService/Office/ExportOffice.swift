package import AppointmentCore

/// Everything that the acting person may see, for other programs (`export`).
package struct OfficeExport: Sendable {
  package var staff: [StaffMember] = []
  package var clients: [ExportedClient] = []
  package var assignments: [Assignment] = []
  package var trajectories: [Trajectory] = []
  package var claims: [Claim] = []
  package var appointments: [Appointment] = []
  package var records = StreamsShown()
  package var journal: [RecordedChange] = []
  package var months: [Identifier<Appointment>: Int] = [:]
}

/// A client as an export shows one: hidden fields are nil.
package struct ExportedClient: Hashable, Sendable {
  package let client: Client
  package let begeleider: StaffCode?
  package let showsAddress: Bool
  package let showsOrigin: Bool
}

/// Everything that the acting person may see.
package struct ExportOffice: DeskQuery {
  package init() {}

  package var card: QueryCard { QueryCard(.export, right: .export, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> OfficeExport {
    var answer = OfficeExport()
    answer.staff = scene.office.staff.values.sorted { $0.code < $1.code }
    let clients = try scene.store.clients()
    let files = try scene.files(of: clients.map(\.number))
    let relations = files.mapValues { scene.relation(to: $0) }
    let reached = Set(files.filter { scene.reaches($0.value) }.keys)
    answer.clients = clients.compactMap { client in
      guard reached.contains(client.number), let file = files[client.number] else { return nil }
      return exported(file, in: scene)
    }
    let clocks = files.compactMapValues { $0.clock(under: scene.office.policies) }
    answer.appointments = try appointments(relations, in: scene)
    for appointment in answer.appointments {
      answer.months[appointment.id] =
        clocks[appointment.client]?.month(on: appointment.slot.date) ?? 0
    }
    answer.claims = try claims(of: answer.appointments, in: scene)
    try addRecords(of: reached, to: &answer, in: scene)
    return answer
  }

  private func exported(_ file: ClientFile, in scene: QueryScene) -> ExportedClient {
    let relation = scene.relation(to: file)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: relation) }
    var shown = file.client
    if !maySee(.phone) { shown.phone = nil }
    if !maySee(.fileNumber) { shown.fileNumber = nil }
    return ExportedClient(
      client: shown,
      begeleider: OwnBegeleider.of(file, on: scene.today, in: scene.office)?.staff,
      showsAddress: maySee(.address), showsOrigin: maySee(.origin))
  }

  private func appointments(
    _ relations: [ClientNumber: Relation], in scene: QueryScene
  ) throws -> [Appointment] {
    try scene.store.appointments(AppointmentFilter()).compactMap { appointment in
      let client = relations[appointment.client] ?? .other
      guard scene.reaches(appointment, relation: client) else { return nil }
      let relation = scene.relation(to: appointment, client: client)
      let isShown =
        scene.maySee(.pastAppointments, of: relation)
        || (appointment.slot.date >= scene.today && appointment.status.isOpen)
      return isShown ? scene.visible(appointment, client) : nil
    }
  }

  private func claims(of shown: [Appointment], in scene: QueryScene) throws -> [Claim] {
    let mine = Set(shown.map { Claim.Owner.appointment($0.id) })
    return try scene.store.claims(of: nil, in: Self.always).filter { claim in
      scene.reachesEveryone || claim.resource == .staff(scene.actor.code)
        || mine.contains(claim.owner)
    }
  }

  /// Every day that an office may write down.
  private static let always = CivilPeriod(
    from: CivilDate(dayNumber: -700_000), days: 3_600_000)

  private func addRecords(
    of reached: Set<ClientNumber>, to answer: inout OfficeExport, in scene: QueryScene
  ) throws {
    let store = scene.store
    if scene.maySee(.assignments, of: .own) {
      answer.assignments = try store.assignments(of: nil).filter { reached.contains($0.client) }
      answer.trajectories = try store.trajectories(of: nil).filter { reached.contains($0.client) }
    }
    answer.records = try StreamsShown(on: .export(reached), in: scene)
    if scene.may(.readJournal) {
      answer.journal = try store.journal(after: 0, limit: .max)
    }
  }
}
