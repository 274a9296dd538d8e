/// Who is away when, as somebody reports it.
public struct AbsenceNote: Hashable, Sendable {
  public var staff: StaffCode
  public var period: CivilPeriod
  /// Empty for whole days.
  public var dayparts: [Daypart]
  public var reason: Absence.Reason

  public init(
    staff: StaffCode, period: CivilPeriod, dayparts: [Daypart] = [], reason: Absence.Reason
  ) {
    self.staff = staff
    self.period = period
    self.dayparts = dayparts
    self.reason = reason
  }
}

extension AbsenceNote {
  /// The absence of this note; nil when it lasts too long.
  public func absence(as id: Identifier<Absence>) -> Absence? {
    Absence(id: id, staff: staff, period: period, dayparts: dayparts, reason: reason)
  }
}

/// What is closed when, and a word why.
public struct ClosureNote: Hashable, Sendable {
  /// Nil for the whole office.
  public var room: RoomCode?
  public var period: CivilPeriod
  /// Which dagdelen of each day; empty for whole days.
  public var dayparts: [Daypart]
  public var label: String

  public init(
    room: RoomCode?, period: CivilPeriod, dayparts: [Daypart] = [], label: String
  ) {
    self.room = room
    self.period = period
    self.dayparts = dayparts
    self.label = label
  }
}
