package import AppointmentCore
import DeskService

/// The tables `assignment`, `trajectory` and `decision`: what was agreed about a client, in the
/// order in which it came.
extension SQLTransaction {
  package func assignments(of clients: [ClientNumber]?) throws -> [Assignment] {
    try ordered(
      "SELECT client, stream, staff_key, from_day, to_day FROM assignment",
      of: clients, by: "assignment_key"
    ) { row throws(StoreFailure) in
      Assignment(
        client: try row.clientNumber(), stream: try row.word(), staff: try self.staffCode(&row),
        from: try row.day(), to: try row.optionalDay())
    }
  }

  package func trajectories(of clients: [ClientNumber]?) throws -> [Trajectory] {
    try ordered(
      "SELECT client, stream, started_day, closed_day, ending FROM trajectory",
      of: clients, by: "trajectory_key"
    ) { row throws(StoreFailure) in
      Trajectory(
        client: try row.clientNumber(), stream: try row.word(), started: try row.day(),
        closed: try row.optionalDay(), ending: try row.optionalWord())
    }
  }

  package func decisions(of clients: [ClientNumber]?) throws -> [TrajectoryDecision] {
    try ordered(
      """
      SELECT client, change, first_day, up_to_day, is_agreed, decided_day, decided_by
      FROM decision
      """, of: clients, by: "decision_key"
    ) { row throws(StoreFailure) in
      TrajectoryDecision(
        client: try row.clientNumber(), change: try Self.change(&row),
        decidedOn: try row.day(), by: try row.code())
    }
  }

  /// The rows of some clients, or of everybody, in the order of their keys.
  private func ordered<Value>(
    _ sql: String, of clients: [ClientNumber]?, by key: String,
    _ make: (inout SQLRow) throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> [Value] {
    guard let clients else {
      return try session.rows(sql + " WHERE office = ? ORDER BY \(key)", [office], make)
    }
    guard !clients.isEmpty else { return [] }
    return try session.rows(
      sql + " WHERE office = ? AND client IN (\(dialect.list)) ORDER BY \(key)",
      [office, .clients(clients)], make)
  }

  // MARK: - Writing

  /// Puts an assignment in the place of the one with the same client, stream, person and first
  /// day, or adds it.
  func put(_ assignment: Assignment) throws(StoreFailure) {
    let same = try session.first(
      """
      SELECT MAX(assignment_key) FROM assignment
      WHERE office = ? AND client = ? AND stream = ? AND staff_key = ? AND from_day = ?
      """,
      [
        office, .client(assignment.client), .word(assignment.stream),
        try staffKey(assignment.staff), .day(assignment.from),
      ]
    ) { row throws(StoreFailure) in try row.optionalInteger() }
    guard let key = same.flatMap(\.self) else { return try insert(assignment) }
    try write(
      "UPDATE assignment SET to_day = ? WHERE assignment_key = ?",
      [.day(assignment.to), .integer(key)])
  }

  func insert(_ assignment: Assignment) throws(StoreFailure) {
    try write(
      """
      INSERT INTO assignment (assignment_key, office, client, stream, staff_key, from_day, to_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("assignment_key", of: "assignment")), office,
        .client(assignment.client), .word(assignment.stream), try staffKey(assignment.staff),
        .day(assignment.from), .day(assignment.to),
      ])
  }

  func insert(_ trajectory: Trajectory) throws(StoreFailure) {
    try write(
      """
      INSERT INTO trajectory (trajectory_key, office, client, stream, started_day, closed_day,
        ending)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("trajectory_key", of: "trajectory")), office,
        .client(trajectory.client), .word(trajectory.stream), .day(trajectory.started),
        .day(trajectory.closed), .word(trajectory.ending),
      ])
  }

  func insert(_ decision: TrajectoryDecision) throws(StoreFailure) {
    let columns = Self.columns(of: decision.change)
    try write(
      """
      INSERT INTO decision (decision_key, office, client, change, first_day, up_to_day, is_agreed,
        decided_day, decided_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(try keys.fresh("decision_key", of: "decision")), office,
        .client(decision.client),
      ] + columns + [.day(decision.decidedOn), .code(decision.by)])
  }

  // MARK: - Decisions

  /// The columns change, first_day, up_to_day and is_agreed.
  private static func columns(of change: TrajectoryDecision.Change) -> [SQLValue] {
    switch change {
    case .earlyExit(let day): [.text("earlyExit"), .day(day), .null, .flag(false)]
    case .extended(let day, let isAgreed): [.text("extended"), .day(day), .null, .flag(isAgreed)]
    case .paused(let pause): [.text("paused"), .day(pause.start), .day(pause.end), .flag(false)]
    case .movedAway(let day): [.text("movedAway"), .day(day), .null, .flag(false)]
    }
  }

  private static func change(
    _ row: inout SQLRow
  ) throws(StoreFailure) -> TrajectoryDecision.Change {
    let name = try row.text()
    let day = try row.day()
    let end = try row.optionalDay()
    let isAgreed = try row.flag()
    switch name {
    case "earlyExit": return .earlyExit(firstDayAfter: day)
    case "extended": return .extended(firstDayAfter: day, isAgreedWithMunicipality: isAgreed)
    case "paused":
      return .paused(try row.present(end.flatMap { CivilPeriod(from: day, upTo: $0) }))
    case "movedAway": return .movedAway(day)
    default: throw row.corrupt("not a decision")
    }
  }
}
