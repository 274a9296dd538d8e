/// A part of a client's week that becomes their own, as somebody tells it.
public struct LessonNote: Hashable, Sendable {
  public var client: ClientNumber
  public var weekday: Weekday
  public var from: CivilTime
  public var to: CivilTime
  public var label: Lesson.Label
  public var rhythm: WeekRhythm
  public var validFrom: CivilDate
  /// The last day; nil for until further notice.
  public var validTo: CivilDate?
  public var pausesInSchoolHolidays: Bool

  public init(
    client: ClientNumber, weekday: Weekday, from: CivilTime, to: CivilTime,
    label: Lesson.Label = .lesson, rhythm: WeekRhythm = .every, validFrom: CivilDate,
    validTo: CivilDate? = nil, pausesInSchoolHolidays: Bool = false
  ) {
    self.client = client
    self.weekday = weekday
    self.from = from
    self.to = to
    self.label = label
    self.rhythm = rhythm
    self.validFrom = validFrom
    self.validTo = validTo
    self.pausesInSchoolHolidays = pausesInSchoolHolidays
  }

  /// The lesson of this note; nil when it ends before it starts.
  public func lesson(as id: Identifier<Lesson>) -> Lesson? {
    Lesson(
      id: id, client: client, weekday: weekday, from: from, to: to, label: label, rhythm: rhythm,
      validFrom: validFrom, validTo: validTo, pausesInSchoolHolidays: pausesInSchoolHolidays)
  }
}
