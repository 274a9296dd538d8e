package import AppointmentCore
import DeskService

/// The table `claim`: what is taken. The database itself refuses an overlap.
extension SQLTransaction {
  package func claims(of resources: [Resource]?, in period: CivilPeriod) throws -> [Claim] {
    var wanted: [SQLValue] = []
    if let resources {
      for resource in Set(resources) {
        if let key = try resourceKey(resource) { wanted.append(.integer(key)) }
      }
    } else {
      wanted = try claimedResources()
    }
    var found: [Claim] = []
    for resource in wanted {
      found += try session.rows(
        """
        SELECT c.resource, c.day, c.from_minute, c.to_minute, c.owner,
          CASE c.owner % 4
            WHEN 0 THEN (SELECT a.id FROM appointment a WHERE a.appointment_key = c.owner / 4)
            WHEN 1 THEN (SELECT l.id FROM lesson l WHERE l.lesson_key = c.owner / 4)
            ELSE (SELECT b.id FROM absence b WHERE b.absence_key = c.owner / 4)
          END
        FROM claim c
        WHERE c.office = ? AND c.resource = ? AND c.day >= ? AND c.day < ?
        ORDER BY c.day, c.from_minute
        """, [office, resource, .day(period.start), .day(period.end)], claim)
    }
    return found.sorted {
      ($0.slot.startMoment, $0.resource) < ($1.slot.startMoment, $1.resource)
    }
  }

  /// Every resource that claims anything, found by leaps through the table's own order.
  private func claimedResources() throws(StoreFailure) -> [SQLValue] {
    var found: [SQLValue] = []
    var last = Int.min
    while let next = try nextResource(after: last) {
      found.append(.integer(next))
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
    try write(
      """
      INSERT INTO claim (office, resource, day, from_minute, to_minute, owner)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        office, .integer(resource), .day(claim.slot.date), .time(claim.slot.start),
        .time(claim.slot.end), .integer(try newOwnerKey(claim.owner)),
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
    }
  }

  /// The key of an owner that is about to claim; an absence comes into being with its first claim.
  private func newOwnerKey(_ owner: Claim.Owner) throws(StoreFailure) -> Int {
    if let key = try ownerKey(owner) { return key }
    guard case .absence(let id) = owner else { throw conflict("no such owner of a claim") }
    let key = try keys.fresh("absence_key", of: "absence")
    try write(
      "INSERT INTO absence (absence_key, office, id) VALUES (?, ?, ?)",
      [.integer(key), office, .id(id)])
    return key * 4 + 2
  }

  private func claim(_ row: inout SQLRow) throws(StoreFailure) -> Claim {
    let number = try row.integer()
    let resource: Resource =
      switch number & 3 {
      case 0: .staff(try row.present(try keys.staffCode(number >> 2)))
      case 1: .client(try row.present(ClientNumber(key: number >> 2)))
      case 2: .room(try row.present(try keys.roomCode(number >> 2)))
      default: throw row.corrupt("not a resource")
      }
    let slot = try row.slot()
    let owner: Claim.Owner =
      switch try row.integer() & 3 {
      case 0: .appointment(try row.identifier())
      case 1: .lesson(try row.identifier())
      case 2: .absence(try row.identifier())
      default: throw row.corrupt("not an owner")
      }
    return Claim(resource: resource, slot: slot, owner: owner)
  }
}
