/// When the office is open and when schools are not: what the office itself decides about days.
public struct OfficeCalendar: Hashable, Sendable {
  public let hours: OfficeHours
  public let holidays: HolidayPolicy
  /// Days on which the office closes besides holidays, with a word why.
  public let closures: [CivilDate: String]
  /// The school holidays of the region, for lessons that pause in them (§0b.18).
  public let schoolHolidays: [CivilPeriod]

  public init(
    hours: OfficeHours, holidays: HolidayPolicy = .standard, closures: [CivilDate: String] = [:],
    schoolHolidays: [CivilPeriod] = []
  ) {
    self.hours = hours
    self.holidays = holidays
    self.closures = closures
    self.schoolHolidays = schoolHolidays
  }

  /// Whether the office opens on a day.
  public func isOpen(on day: CivilDate) -> Bool {
    hours.openWeekdays.contains(day.weekday) && holidays.holiday(on: day) == nil
      && closures[day] == nil
  }

  /// The calendar with the days on which the whole office closes besides those in its tables.
  public func closing(_ made: [Closure]) -> OfficeCalendar {
    var days = closures
    for closure in made where closure.room == nil {
      for day in closure.period { days[day] = closure.label }
    }
    return OfficeCalendar(
      hours: hours, holidays: holidays, closures: days, schoolHolidays: schoolHolidays)
  }

  /// Whether the schools are closed on a day (§5.1).
  public func isSchoolHoliday(_ day: CivilDate) -> Bool {
    schoolHolidays.contains { $0.contains(day) }
  }

  /// The first day on or after a day on which the office opens, within a year; else the day itself.
  public func nextOpenDay(onOrAfter day: CivilDate) -> CivilDate {
    CivilPeriod(from: day, days: 366).first(where: isOpen(on:)) ?? day
  }

  /// How many open days lie between two days: the working days that somebody waits.
  public func workingDays(from day: CivilDate, to other: CivilDate) -> Int {
    CivilPeriod(from: day, upTo: other)?.count(where: isOpen(on:)) ?? 0
  }
}
