/// A time a member of staff is not here: leave, illness, training (U-25).
///
/// Karin is ill from 15 up to and including 17 July 2026: a period of three days. A leave of some
/// mornings names the dagdelen. An absence never cancels a talk: what it meets becomes orphaned and
/// stands on a list until somebody acts (systems §3.1).
public struct Absence: Hashable, Sendable {
  /// Why somebody is away; shown to few, and never a word more.
  public enum Reason: String, CaseIterable, Sendable { case ill, leave, training, other }

  public let id: Identifier<Absence>
  public let staff: StaffCode
  public let period: CivilPeriod
  /// Which dagdelen of each day, in the order of the day; empty for whole days.
  public let dayparts: [Daypart]
  public let reason: Reason

  /// Nil for more than ``longestDays``: somebody who is away for longer leaves the roster.
  public init?(
    id: Identifier<Absence>, staff: StaffCode, period: CivilPeriod, dayparts: [Daypart] = [],
    reason: Reason
  ) {
    guard period.dayCount <= Absence.longestDays else { return nil }
    self.id = id
    self.staff = staff
    self.period = period
    self.dayparts = Set(dayparts).sorted()
    self.reason = reason
  }

  /// The days of a year and a day.
  public static let longestDays = 366

  /// The same absence that ends earlier or later; nil when nothing is left of it.
  public func ending(on end: CivilDate) -> Absence? {
    CivilPeriod(from: period.start, upTo: end).flatMap {
      Absence(id: id, staff: staff, period: $0, dayparts: dayparts, reason: reason)
    }
  }
}

/// A room that cannot be used for a while, or an office that stays closed.
public struct Closure: Hashable, Sendable {
  public let id: Identifier<Closure>
  /// The room; nil for the whole office, which then closes for whole days.
  public let room: RoomCode?
  public let period: CivilPeriod
  /// Which dagdelen of each day; empty for whole days.
  public let dayparts: [Daypart]
  /// A word why, as it stands on the roster: `schilder`. About a place, never about a person.
  public let label: String

  /// Nil for more than ``Absence/longestDays``, for a label that is empty or longer than forty
  /// characters, and for a part of a day of the whole office.
  public init?(
    id: Identifier<Closure>, room: RoomCode?, period: CivilPeriod, dayparts: [Daypart] = [],
    label: String
  ) {
    guard period.dayCount <= Absence.longestDays, (1...40).contains(label.count),
      room != nil || dayparts.isEmpty
    else { return nil }
    self.id = id
    self.room = room
    self.period = period
    self.dayparts = Set(dayparts).sorted()
    self.label = label
  }
}
