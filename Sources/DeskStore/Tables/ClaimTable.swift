package import AppointmentCore
import DeskService

/// The table `claim`: what is taken. The database itself refuses an overlap.
extension SQLTransaction {
  package func claims(of resources: [Resource]?, in period: CivilPeriod) throws -> [Claim] {
    var found: [Claim] = []
    if let resources {
      for resource in Set(resources) {
        switch resource {
        case .staff(let code):
          try addClaims(of: resource, Self.claimsOfStaff, [office, .code(code)], period, &found)
        case .client(let number):
          try addClaims(
            of: resource, Self.claimsOfKey, [.integer(number.key * 4 + 1)], period, &found)
        case .room(let code):
          try addClaims(of: resource, Self.claimsOfRoom, [office, .code(code)], period, &found)
        }
      }
    } else {
      for key in try claimedResources() {
        try addClaims(of: try resource(key), Self.claimsOfKey, [.integer(key)], period, &found)
      }
    }
    return found.sorted { left, right in
      let (first, second) = (left.slot.startMoment, right.slot.startMoment)
      return first == second ? left.resource < right.resource : first < second
    }
  }

  private func addClaims(
    of resource: Resource, _ sql: String, _ key: [SQLValue], _ period: CivilPeriod,
    _ found: inout [Claim]
  ) throws(StoreFailure) {
    let arguments = [office] + key + [.day(period.start), .day(period.end)]
    try session.query(sql, arguments) { row throws(StoreFailure) in
      found.append(
        Claim(resource: resource, slot: try row.slot(), owner: try Self.owner(&row)))
    }
  }

  // Who is asked for by name is looked up in the same step, which halves what a search asks.
  private static let claimsOfKey = claims(ofResource: "?")
  private static let claimsOfStaff = claims(
    ofResource: "(SELECT s.staff_key * 4 FROM staff s WHERE s.office = ? AND s.code = ?)")
  private static let claimsOfRoom = claims(
    ofResource: "(SELECT r.room_key * 4 + 2 FROM room r WHERE r.office = ? AND r.code = ?)")

  private static func claims(ofResource resource: String) -> String {
    """
    SELECT c.day, c.from_minute, c.to_minute, c.owner % 4,
      CASE c.owner % 4
        WHEN 0 THEN (SELECT a.id FROM appointment a WHERE a.appointment_key = c.owner / 4)
        WHEN 1 THEN (SELECT l.id FROM lesson l WHERE l.lesson_key = c.owner / 4)
        WHEN 2 THEN (SELECT b.id FROM absence b WHERE b.absence_key = c.owner / 4)
        ELSE (SELECT d.id FROM closure d WHERE d.closure_key = c.owner / 4)
      END
    FROM claim c
    WHERE c.office = ? AND c.resource = \(resource) AND c.day >= ? AND c.day < ?
    ORDER BY c.day, c.from_minute
    """
  }

  /// Every resource that claims anything, found by leaps through the table's own order.
  private func claimedResources() throws(StoreFailure) -> [Int] {
    var found: [Int] = []
    var last = Int.min
    while let next = try nextResource(after: last) {
      found.append(next)
      last = next
    }
    return found
  }

  private func nextResource(after resource: Int) throws(StoreFailure) -> Int? {
    try session.first(
      "SELECT MIN(resource) FROM claim WHERE office = ? AND resource > ?",
      [office, .integer(resource)]
    ) { row throws(StoreFailure) in try row.optionalInteger() }.flatMap(\.self)
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
