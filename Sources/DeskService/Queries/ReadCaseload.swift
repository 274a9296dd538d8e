package import AppointmentCore

/// Who has how many, and what asks for attention (U-30 to U-34).
package struct CaseloadSheet: Hashable, Sendable {
  package var date: CivilDate
  package var rows: [Row]
  package var attention: [Attention]
  /// How long those who wait have waited, from their first question (§0b.20).
  package var waits = WaitMeasure.Summary(of: [])
  /// Talks of the last 90 days that did not take place, by whose doing: never one number.
  package var missed = Missed(byClients: 0, byOffice: 0)

  package struct Missed: Hashable, Sendable {
    package let byClients: Int
    /// The office's own failures: called off by us, or we did not come.
    package let byOffice: Int
  }

  /// One begeleider's or coach's clients on a day.
  package struct Row: Hashable, Sendable {
    package let staff: StaffCode
    package let name: String
    /// Dagdelen a week as begeleider or coach; every other week counts half.
    package let dayparts: Double
    package let households: Int
    package let adults: Int
    package let children: Int
    /// Households for a dagdeel; nil without dagdelen.
    package let load: Double?
    /// Talks of the last 90 days that were with the own begeleider, of all that were held.
    package let own: Int
    package let held: Int
  }

  /// A line of the teamleider's list with the people behind it.
  package struct Attention: Hashable, Sendable {
    package let code: Code
    package let clients: [ClientNumber]

    package enum Code: String, CaseIterable, Sendable {
      case noBegeleider, carriedOver, endsWithin90, endsWithin30, nothingAhead, notSeen
      case announced, turnsAdult
    }
  }
}

extension Desk {
  /// The caseload on a day (`caseload`).
  package func caseload(
    on date: CivilDate, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> CaseloadSheet {
    guard Rights.may(actor.role, .readCaseload) else {
      throw .notPermitted(actor.role, .readCaseload)
    }
    let office = try office()
    return try guarded {
      try store.read { store in
        let files = try self.files(in: store)
        let recent = try store.appointments(
          AppointmentFilter(
            period: CivilPeriod(from: date.adding(days: -90), upTo: date.adding(days: 1))))
        let attention = try self.attention(files, office, date, now, in: store)
        return CaseloadSheet(
          date: date, rows: CaseloadSheet.rows(files, recent, office, date), attention: attention,
          waits: try self.waits(on: date, in: store), missed: CaseloadSheet.missed(recent))
      }
    }
  }

  /// Every client's file, the household's tables joined in memory: one pass instead of thousands.
  private func files(in store: any StoreReading) throws -> [ClientFile] {
    let clients = try store.clients()
    let households = Dictionary(grouping: clients, by: \.household)
    let assignments = Dictionary(grouping: try store.assignments(of: nil), by: \.client)
    let decisions = Dictionary(grouping: try store.decisions(of: nil), by: \.client)
    return clients.map { client in
      let members = households[client.household] ?? [client]
      return ClientFile(
        client: client, household: members,
        assignments: members.flatMap { assignments[$0.number] ?? [] },
        decisions: members.flatMap { decisions[$0.number] ?? [] })
    }
  }

  private func attention(
    _ files: [ClientFile], _ office: Office, _ date: CivilDate, _ now: CivilDateTime,
    in store: any StoreReading
  ) throws -> [CaseloadSheet.Attention] {
    let lastSeen = try store.lastSeen(upTo: date)
    let moment = date == now.date ? now : CivilDateTime(date, CivilTime(clampingMinuteOfDay: 0))
    let next = try store.nextAppointments(from: moment)
    var people: [CaseloadSheet.Attention.Code: [ClientNumber]] = [:]
    for file in files {
      let client = file.client
      let phase = file.phase(on: date, under: office.policies)
      // Children are never on an attention list (§0b.1); one who turns 18 inside is a question.
      if client.isAdult(on: date) == false { continue }
      if phase == .announced, client.expected != nil {
        people[.announced, default: []].append(client.number)
      }
      guard phase.isInsideWindow, let clock = file.clock(under: office.policies) else { continue }
      let own = OwnBegeleider.of(file, on: date, in: office)
      if own == nil { people[.noBegeleider, default: []].append(client.number) }
      if own?.isCarriedOver == true { people[.carriedOver, default: []].append(client.number) }
      let left = date.days(until: clock.firstDayAfter)
      if left <= office.desk.exitUrgentDays {
        people[.endsWithin30, default: []].append(client.number)
      } else if left <= office.desk.exitWarningDays {
        people[.endsWithin90, default: []].append(client.number)
      }
      if next[client.number] == nil { people[.nothingAhead, default: []].append(client.number) }
      // Somebody who has only just come cannot have been unseen for six weeks.
      let seen = max(lastSeen[client.number] ?? clock.settled, clock.settled)
      if seen.days(until: date) > office.desk.notSeenDays {
        people[.notSeen, default: []].append(client.number)
      }
      if let year = client.birthYear, date.year == year + 18, clock.settled.year < date.year {
        people[.turnsAdult, default: []].append(client.number)
      }
    }
    return CaseloadSheet.Attention.Code.allCases.map {
      CaseloadSheet.Attention(code: $0, clients: people[$0] ?? [])
    }
  }
}

extension CaseloadSheet {
  /// One row for everyone who has clients or works as begeleider or coach, by code.
  static func rows(
    _ files: [ClientFile], _ recent: [Appointment], _ office: Office, _ date: CivilDate
  ) -> [Row] {
    var mine: [StaffCode: [ClientFile]] = [:]
    for file in files where file.phase(on: date, under: office.policies).isInsideWindow {
      if let own = OwnBegeleider.of(file, on: date, in: office) {
        mine[own.staff, default: []].append(file)
      }
    }
    let roles: Set<Role> = [.begeleider, .coach]
    let staff = office.staff.values.filter { member in
      member.isEmployed(on: date)
        && (!roles.isDisjoint(with: member.roles) || mine[member.code] != nil)
    }
    let held = Dictionary(grouping: recent.filter { $0.status == .fulfilled }, by: \.staff)
    return staff.sorted { $0.code < $1.code }.map { member in
      let files = mine[member.code] ?? []
      let adults = files.count { $0.client.isAdult(on: date) != false }
      let households = Set(files.map(\.client.household)).count
      let dayparts = office.roster.daypartsPerWeek(of: member.code, in: roles, on: date)
      let talks = held[member.code] ?? []
      return Row(
        staff: member.code, name: member.name, dayparts: dayparts, households: households,
        adults: adults, children: files.count - adults,
        load: dayparts > 0 ? Double(households) / dayparts : nil,
        own: talks.count { $0.continuity == .own }, held: talks.count)
    }
  }
}
