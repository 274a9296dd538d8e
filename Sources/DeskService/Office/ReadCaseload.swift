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

/// The caseload on a day (`caseload`).
package struct ReadCaseload: DeskQuery {
  let date: CivilDate

  package init(on date: CivilDate) { self.date = date }

  package var card: QueryCard { QueryCard(.caseload, right: .readCaseload, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> CaseloadSheet {
    let files = try files(in: scene.store)
    let recent = try scene.store.appointments(
      AppointmentFilter(
        period: CivilPeriod(from: date.adding(days: -90), upTo: date.adding(days: 1))))
    return CaseloadSheet(
      date: date, rows: CaseloadSheet.rows(files, recent, scene.office, date),
      attention: try attention(files, in: scene),
      waits: try waits(in: scene.store), missed: CaseloadSheet.missed(recent))
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
    _ files: [ClientFile], in scene: QueryScene
  ) throws -> [CaseloadSheet.Attention] {
    let moment =
      date == scene.today
      ? scene.now : CivilDateTime(date, CivilTime(clampingMinuteOfDay: 0))
    let seen = Seen(
      last: try scene.store.lastSeen(upTo: date),
      next: try scene.store.nextAppointments(from: moment))
    var people: [CaseloadSheet.Attention.Code: [ClientNumber]] = [:]
    for file in files {
      for code in codes(for: file, seen, scene.office) {
        people[code, default: []].append(file.client.number)
      }
    }
    return CaseloadSheet.Attention.Code.allCases.map {
      CaseloadSheet.Attention(code: $0, clients: people[$0] ?? [])
    }
  }

  /// When everybody was seen last and has a talk next.
  private struct Seen {
    let last: [ClientNumber: CivilDate]
    let next: [ClientNumber: CivilDateTime]
  }

  /// What asks for attention about one client.
  private func codes(
    for file: ClientFile, _ seen: Seen, _ office: Office
  ) -> [CaseloadSheet.Attention.Code] {
    let client = file.client
    let phase = file.phase(on: date, under: office.policies)
    // Children are never on an attention list (§0b.1); one who turns 18 inside is a question.
    if client.isAdult(on: date) == false { return [] }
    var codes: [CaseloadSheet.Attention.Code] = []
    if phase == .announced, client.expected != nil { codes.append(.announced) }
    guard phase.isInsideWindow, let clock = file.clock(under: office.policies) else {
      return codes
    }
    let own = OwnBegeleider.of(file, on: date, in: office)
    if own == nil { codes.append(.noBegeleider) }
    if own?.isCarriedOver == true { codes.append(.carriedOver) }
    let left = date.days(until: clock.firstDayAfter)
    if left <= office.desk.exitUrgentDays {
      codes.append(.endsWithin30)
    } else if left <= office.desk.exitWarningDays {
      codes.append(.endsWithin90)
    }
    if seen.next[client.number] == nil { codes.append(.nothingAhead) }
    // Somebody who has only just come cannot have been unseen for six weeks.
    let last = max(seen.last[client.number] ?? clock.settled, clock.settled)
    if last.days(until: date) > office.desk.notSeenDays { codes.append(.notSeen) }
    if let year = client.birthYear, date.year == year + 18, clock.settled.year < date.year {
      codes.append(.turnsAdult)
    }
    return codes
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
