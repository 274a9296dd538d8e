package import AppointmentCore
package import DeskService

/// What must not be in an office's tables, counted: rows that contradict each other, and derived rows
/// that are not what they derive from. What decides stands in the core; here it is only compared.
extension SQLTransaction {
  /// How often each is found; without those that are not. A deep look reads the whole journal.
  package func findings(
    isDeep: Bool, today: CivilDate
  ) throws(StoreFailure) -> [StoreHealth.Finding: Int] {
    var findings: [StoreHealth.Finding: Int] = [
      .overlap: try count(Self.overlaps, [office]),
      .idleClaim: try count(Self.idleClaims, [office]),
      .unclaimed: try count(Self.unclaimed, [office, .day(today)]),
      .journalGap: try journalGap(),
      .standing: try count(Self.otherStanding, [office]),
      .participants: try count(Self.otherParticipants, [office]),
    ]
    if isDeep {
      findings[.journalAbout] = try entriesAboutOthers()
      findings[.callDone] = try callsOtherwiseDone()
    }
    return findings.filter { $0.value > 0 }
  }

  private func count(_ sql: String, _ arguments: [SQLValue]) throws(StoreFailure) -> Int {
    try session.first(sql, arguments) { row throws(StoreFailure) in try row.integer() } ?? 0
  }

  /// In the order of the table an overlap is always with the neighbour before it or with one that is
  /// longer still, which is then found at its own neighbour.
  private static let overlaps = """
    SELECT COUNT(*) FROM (
      SELECT from_minute, LAG(to_minute) OVER (
        PARTITION BY resource, day ORDER BY from_minute) AS free_from
      FROM claim WHERE office = ?) c
    WHERE from_minute < free_from
    """

  private static let idleClaims = """
    SELECT COUNT(*) FROM claim c
    LEFT JOIN appointment a ON a.appointment_key = c.owner / 4
    WHERE c.office = ? AND c.owner % 4 = 0
      AND (a.status IS NULL OR a.status IN (\(words { !$0.occupies })))
    """

  private static let unclaimed = """
    SELECT COUNT(*) FROM appointment a
    WHERE a.office = ? AND a.day >= ? AND a.status IN (\(words { $0.occupies }))
      AND NOT EXISTS (
        SELECT 1 FROM claim c WHERE c.office = a.office AND c.resource = a.staff_key * 4
          AND c.day = a.day AND c.owner = a.appointment_key * 4)
    """

  private static let otherStanding = """
    SELECT COUNT(*) FROM appointment_client ac
    JOIN appointment a ON a.appointment_key = ac.appointment_key
    WHERE ac.office = ? AND (ac.starts_at <> a.day * 1440 + a.from_minute
      OR ac.standing <> CASE \(standings) END)
    """

  private static let otherParticipants = """
    SELECT COUNT(*) FROM appointment a
    WHERE a.office = ? AND (
      a.further_clients <> (
        SELECT COUNT(*) FROM appointment_client f
        WHERE f.appointment_key = a.appointment_key AND f.position > 0)
      OR NOT EXISTS (
        SELECT 1 FROM appointment_client ac
        WHERE ac.office = a.office AND ac.client = a.client AND ac.standing IN (0, 1, 2)
          AND ac.starts_at = a.day * 1440 + a.from_minute
          AND ac.appointment_key = a.appointment_key AND ac.position = 0))
    """

  /// Statuses as they are kept, as a list in SQL.
  static func words(_ isMeant: (AppointmentStatus) -> Bool) -> String {
    AppointmentStatus.allCases.filter(isMeant).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  private static var standings: String {
    AppointmentStatus.allCases.map { "WHEN a.status = '\($0.rawValue)' THEN \($0.standing)" }
      .joined(separator: " ")
  }

  // MARK: - The journal and calls

  private func journalGap() throws(StoreFailure) -> Int {
    try count(
      """
      SELECT CASE WHEN COALESCE(MAX(sequence), 0) <> COUNT(*) THEN 1 ELSE 0 END
      FROM journal WHERE office = ?
      """, [office])
  }

  /// Entries that are about other appointments than stand in them.
  private func entriesAboutOthers() throws(StoreFailure) -> Int {
    var about: [Int: Set<Identifier<Appointment>>] = [:]
    try session.query(
      """
      SELECT b.sequence, a.id
      FROM journal_about b JOIN appointment a ON a.appointment_key = b.appointment_key
      WHERE b.office = ? ORDER BY b.sequence
      """, [office]
    ) { row throws(StoreFailure) in
      about[try row.integer(), default: []].insert(try row.identifier())
    }
    var found = 0
    try session.query(
      "SELECT sequence, traces FROM journal WHERE office = ? ORDER BY sequence", [office]
    ) { row throws(StoreFailure) in
      let listed = about.removeValue(forKey: try row.integer()) ?? []
      let traces = try Self.traces(&row)
      if listed != Set(traces.compactMap(\.appointment)) { found += 1 }
    }
    return found + about.count
  }

  private func callsOtherwiseDone() throws(StoreFailure) -> Int {
    var found = 0
    try session.query(
      "SELECT state, is_done FROM repair_call WHERE office = ? ORDER BY appointment_key", [office]
    ) { row throws(StoreFailure) in
      let state: RepairCall.State = try row.word()
      if try row.flag() != state.isDone { found += 1 }
    }
    return found
  }
}
