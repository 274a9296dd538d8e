import AppointmentCore
import DeskDemo
import DeskFixtures
import DeskService

/// A demo with what the tests look up in it.
struct DemoSample {
  let date: CivilDate
  let batch: ImportBatch
  let identity: StoreIdentity
  let summary: DemoSummary
  let office: Office

  /// Days that are hard: an ordinary one, around Christmas, week 53, the day after a leap day, a
  /// Saturday, a holiday, the last day of a long month.
  static let days = [
    "2026-07-15", "2026-12-23", "2026-12-30", "2028-02-29", "2027-03-01", "2026-07-18",
    "2026-04-06", "2027-05-31", "2026-11-25",
  ]

  private static let byDay = Dictionary(
    uniqueKeysWithValues: days.map { ($0, DemoSample($0)) })
  private static let bySeed = Dictionary(
    uniqueKeysWithValues: (1...8).map { ($0 as UInt64, DemoSample(seed: $0)) })

  /// The demo of one of the days, made once for all tests.
  static func on(_ iso: String) -> DemoSample { byDay[iso]! }
  /// The ordinary day with a seed from 1 to 8.
  static func seeded(_ seed: UInt64) -> DemoSample { bySeed[seed]! }
  static var usual: DemoSample { on("2026-07-15") }

  init(_ iso: String = "2026-07-15", seed: UInt64 = 1, scale: Int = 1) {
    date = CivilDate(iso: iso)!
    let demo = DemoOffice.make(date: date, seed: seed, scale: scale, tables: FixtureTables.office)
    batch = demo.batch
    identity = demo.identity
    summary = demo.summary
    var office = FixtureTables.office
    office.staff = Dictionary(
      demo.batch.staff.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    office.rooms = demo.batch.rooms
    office.roster = Roster(demo.batch.shifts)
    self.office = office
  }

  var ofYear: [Client] {
    batch.clients.filter {
      $0.settled.map { date.adding(months: -12) <= $0 && $0 < date } ?? false
    }
  }

  var today: [Appointment] { batch.appointments.filter { $0.slot.date == date } }

  func isAdult(_ client: Client) -> Bool { client.isAdult(on: date) != false }

  /// Every client's file, by number.
  func files() -> [ClientNumber: ClientFile] {
    let homes = Dictionary(grouping: batch.clients, by: \.household)
    let assignments = Dictionary(grouping: batch.assignments, by: \.client)
    let decisions = Dictionary(grouping: batch.decisions, by: \.client)
    let lessons = Dictionary(grouping: batch.lessons, by: \.client)
    return Dictionary(
      batch.clients.map { client in
        let members = homes[client.household]!
        return (
          client.number,
          ClientFile(
            client: client, household: members,
            assignments: members.flatMap { assignments[$0.number] ?? [] },
            decisions: members.flatMap { decisions[$0.number] ?? [] },
            lessons: lessons[client.number] ?? [])
        )
      }, uniquingKeysWith: { $1 })
  }

  /// People and talks in a few words, which no new field of the core changes.
  var digest: UInt64 {
    let people = batch.clients.map { "\($0.number) \($0.name.full) \($0.household)" }
    let talks = batch.appointments.map {
      "\($0.id) \($0.reference) \($0.slot.startMoment) \($0.staff) \($0.client) \($0.status)"
    }
    let claims = batch.claims.map { "\($0.resource) \($0.slot.startMoment)" }
    return (people + talks + claims).joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
  }

  /// All of it as text, to compare two demos byte for byte.
  var text: String {
    let keys = batch.searchKeys.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sorted())" }
    return [
      "\(batch.staff)", "\(batch.rooms)", "\(batch.clients)", "\(keys)", "\(batch.shifts)",
      "\(batch.assignments)", "\(batch.trajectories)", "\(batch.decisions)", "\(batch.lessons)",
      "\(batch.appointments)", "\(batch.referrals)", "\(batch.contacts)", "\(batch.claims)",
      "\(summary)", "\(identity)",
    ].joined(separator: "\n")
  }
}

extension [Claim] {
  /// Pairs that share a minute of a resource; the claims are in order of resource, day and start.
  var overlapping: [(Claim, Claim)] {
    zip(self, dropFirst()).filter { left, right in
      left.resource == right.resource && left.slot.overlaps(right.slot)
    }
  }

  /// Whether they are in the order that the port asks for.
  var areInOrder: Bool {
    zip(self, dropFirst()).allSatisfy { left, right in
      if left.resource != right.resource { return left.resource < right.resource }
      return left.slot.startMoment < right.slot.startMoment
    }
  }
}
