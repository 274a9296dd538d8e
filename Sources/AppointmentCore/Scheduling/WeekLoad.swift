/// How full a client's week is: in how many dagdelen there is a lesson or a talk. The office's
/// own complaint was a programme too full to keep.
public struct WeekLoad: Hashable, Sendable {
  /// Dagdelen with anything in them, of the ten that a working week has.
  public let dayparts: Int
  public let lessons: Int
  public let talks: Int

  /// The load of the week from a Monday on, counted from a client's claims.
  public init(of client: ClientNumber, claims: [Claim], monday: CivilDate, hours: OfficeHours) {
    var busy: [Bool: Set<Int>] = [:]
    for (index, day) in CivilPeriod(from: monday, days: 7).enumerated() {
      for (place, daypart) in Daypart.allCases.enumerated() {
        guard let slot = hours.slot(daypart, on: day) else { continue }
        for claim in claims where claim.resource == .client(client) && claim.slot.overlaps(slot) {
          busy[claim.owner.isStanding, default: []].insert(index * 3 + place)
        }
      }
    }
    lessons = busy[true]?.count ?? 0
    talks = busy[false]?.count ?? 0
    dayparts = (busy[true] ?? []).union(busy[false] ?? []).count
  }
}
