/// Everything that stands in an agenda besides appointments: lessons, absences, closed rooms.
///
/// Their claims take what appointments leave: an appointment that was there first stays (and is
/// orphaned by an absence), one that is booked over a lesson cuts it, and what was cut grows back
/// when the appointment gives its time up. So one rule holds without exceptions: no two claims of a
/// resource overlap.
public struct StandingTimes: Hashable, Sendable {
  /// The clients' own parts of the week.
  public var lessons: [Lesson]
  /// Who is away.
  public var absences: [Absence]
  /// What is closed.
  public var closures: [Closure]

  public init(lessons: [Lesson] = [], absences: [Absence] = [], closures: [Closure] = []) {
    self.lessons = lessons
    self.absences = absences
    self.closures = closures
  }

  /// What stands for a resource on a day, as if nothing else were there; claims may overlap.
  public func claims(
    of resource: Resource, on day: CivilDate, calendar: OfficeCalendar
  ) -> [Claim] {
    func claims(_ slots: [TimeSlot], _ owner: Claim.Owner) -> [Claim] {
      slots.map { Claim(resource: resource, slot: $0, owner: owner) }
    }
    switch resource {
    case .client(let number):
      return lessons.filter { $0.client == number }.flatMap { lesson in
        claims(lesson.slot(on: day, calendar: calendar).map { [$0] } ?? [], .lesson(lesson.id))
      }
    case .staff(let code):
      return absences.filter { $0.staff == code && $0.period.contains(day) }.flatMap {
        claims(calendar.slots($0.dayparts, on: day), .absence($0.id))
      }
    case .room(let code):
      return closures.filter { $0.room == code && $0.period.contains(day) }.flatMap {
        claims(calendar.slots($0.dayparts, on: day), .closure($0.id))
      }
    }
  }

  /// The absence that keeps somebody from being somewhere in a slot; the first by its start.
  public func absence(
    of staff: StaffCode, in slot: TimeSlot, calendar: OfficeCalendar
  ) -> Absence? {
    absences.filter { $0.staff == staff && $0.period.contains(slot.date) }
      .sorted { ($0.period.start, $0.id.description) < ($1.period.start, $1.id.description) }
      .first { absence in
        calendar.slots(absence.dayparts, on: slot.date).contains { $0.overlaps(slot) }
      }
  }
}

extension OfficeCalendar {
  /// The time some dagdelen take on a day; of none named the whole of it. Closed days have none.
  public func slots(_ dayparts: [Daypart], on day: CivilDate) -> [TimeSlot] {
    guard isOpen(on: day) else { return [] }
    guard dayparts.isEmpty else { return dayparts.compactMap { hours.slot($0, on: day) } }
    return [TimeSlot(wholeDay: day)]
  }
}

extension CivilTime {
  /// 24:00.
  public static let endOfDay = CivilTime(clampingMinuteOfDay: 1440)
}
