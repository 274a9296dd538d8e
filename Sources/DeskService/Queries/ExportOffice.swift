package import AppointmentCore

/// Everything that the acting person may see, for other programs (`export`).
package struct OfficeExport: Sendable {
  package var staff: [StaffMember] = []
  package var clients: [ExportedClient] = []
  package var assignments: [Assignment] = []
  package var trajectories: [Trajectory] = []
  package var claims: [Claim] = []
  package var appointments: [Appointment] = []
  package var referrals: [Referral] = []
  package var contacts: [Contact] = []
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

extension Desk {
  /// Everything that the acting person may see.
  package func export(as actor: Actor, at now: CivilDateTime) throws(DeskFailure) -> OfficeExport {
    guard Rights.may(actor.role, .export) else { throw .notPermitted(actor.role, .export) }
    let office = try office()
    return try guarded {
      try store.read { try self.export(actor, now, office, from: $0) }
    }
  }

  private func export(
    _ actor: Actor, _ now: CivilDateTime, _ office: Office, from store: any StoreReading
  ) throws -> OfficeExport {
    let everyone = Rights.reach(of: actor.role) == .everyone
    var relations: [ClientNumber: Relation] = [:]
    var clocks: [ClientNumber: GuidanceClock] = [:]
    var answer = OfficeExport()
    answer.staff = office.staff.values.sorted { $0.code < $1.code }
    for client in try store.clients() {
      let file = try file(of: client.number, in: store)
      let relation = relation(of: actor, to: file, on: now.date)
      relations[client.number] = relation
      clocks[client.number] = file.clock(under: office.policies)
      guard everyone || (Rights.reach(of: actor.role) == .own && relation == .own) else { continue }
      func maySee(_ field: ClientField) -> Bool { Rights.maySee(actor.role, field, of: relation) }
      var shown = client
      if !maySee(.phone) { shown.phone = nil }
      if !maySee(.fileNumber) { shown.fileNumber = nil }
      answer.clients.append(
        ExportedClient(
          client: shown, begeleider: OwnBegeleider.of(file, on: now.date, in: office)?.staff,
          showsAddress: maySee(.address), showsOrigin: maySee(.origin)))
    }
    func reachable(_ number: ClientNumber) -> Bool {
      everyone || relations[number] == .own
    }
    answer.appointments = try store.appointments(AppointmentFilter()).filter {
      reaches(actor, $0, relation: relations[$0.client] ?? .other)
    }.filter { appointment in
      let relation = self.relation(
        of: actor, to: appointment, client: relations[appointment.client] ?? .other)
      return Rights.maySee(actor.role, .pastAppointments, of: relation)
        || (appointment.slot.date >= now.date && appointment.status.isOpen)
    }.map { visible($0, to: actor, relation: relations[$0.client] ?? .other, today: now.date) }
    for appointment in answer.appointments {
      answer.months[appointment.id] =
        clocks[appointment.client]?.month(on: appointment.slot.date) ?? 0
    }
    let all = CivilPeriod(
      from: CivilDate(dayNumber: -700_000), upTo: CivilDate(dayNumber: 2_900_000))!
    let mine = Set(answer.appointments.map { Claim.Owner.appointment($0.id) })
    answer.claims = try store.claims(of: nil, in: all).filter { claim in
      everyone || claim.resource == .staff(actor.code) || mine.contains(claim.owner)
    }
    if Rights.maySee(actor.role, .assignments, of: .own) {
      answer.assignments = try store.assignments(of: nil).filter { reachable($0.client) }
      answer.trajectories = try store.trajectories(of: nil).filter { reachable($0.client) }
    }
    if Rights.maySee(actor.role, .referrals, of: .own) {
      answer.referrals = try store.referrals(of: nil).filter { referral in
        referral.subject.client.map(reachable) ?? everyone
      }
      answer.contacts = try store.contacts(of: nil).filter { reachable($0.client) }
    }
    if actor.role == .teamleider {
      answer.journal = try store.journal(after: 0, limit: .max)
    }
    return answer
  }
}
