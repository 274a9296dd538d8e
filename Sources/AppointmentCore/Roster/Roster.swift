/// One dagdeel that somebody works, week after week, in one role.
public struct Shift: Hashable, Sendable {
  public let staff: StaffCode
  public let weekday: Weekday
  public let daypart: Daypart
  public let role: Role
  public let rhythm: WeekRhythm
  /// The first day; nil for always.
  public let validFrom: CivilDate?
  /// The last day, inclusive; nil when no end is planned.
  public let validTo: CivilDate?

  public init(
    staff: StaffCode, weekday: Weekday, daypart: Daypart, role: Role,
    rhythm: WeekRhythm = .every, validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.staff = staff
    self.weekday = weekday
    self.daypart = daypart
    self.role = role
    self.rhythm = rhythm
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether it is worked on a day, as far as the roster says.
  public func isWorked(on day: CivilDate) -> Bool {
    day.weekday == weekday && (validFrom.map { $0 <= day } ?? true)
      && (validTo.map { day <= $0 } ?? true) && rhythm.includes(day)
  }
}

/// Who works when and as what. What the roster says is beside what people say (§0b.16).
public struct Roster: Hashable, Sendable {
  public let shifts: [Shift]
  private let byStaff: [StaffCode: [Shift]]

  public init(_ shifts: [Shift]) {
    self.shifts = shifts
    byStaff = Dictionary(grouping: shifts, by: \.staff).mapValues {
      $0.sorted { ($0.weekday, $0.daypart) < ($1.weekday, $1.daypart) }
    }
  }

  /// The shifts somebody works on a day, in the order of the day.
  public func shifts(of staff: StaffCode, on day: CivilDate) -> [Shift] {
    (byStaff[staff] ?? []).filter { $0.isWorked(on: day) }
  }

  /// The dagdelen a week holds for somebody in some roles, odd and even weeks for half.
  public func daypartsPerWeek(
    of staff: StaffCode, in roles: Set<Role>, on day: CivilDate
  ) -> Double {
    (byStaff[staff] ?? []).reduce(0) { sum, shift in
      let isValid =
        (shift.validFrom.map { $0 <= day } ?? true) && (shift.validTo.map { day <= $0 } ?? true)
      guard isValid, roles.contains(shift.role) else { return sum }
      return sum + (shift.rhythm == .every ? 1 : 0.5)
    }
  }

  /// Everyone who is on the roster in a role in a dagdeel, by code.
  public func staff(in role: Role, _ daypart: Daypart, on day: CivilDate) -> [StaffCode] {
    byStaff.filter { _, shifts in
      shifts.contains { $0.daypart == daypart && $0.role == role && $0.isWorked(on: day) }
    }.keys.sorted()
  }

  /// The role somebody wears at a moment by the roster; nil outside every shift.
  public func role(
    of staff: StaffCode, at moment: CivilDateTime, calendar: OfficeCalendar
  ) -> Role? {
    guard let daypart = calendar.hours.daypart(at: moment.time) else { return nil }
    return shifts(of: staff, on: moment.date).first { $0.daypart == daypart }?.role
  }
}

extension Roster {
  /// Dagdelen in which somebody is on the roster twice: one person wears one role at a time.
  public func overlaps() -> [(staff: StaffCode, weekday: Weekday, daypart: Daypart)] {
    byStaff.sorted { $0.key < $1.key }.flatMap { staff, shifts in
      shifts.indices.dropLast().compactMap { index in
        let first = shifts[index]
        let second = shifts[index + 1]
        let isSameTime = first.weekday == second.weekday && first.daypart == second.daypart
        return isSameTime && first.meets(second) ? (staff, first.weekday, first.daypart) : nil
      }
    }
  }
}

extension Shift {
  /// Whether two shifts of one dagdeel can fall on one day.
  func meets(_ other: Shift) -> Bool {
    let starts = [validFrom, other.validFrom].compactMap { $0 }.max()
    let ends = [validTo, other.validTo].compactMap { $0 }.min()
    if let starts, let ends, starts > ends { return false }
    return rhythm == .every || other.rhythm == .every || rhythm == other.rhythm
  }
}
