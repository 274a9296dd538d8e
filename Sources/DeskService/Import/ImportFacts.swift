package import AppointmentCore

/// What an import is judged by: the office as it is, loaded once for a whole file.
package struct ImportFacts: Sendable {
  package var office: Office
  package var now: CivilDateTime
  package var clients: [Client]
  package var assignments: [Assignment]
  package var trajectories: [Trajectory]
  package var decisions: [TrajectoryDecision]
  package var lessons: [Lesson]
  /// What is taken in the days that the file is about.
  package var claims: [Claim]
  /// The appointments of those days, so that a file that comes twice does nothing twice.
  package var appointments: [Appointment]
  package var lastReferenceNumber: Int

  package init(
    office: Office, now: CivilDateTime, clients: [Client] = [], assignments: [Assignment] = [],
    trajectories: [Trajectory] = [], decisions: [TrajectoryDecision] = [], lessons: [Lesson] = [],
    claims: [Claim] = [], appointments: [Appointment] = [], lastReferenceNumber: Int = 0
  ) {
    self.office = office
    self.now = now
    self.clients = clients
    self.assignments = assignments
    self.trajectories = trajectories
    self.decisions = decisions
    self.lessons = lessons
    self.claims = claims
    self.appointments = appointments
    self.lastReferenceNumber = lastReferenceNumber
  }

  /// The facts in a store, with claims and appointments of a period.
  package init(
    office: Office, now: CivilDateTime, in store: any StoreReading, period: CivilPeriod?
  ) throws {
    self.init(
      office: office, now: now, clients: try store.clients(),
      assignments: try store.assignments(of: nil), trajectories: try store.trajectories(of: nil),
      decisions: try store.decisions(of: nil), lessons: try store.lessons(of: nil),
      claims: try period.map { try store.claims(of: nil, in: $0) } ?? [],
      appointments: try period.map {
        try store.appointments(AppointmentFilter(period: $0))
      } ?? [],
      lastReferenceNumber: try store.lastReferenceNumber())
  }

  package var today: CivilDate { now.date }
}

/// The files of clients, made when they are first asked for.
struct ImportFiles {
  private let clients: [ClientNumber: Client]
  private let households: [HouseholdCode: [Client]]
  private let assignments: [ClientNumber: [Assignment]]
  private let decisions: [ClientNumber: [TrajectoryDecision]]
  private var made: [ClientNumber: ClientFile] = [:]

  init(clients: [Client], assignments: [Assignment], decisions: [TrajectoryDecision]) {
    self.clients = Dictionary(clients.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    households = Dictionary(grouping: clients, by: \.household)
    self.assignments = Dictionary(grouping: assignments, by: \.client)
    self.decisions = Dictionary(grouping: decisions, by: \.client)
  }

  /// The file of a client; nil for a number that nobody has.
  mutating func file(of number: ClientNumber) -> ClientFile? {
    if let file = made[number] { return file }
    guard let client = clients[number] else { return nil }
    let members = households[client.household] ?? [client]
    let file = ClientFile(
      client: client, household: members,
      assignments: members.flatMap { assignments[$0.number] ?? [] },
      decisions: members.flatMap { decisions[$0.number] ?? [] })
    made[number] = file
    return file
  }
}
