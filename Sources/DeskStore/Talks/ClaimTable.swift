package import AppointmentCore
import DeskService

/// The table `claim`: what is taken. The database itself refuses an overlap.
extension SQLTransaction {
  package func claims(of resources: [Resource]?, in period: CivilPeriod) throws -> [Claim] {
    let wanted =
      try resources.map(keyed)
      ?? Dictionary(uniqueKeysWithValues: claimedResources().map { ($0, try resource($0)) })
    guard !wanted.isEmpty else { return [] }
    var found: [Claim] = []
    try session.query(
      """
      SELECT c.resource, c.day, c.from_minute, c.to_minute, c.owner % 4,
        CASE c.owner % 4
          WHEN 0 THEN (SELECT a.id FROM appointment a WHERE a.appointment_key = c.owner / 4)
          WHEN 1 THEN (SELECT l.id FROM lesson l WHERE l.lesson_key = c.owner / 4)
          WHEN 2 THEN (SELECT b.id FROM absence b WHERE b.absence_key = c.owner / 4)
          ELSE (SELECT d.id FROM closure d WHERE d.closure_key = c.owner / 4)
        END
      FROM claim c
      WHERE c.office = ? AND c.resource IN (\(dialect.list)) AND c.day >= ? AND c.day < ?
      """,
      [office, .integers(Array(wanted.keys)), .day(period.start), .day(period.end)]
    ) { row throws(StoreFailure) in
      guard let resource = wanted[try row.integer()] else { throw row.corrupt("not asked for") }
      found.append(
        Claim(resource: resource, slot: try row.slot(), owner: try Self.owner(&row)))
    }
    return found.sorted { left, right in
      let (first, second) = (left.slot.startMoment, right.slot.startMoment)
      return first == second ? left.resource < right.resource : first < second
    }
  }

  /// Some resources by the number that a row of theirs holds; who is not there has none.
  private func keyed(_ resources: [Resource]) throws(StoreFailure) -> [Int: Resource] {
    if resources.count > 2 { try keys.loadCodes() }
    var keyed: [Int: Resource] = [:]
    for resource in resources {
      switch resource {
      case .staff(let code): if let key = try keys.staff(code) { keyed[key * 4] = resource }
      case .client(let number): keyed[number.key * 4 + 1] = resource
      case .room(let code): if let key = try keys.room(code) { keyed[key * 4 + 2] = resource }
      }
    }
    return keyed
  }

  /// Every resource that claims anything, found by leaps through the table's own order.
  private func claimedResources() throws(StoreFailure) -> [Int] {
    try session.rows(
      """
      WITH RECURSIVE claimed(resource) AS (
        SELECT MIN(resource) FROM claim WHERE office = ?
        UNION ALL
        SELECT (SELECT MIN(resource) FROM claim WHERE office = ? AND resource > claimed.resource)
        FROM claimed WHERE claimed.resource IS NOT NULL
      )
      SELECT resource FROM claimed WHERE resource IS NOT NULL ORDER BY resource
      """,
      [office, office]
    ) { row throws(StoreFailure) in try row.integer() }
  }

  func insert(_ claim: Claim) throws(StoreFailure) {
    guard let resource = try resourceKey(claim.resource) else {
      throw conflict("no such resource")
    }
    guard let owner = try ownerKey(claim.owner) else { throw conflict("no such owner of a claim") }
    try write(
      """
      INSERT INTO claim (office, resource, day, from_minute, to_minute, owner)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        office, .integer(resource), .day(claim.slot.date), .time(claim.slot.start),
        .time(claim.slot.end), .integer(owner),
      ])
  }

  /// Gives a claim back; nothing happens when it is not there.
  func release(_ claim: Claim) throws(StoreFailure) {
    guard let resource = try resourceKey(claim.resource),
      let owner = try ownerKey(claim.owner)
    else { return }
    try write(
      """
      DELETE FROM claim
      WHERE office = ? AND resource = ? AND day = ? AND from_minute = ? AND to_minute = ?
        AND owner = ?
      """,
      [
        office, .integer(resource), .day(claim.slot.date), .time(claim.slot.start),
        .time(claim.slot.end), .integer(owner),
      ])
  }

  // MARK: - One number for a resource, one for an owner

  private func resourceKey(_ resource: Resource) throws(StoreFailure) -> Int? {
    switch resource {
    case .staff(let code): return try keys.staff(code).map { $0 * 4 }
    case .client(let number): return try keys.has(number) ? number.key * 4 + 1 : nil
    case .room(let code): return try keys.room(code).map { $0 * 4 + 2 }
    }
  }

  private func ownerKey(_ owner: Claim.Owner) throws(StoreFailure) -> Int? {
    switch owner {
    case .appointment(let id): try keys.appointment(id).map { $0 * 4 }
    case .lesson(let id): try keys.lesson(id).map { $0 * 4 + 1 }
    case .absence(let id): try keys.absence(id).map { $0 * 4 + 2 }
    case .closure(let id): try keys.closure(id).map { $0 * 4 + 3 }
    }
  }

  private func resource(_ key: Int) throws(StoreFailure) -> Resource {
    let found: Resource? =
      switch key & 3 {
      case 0: try keys.staffCode(key >> 2).map { .staff($0) }
      case 1: ClientNumber(key: key >> 2).map { .client($0) }
      case 2: try keys.roomCode(key >> 2).map { .room($0) }
      default: nil
      }
    guard let found else {
      throw StoreFailure(.corrupt, operation: "read", detail: "not a resource", hint: .damaged)
    }
    return found
  }

  private static func owner(_ row: inout SQLRow) throws(StoreFailure) -> Claim.Owner {
    switch try row.integer() {
    case 0: .appointment(try row.identifier())
    case 1: .lesson(try row.identifier())
    case 2: .absence(try row.identifier())
    case 3: .closure(try row.identifier())
    default: throw row.corrupt("not an owner")
    }
  }
}
