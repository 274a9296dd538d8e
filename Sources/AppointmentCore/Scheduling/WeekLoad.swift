/// How full a client's week is: in how many dagdelen there is a lesson or a talk. The office's
/// own complaint was a programme too full to keep.
public struct WeekLoad: Hashable, Sendable {
  /// Dagdelen with anything in them, of the ten that a working week has.
  public let dayparts: Int
  /// In how many dagdelen of the week there is a lesson.
  public let lessons: Int
  /// In how many dagdelen of the week there is a talk.
  public let talks: Int

  /// The load of the week from a Monday on. The talks are counted from a client's claims; lessons
  /// from what they are, as they claim nothing on days that have passed.
  public init(
    of client: ClientNumber, claims: [Claim], lessons: [Lesson], monday: CivilDate,
    calendar: OfficeCalendar
  ) {
    let week = CivilPeriod(from: monday, days: 7)
    let talks = claims.filter { $0.resource == .client(client) && !$0.owner.isStanding }
    // What a talk was booked over is no lesson any more.
    let rest = lessons.filter { $0.client == client }
      .flatMap { $0.claims(in: week, calendar: calendar) }
      .flatMap { lesson in
        lesson.pieces(outside: talks.map(\.slot).filter { $0.date == lesson.slot.date })
      }
    var busy: [Bool: Set<Int>] = [:]
    for (index, day) in week.enumerated() {
      for (place, daypart) in Daypart.allCases.enumerated() {
        guard let slot = calendar.hours.slot(daypart, on: day) else { continue }
        for claim in talks + rest where claim.slot.overlaps(slot) {
          busy[claim.owner.isStanding, default: []].insert(index * 3 + place)
        }
      }
    }
    self.lessons = busy[true]?.count ?? 0
    self.talks = busy[false]?.count ?? 0
    dayparts = (busy[true] ?? []).union(busy[false] ?? []).count
  }
}
