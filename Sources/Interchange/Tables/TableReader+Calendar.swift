internal import AppointmentCore
internal import DeskService

extension TableReader {
  /// When the office is open: hours from `desk.csv`, holidays, closures and school holidays.
  mutating func calendar(hours: OfficeHours?) -> OfficeCalendar? {
    let holidays = holidays()
    let closures = closures()
    let schoolHolidays = schoolHolidays()
    guard let hours, let holidays else { return nil }
    return OfficeCalendar(
      hours: hours, holidays: holidays, closures: closures, schoolHolidays: schoolHolidays)
  }

  private enum Closing: String, CaseIterable { case yes, no, lustrum }

  /// `holidays.csv`: every public holiday and whether it closes the office; Good Friday and 5 May
  /// are the office's choice (§5.1), 5 May perhaps in lustrum years only.
  private mutating func holidays() -> HolidayPolicy? {
    let file = "holidays.csv"
    let lines = rows(
      file, Columns(required: ["holiday", "closed"], optional: ["name", "source"])
    ) { row -> (holiday: Holiday, closing: Closing)? in
      let holiday = row.required("holiday", ValueFormat<Holiday>.code)
      let closing = row.required("closed", ValueFormat<Closing>.code)
      guard let holiday, let closing else { return nil }
      if closing == .lustrum, holiday != .liberationDay {
        row.report("closed", .unknownCode("lustrum", allowed: ["yes", "no"]))
      }
      return (holiday, closing)
    }
    guard isSound(file) else { return nil }
    reportRepeats(in: lines, file: file, column: "holiday") { $0.holiday.rawValue }
    let named = Set(lines.values.map(\.value.holiday))
    for holiday in Holiday.allCases where !named.contains(holiday) {
      report(file, column: "holiday", .missingRow(holiday.rawValue))
    }
    return HolidayPolicy(
      closed: Set(lines.values.filter { $0.value.closing != .no }.map(\.value.holiday)),
      isLiberationDayOnlyInLustrumYears: lines.values.contains { $0.value.closing == .lustrum })
  }

  /// `closures.csv`: days on which the office closes besides holidays.
  private mutating func closures() -> [CivilDate: String] {
    let lines = rows(
      "closures.csv", Columns(required: ["from", "reason"], optional: ["to", "source"])
    ) { row -> (period: CivilPeriod, reason: String)? in
      let period = row.period(longest: 366)
      let reason = row.required("reason", .text)
      guard let period, let reason else { return nil }
      return (period, reason)
    }
    var closures: [CivilDate: String] = [:]
    for line in lines.values {
      for day in line.value.period { closures[day] = line.value.reason }
    }
    return closures
  }

  /// `school-holidays.csv`: when lessons pause that say so (§0b.18). Years that are not in it are
  /// not known, and then lessons go on.
  private mutating func schoolHolidays() -> [CivilPeriod] {
    rows(
      "school-holidays.csv",
      Columns(required: ["from", "to"], optional: ["region", "name", "source"])
    ) { row in row.period(longest: 100) }
    .values.map(\.value)
  }
}

extension LineReader {
  /// The days of the columns `from` and `to`, both included; one day without `to`.
  fileprivate mutating func period(longest days: Int) -> CivilPeriod? {
    let last = optional("to", .date)
    guard let first = required("from", .date) else { return nil }
    let end = (last ?? first).adding(days: 1)
    guard let period = CivilPeriod(from: first, upTo: end) else {
      report("to", .endBeforeStart)
      return nil
    }
    if period.dayCount > days { report("to", .outOfRange(period.dayCount, 1...days)) }
    return period
  }
}
