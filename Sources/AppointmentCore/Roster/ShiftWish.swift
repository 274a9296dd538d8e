/// What somebody's dagdeel is to be from a day on: a role, or nothing (F7).
///
/// Karin sits at reception on Tuesday mornings of odd weeks from 1 September 2026: what she did then
/// before ends on 31 August. Shifts of the other weeks stay.
public struct ShiftWish: Hashable, Sendable {
  public var staff: StaffCode
  public var weekday: Weekday
  public var daypart: Daypart
  /// Nil: no work then.
  public var role: Role?
  public var rhythm: WeekRhythm
  public var from: CivilDate
  /// The last day, inclusive; nil when no end is planned.
  public var to: CivilDate?

  public init(
    staff: StaffCode, weekday: Weekday, daypart: Daypart, role: Role?,
    rhythm: WeekRhythm = .every, from: CivilDate, to: CivilDate? = nil
  ) {
    self.staff = staff
    self.weekday = weekday
    self.daypart = daypart
    self.role = role
    self.rhythm = rhythm
    self.from = from
    self.to = to
  }

  /// The shift that is asked for; nil when nothing is.
  public var shift: Shift? {
    role.map {
      Shift(
        staff: staff, weekday: weekday, daypart: daypart, role: $0, rhythm: rhythm,
        validFrom: from, validTo: to)
    }
  }
}

extension Roster {
  /// A shift and what stands in its place afterwards.
  public struct Change: Hashable, Sendable {
    /// The shift as it was; nil where there was none.
    public let old: Shift?
    /// What stands there afterwards; nil for nothing.
    public let new: Shift?

    public init(old: Shift?, new: Shift?) {
      self.old = old
      self.new = new
    }

    public var inverse: Change { Change(old: new, new: old) }
  }

  /// What a wish makes of the roster: shifts that it would meet end the day before, so that nobody
  /// wears two roles at once; nothing when it is so already.
  public func changes(for wish: ShiftWish) -> [Change] {
    let day = Shift(
      staff: wish.staff, weekday: wish.weekday, daypart: wish.daypart,
      role: wish.role ?? .reception,
      rhythm: wish.rhythm, validFrom: wish.from, validTo: wish.to)
    let met = conflicts(with: day)
    if let wanted = wish.shift, met.contains(where: { $0.holdsAlready(wanted) }) { return [] }
    let ended = met.map { shift in
      Change(old: shift, new: shift.ending(before: wish.from))
    }
    return ended + (wish.shift.map { [Change(old: nil, new: $0)] } ?? [])
  }

  /// The roster after some changes.
  public func applying(_ changes: [Change]) -> Roster {
    var shifts = shifts
    for change in changes {
      let place = change.old.flatMap { shifts.firstIndex(of: $0) }
      switch (place, change.new) {
      case (let place?, let new?): shifts[place] = new
      case (let place?, nil): shifts.remove(at: place)
      case (nil, let new?): shifts.append(new)
      case (nil, nil): break
      }
    }
    return Roster(shifts)
  }

  /// The shifts of the same person and dagdeel that one would meet on some day.
  public func conflicts(with shift: Shift) -> [Shift] {
    shifts.filter { other in
      other.staff == shift.staff && other.weekday == shift.weekday
        && other.daypart == shift.daypart && other.meets(shift)
    }
  }
}

extension Shift {
  /// The same shift until the day before; nil when it would hold no day.
  func ending(before day: CivilDate) -> Shift? {
    if let validFrom, validFrom >= day { return nil }
    return Shift(
      staff: staff, weekday: weekday, daypart: daypart, role: role, rhythm: rhythm,
      validFrom: validFrom, validTo: day.adding(days: -1))
  }

  /// Whether all that another shift asks for is worked already.
  func holdsAlready(_ other: Shift) -> Bool {
    role == other.role && rhythm == other.rhythm
      && (validFrom.map { start in other.validFrom.map { start <= $0 } ?? false } ?? true)
      && validTo == other.validTo
  }
}
