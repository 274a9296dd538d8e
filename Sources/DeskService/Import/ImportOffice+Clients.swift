internal import AppointmentCore

extension ImportOffice {
  /// The clients of a file with their search keys, who does which work for them, and the streams
  /// that have begun (R-011, §0b.1).
  package static func clients(
    _ lines: [ImportLine<ClientLine>], facts: ImportFacts
  ) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    let held = Dictionary(grouping: facts.assignments, by: \.client)
    for line in lines {
      let client = line.value.client
      plan.batch.clients.append(client)
      plan.batch.searchKeys[client.number] = SearchKeys.of(
        name: client.name, phone: client.phone, street: client.street, number: client.number,
        variants: facts.office.variants)
      for stream in Stream.allCases {
        guard let staff = line.value.holders[stream] else { continue }
        plan.noteHolder(staff, of: stream, line: line.line, facts: facts)
        plan.assign(staff, to: client, in: stream, earlier: held[client.number] ?? [], facts: facts)
      }
    }
    plan.startTrajectories(facts: facts)
    plan.noteGaps(in: lines, facts: facts)
    plan.sort()
    return plan
  }
}

extension Stream {
  /// The column of `clients` that names who does this work.
  fileprivate var column: String {
    switch self {
    case .settlement: "coach"
    case .guidance: "begeleider"
    case .legal: "legal"
    }
  }
}

extension ImportPlan {
  /// A colleague who left, or who does not have the role, is said and taken as written.
  fileprivate mutating func noteHolder(
    _ staff: StaffCode, of stream: Stream, line: Int, facts: ImportFacts
  ) {
    guard let member = facts.office.employed(staff, on: facts.today) else {
      note(line, stream.column, .departedStaff(staff))
      return
    }
    if !member.roles.contains(stream.role) {
      note(line, stream.column, .withoutRole(staff, stream))
    }
  }

  /// The assignment of a file holds from settlement; where somebody else had the work until now it
  /// holds from today, so that what was stays true.
  fileprivate mutating func assign(
    _ staff: StaffCode, to client: Client, in stream: Stream, earlier: [Assignment],
    facts: ImportFacts
  ) {
    let sameStream = earlier.filter { $0.stream == stream }
    if let last = sameStream.last(where: { $0.to == nil }), last.staff == staff { return }
    // The coach of somebody who is announced speaks with them from now on (§0b.5).
    let start = client.settled ?? facts.today
    batch.assignments.append(
      Assignment(
        client: client.number, stream: stream, staff: staff,
        from: sameStream.isEmpty ? start : facts.today))
  }

  /// Settlement begins for a household on the day of its first member, guidance for each adult in
  /// month 4; what lies ahead has not begun.
  fileprivate mutating func startTrajectories(facts: ImportFacts) {
    let incoming = Set(batch.clients.map(\.number))
    let everyone = facts.clients.filter { !incoming.contains($0.number) } + batch.clients
    let started = Set(facts.trajectories.map { TrajectoryKey($0.client, $0.stream) })
    for (_, members) in Dictionary(grouping: everyone, by: \.household) {
      let settled = members.filter { $0.group.hasGuidance != false }
        .compactMap { member in member.settled.map { (day: $0, member: member) } }
        .sorted { ($0.day, $0.member.number) < ($1.day, $1.member.number) }
      let hasCoaching = members.contains {
        started.contains(TrajectoryKey($0.number, .settlement))
      }
      if !hasCoaching, let first = settled.first, first.day <= facts.today {
        batch.trajectories.append(
          Trajectory(client: first.member.number, stream: .settlement, started: first.day))
      }
      for member in settled.map(\.member) where incoming.contains(member.number) {
        guard !started.contains(TrajectoryKey(member.number, .guidance)),
          let day = member.guidanceStart(under: facts.office.policies), day <= facts.today,
          member.isAdult(on: day) != false
        else { continue }
        batch.trajectories.append(
          Trajectory(client: member.number, stream: .guidance, started: day))
      }
    }
    batch.trajectories.sort {
      ($0.started, $0.client, $0.stream.rawValue) < ($1.started, $1.client, $1.stream.rawValue)
    }
  }

  /// Adults who are inside the window today and have nobody.
  fileprivate mutating func noteGaps(
    in lines: [ImportLine<ClientLine>], facts: ImportFacts
  ) {
    let incoming = Set(batch.clients.map(\.number))
    var files = ImportFiles(
      clients: facts.clients.filter { !incoming.contains($0.number) } + batch.clients,
      assignments: facts.assignments + batch.assignments, decisions: facts.decisions)
    for line in lines {
      let client = line.value.client
      guard client.isAdult(on: facts.today) != false, let file = files.file(of: client.number),
        file.phase(on: facts.today, under: facts.office.policies).isInsideWindow
      else { continue }
      switch OwnBegeleider.of(file, on: facts.today, in: facts.office) {
      case nil: note(line.line, .finding(Finding(.noBegeleiderAssigned, .warns)))
      case let own? where own.isCarriedOver:
        note(line.line, .finding(Finding(.transitionNotPlanned, .warns)))
      default: break
      }
    }
  }
}

/// A client's stream, to see whether it was begun.
private struct TrajectoryKey: Hashable {
  let client: ClientNumber
  let stream: Stream

  init(_ client: ClientNumber, _ stream: Stream) {
    self.client = client
    self.stream = stream
  }
}

extension Client {
  /// The first day of month 4: when maatschappelijke begeleiding begins.
  fileprivate func guidanceStart(under policies: GuidancePolicies) -> CivilDate? {
    settled.map { day in
      let clock = GuidanceClock(settled: day, policy: policies.governing(settled: day))
      return clock.firstDay(ofMonth: clock.policy.settlementMonths + 1)
    }
  }
}
