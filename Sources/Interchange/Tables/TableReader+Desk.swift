internal import AppointmentCore
internal import DeskService

/// What `desk.csv` holds: the office's name, its hours and the numbers by which the desk works.
struct DeskTable {
  let name: String
  let policy: DeskPolicy
  let hours: OfficeHours
}

extension TableReader {
  private static let deskFile = "desk.csv"

  /// `desk.csv`: one setting a row, each with its source. Every setting must be there, so that no
  /// number is in the code; only a daypart's hours may be left empty.
  mutating func desk() -> DeskTable? {
    let lines = rows(
      Self.deskFile, Columns(required: ["name", "value"], optional: ["source"])
    ) { row -> (name: String, row: LineReader)? in
      row.required("name", .text).map { ($0, row) }
    }
    guard isSound(Self.deskFile) else { return nil }
    reportRepeats(in: lines, file: Self.deskFile, column: "name") { $0.name }
    var settings = Dictionary(
      lines.values.map { ($0.value.name, $0.value.row) }, uniquingKeysWith: { first, _ in first })
    let name = setting("office_name", .text, &settings)
    let policy = deskPolicy(&settings)
    let hours = officeHours(&settings)
    for (unknown, row) in settings.sorted(by: { $0.value.line < $1.value.line }) {
      report(
        Self.deskFile, line: row.line, column: "name",
        .unknownCode(unknown, allowed: ["office_name", "slot_minutes", "talk_minutes", "…"]))
    }
    guard let name, let policy, let hours, isSound(Self.deskFile) else { return nil }
    return DeskTable(name: name, policy: policy, hours: hours)
  }

  /// The value of a setting, which is taken out of those still to be read.
  private mutating func setting<Value>(
    _ name: String, _ format: ValueFormat<Value>, isOptional: Bool = false,
    _ settings: inout [String: LineReader]
  ) -> Value? {
    guard var row = settings.removeValue(forKey: name) else {
      if !isOptional { report(Self.deskFile, column: "name", .missingRow(name)) }
      return nil
    }
    let value = isOptional ? row.optional("value", format) : row.required("value", format)
    for flaw in row.flaws {
      report(Self.deskFile, line: flaw.line, column: flaw.column, flaw.problem)
    }
    return value
  }

  private mutating func deskPolicy(_ settings: inout [String: LineReader]) -> DeskPolicy? {
    let slot = setting("slot_minutes", .integer(5...120), &settings)
    let talk = setting("talk_minutes", .integer(5...480), &settings)
    let buffer = setting("staff_buffer_minutes", .integer(0...120), &settings)
    let grace = setting("grace_minutes", .integer(0...120), &settings)
    let notSeen = setting("not_seen_days", .integer(1...366), &settings)
    let warning = setting("exit_warning_days", .integer(0...366), &settings)
    let urgent = setting("exit_urgent_days", .integer(0...366), &settings)
    let returns = setting("comes_back_count", .integer(1...100), &settings)
    let introduction = setting("introduction_week", .integer(1...60), &settings)
    let search = setting("search_days", .integer(1...366), &settings)
    // A table from before there were holds is silent about them.
    let hold = setting("hold_minutes", .integer(1...120), isOptional: true, &settings)
    let travel = travel(&settings)
    guard let slot, let talk, let buffer, let grace, let notSeen, let warning, let urgent,
      let returns, let introduction, let search
    else { return nil }
    return DeskPolicy(
      slotMinutes: slot, talkMinutes: talk, staffBufferMinutes: buffer, graceMinutes: grace,
      notSeenDays: notSeen, exitWarningDays: warning, exitUrgentDays: urgent,
      comesBackCount: returns, introductionWeek: introduction, searchDays: search,
      holdMinutes: hold ?? DeskPolicy().holdMinutes,
      travelMinutes: travel)
  }

  /// The minutes to a place and back; a table that is silent about a place means none.
  private mutating func travel(
    _ settings: inout [String: LineReader]
  ) -> [Place: DeskPolicy.Travel] {
    var travel: [Place: DeskPolicy.Travel] = [:]
    for place in Place.allCases {
      func minutes(_ way: String) -> Int {
        let name = "travel_\(place.rawValue)_\(way)_minutes"
        guard settings[name] != nil else { return 0 }
        return setting(name, .integer(0...240), &settings) ?? 0
      }
      let (before, after) = (minutes("before"), minutes("after"))
      if before > 0 || after > 0 { travel[place] = .init(before: before, after: after) }
    }
    return travel
  }

  private mutating func officeHours(_ settings: inout [String: LineReader]) -> OfficeHours? {
    var hours: [Daypart: OfficeHours.Hours] = [:]
    for daypart in Daypart.allCases {
      hours[daypart] = setting("hours_\(daypart.rawValue)", .hours, isOptional: true, &settings)
    }
    if hours.isEmpty { report(Self.deskFile, column: "name", .missingRow("hours_morning")) }
    var last: OfficeHours.Hours?
    for daypart in Daypart.allCases {
      guard let part = hours[daypart] else { continue }
      if let last, part.start < last.end {
        report(Self.deskFile, column: "hours_\(daypart.rawValue)", .endBeforeStart)
      }
      last = part
    }
    let weekdays = setting("open_weekdays", .weekdays, &settings)
    return weekdays.map { OfficeHours(hours: hours, openWeekdays: Set($0)) }
  }
}

extension ValueFormat where Value == [Weekday] {
  /// Weekdays with spaces between them.
  fileprivate static var weekdays: Self {
    Self { text throws(ImportFlaw.Problem) in
      var days: [Weekday] = []
      for part in text.split(separator: " ") {
        days.append(try ValueFormat<Weekday>.weekday.read(String(part)))
      }
      return days
    }
  }
}
