/// A part of a client's week that belongs to school, work or something else of their own:
/// only the time is kept, never what it is about.
public struct Lesson: Hashable, Sendable {
  /// What the time is for, as far as the office keeps it.
  public enum Label: String, CaseIterable, Sendable { case lesson, work, other }

  public let id: Identifier<Lesson>
  public let client: ClientNumber
  public let weekday: Weekday
  public let from: CivilTime
  public let to: CivilTime
  public let label: Label
  public let rhythm: WeekRhythm
  public let validFrom: CivilDate
  /// The last day, inclusive; nil when the end is not known.
  public let validTo: CivilDate?
  public let pausesInSchoolHolidays: Bool
  /// Single days on which it falls out, in order.
  public let exceptions: [CivilDate]

  /// Nil when it ends before it starts.
  public init?(
    id: Identifier<Lesson>, client: ClientNumber, weekday: Weekday, from: CivilTime,
    to: CivilTime, label: Label = .lesson, rhythm: WeekRhythm = .every, validFrom: CivilDate,
    validTo: CivilDate? = nil, pausesInSchoolHolidays: Bool = false,
    exceptions: [CivilDate] = []
  ) {
    guard from < to, validTo.map({ $0 >= validFrom }) ?? true else { return nil }
    self.id = id
    self.client = client
    self.weekday = weekday
    self.from = from
    self.to = to
    self.label = label
    self.rhythm = rhythm
    self.validFrom = validFrom
    self.validTo = validTo
    self.pausesInSchoolHolidays = pausesInSchoolHolidays
    self.exceptions = Set(exceptions).sorted()
  }

  /// The time it takes on a day; nil on days without it.
  public func slot(on day: CivilDate, calendar: OfficeCalendar) -> TimeSlot? {
    guard day.weekday == weekday, validFrom <= day, validTo.map({ day <= $0 }) ?? true,
      rhythm.includes(day), calendar.holidays.holiday(on: day) == nil,
      !pausesInSchoolHolidays || !calendar.isSchoolHoliday(day), !exceptions.contains(day)
    else { return nil }
    return TimeSlot(day, from: from, to: to)
  }

  /// The claims it makes in a period, day by day.
  public func claims(in period: CivilPeriod, calendar: OfficeCalendar) -> [Claim] {
    period.compactMap { day in
      slot(on: day, calendar: calendar).map {
        Claim(resource: .client(client), slot: $0, owner: .lesson(id))
      }
    }
  }
}

extension Lesson {
  /// What of a lesson changes while it runs: when it ends, and on which days it falls out.
  public struct Course: Hashable, Sendable {
    /// The last day, inclusive; nil when the end is not known.
    public var validTo: CivilDate?
    /// The days on which it falls out, in their order; empty for none.
    public var exceptions: [CivilDate]

    public init(validTo: CivilDate?, exceptions: [CivilDate] = []) {
      self.validTo = validTo
      self.exceptions = exceptions
    }
  }

  public var course: Course { Course(validTo: validTo, exceptions: exceptions) }

  /// The same lesson with another course; nil when it would end before it starts.
  public func following(_ course: Course) -> Lesson? {
    Lesson(
      id: id, client: client, weekday: weekday, from: from, to: to, label: label, rhythm: rhythm,
      validFrom: validFrom, validTo: course.validTo,
      pausesInSchoolHolidays: pausesInSchoolHolidays, exceptions: course.exceptions)
  }

  /// Whether no day is left of it: it was a mistake and is taken back.
  public var isNothing: Bool { validTo == validFrom && exceptions.contains(validFrom) }
}
