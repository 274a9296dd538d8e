/// A day on which a talk could be held instead, and what it costs to be there.
struct RepairDay {
  let date: CivilDate
  /// Working days between it and the day agreed.
  let delay: Int
  /// Whether it is there for the times before the time agreed, or for those after it.
  let isEarlier: Bool
}

/// The open days around the day on which a talk was agreed, on both sides the nearest first.
struct RepairDays {
  /// From the day agreed on, as far as the plan and the last day that would do.
  let later: [RepairDay]
  /// From the day agreed back to the first on which the office opens after today: nobody can be
  /// asked to come at a time of today that was not agreed.
  let earlier: [RepairDay]

  init(
    from agreed: CivilDate, upTo lastDay: CivilDate?, in days: CivilPeriod, today: CivilDate,
    _ calendar: OfficeCalendar
  ) {
    func isInTime(_ date: CivilDate) -> Bool { date <= lastDay ?? date }
    let first = max(days.start, agreed)
    let after = CivilPeriod(from: first, upTo: days.end) ?? CivilPeriod(from: first, days: 1)
    let toAgreed = first == agreed ? 0 : 1
    later = after.filter { calendar.isOpen(on: $0) && isInTime($0) }.enumerated().map {
      RepairDay(date: $1, delay: $0 + toAgreed, isEarlier: false)
    }
    let tomorrow = max(days.start, today.adding(days: 1))
    let before = CivilPeriod(from: tomorrow, upTo: agreed.adding(days: 1))
    earlier = (before?.reversed() ?? []).filter { calendar.isOpen(on: $0) && isInTime($0) }.map {
      RepairDay(
        date: $0, delay: calendar.workingDays(from: $0, to: agreed), isEarlier: true)
    }
  }
}
