package import AppointmentCore
import Wording

/// A day as somebody types it in a hurry (screens rule 3).
package enum DayInput {
  /// The day that was meant: `di` (the next one), `+2w`, `-3`, `24-12`, `24-12-2026`,
  /// `2026-12-24`, `24 dec`, `morgen`, `vandaag`; nil when it is none of these.
  package static func day(_ text: String, today: CivilDate) -> CivilDate? {
    let typed = text.lowercased().filter { $0 != " " }
    if typed == "vandaag" { return today }
    if typed == "morgen" { return today.adding(days: 1) }
    if typed == "overmorgen" { return today.adding(days: 2) }
    if typed == "gisteren" { return today.adding(days: -1) }
    return CivilDate(iso: typed) ?? weekday(typed, today) ?? step(typed, today)
      ?? dayAndMonth(typed, today)
  }

  /// What is wrong with a text for a purpose; nil when nothing is.
  static func complaint(
    _ text: String, _ purpose: TextDialog.Purpose, today: CivilDate
  ) -> String? {
    guard text.isPlain else { return Usage.notPlain }
    if purpose.isKept, let flaw = Usage.flaw(inWords: text) { return flaw }
    switch purpose {
    case .reason: return text.allSatisfy(\.isWhitespace) ? "Schrijf kort waarom." : nil
    case .partner: return nil
    case .lastDay(let draft):
      guard !text.isEmpty else { return nil }
      guard let last = day(text, today: today) else { return unreadable }
      return last < draft.from ? "De laatste dag ligt voor de eerste. Kies een latere dag." : nil
    case .closureLabel:
      return text.allSatisfy(\.isWhitespace) || text.count > 40
        ? "Schrijf een woord waarom, hoogstens 40 letters." : nil
    case .lesson(let draft): return draft.complaint(text, today: today)
    case .room(let draft): return draft.complaint(text, today: today)
    case .address: return text.contains(where: \.isLetter) ? nil : "Schrijf straat en nummer."
    case .letterDate:
      guard !text.isEmpty else { return nil }
      return day(text, today: today) == nil ? unreadable : nil
    case .memberName: return PersonName.flaw(text)
    case .birthYear:
      guard !text.isEmpty else { return nil }
      let years = today.year - 120...today.year
      return Int(text).map(years.contains) == true
        ? nil : "Schrijf een jaar van \(years.lowerBound) tot en met \(years.upperBound)."
    case .expected:
      return ExpectedInput.moment(text, today: today) == nil ? ExpectedInput.unreadable : nil
    case .urgentTime:
      return time(text) == nil ? "Dat is geen tijd. Schrijf: 14:30 of 14." : nil
    case .goToDate, .searchFrom, .keyDate: return day(text, today: today) == nil ? unreadable : nil
    }
  }

  static let unreadable = "Dat is geen datum. Schrijf: di, +2w, 24-12 of 2026-12-24."

  static let unreadableMoment =
    "Dat is geen dag en tijd. Schrijf: vandaag 16:30, morgen, do 10:00 of 24-12 9:15."

  /// A day and a time: `vandaag 16:30`, `do 10:00`, `16:30` (today); a day alone is at `time`.
  package static func moment(
    _ text: String, today: CivilDate, at time: CivilTime
  ) -> CivilDateTime? {
    var words = text.split(separator: " ").map(String.init)
    guard let last = words.popLast() else { return nil }
    // A time alone has its minutes; behind a day the hour is enough.
    let isTime = last.contains(":") || !words.isEmpty && last.contains(".")
    if !isTime, let day = day(text, today: today) { return CivilDateTime(day, time) }
    guard isTime || !words.isEmpty, let time = self.time(last) else { return nil }
    let day = words.isEmpty ? today : self.day(words.joined(separator: " "), today: today)
    return day.map { CivilDateTime($0, time) }
  }

  /// A time as somebody types it: `14:30`, `9.15`, `14`.
  static func time(_ text: String) -> CivilTime? {
    let parts = text.split(whereSeparator: { ":. ".contains($0) }).map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0] else { return nil }
    return CivilTime(hour: hour, minute: parts.count > 1 ? parts[1] ?? -1 : 0)
  }

  /// A day of the week by its first letters: `di`, `dinsdag`; nil for another word.
  static func weekday(named word: some StringProtocol) -> Weekday? {
    guard word.count >= 2, word.allSatisfy(\.isLetter) else { return nil }
    return Weekday.allCases.first { Dates.name(of: $0).hasPrefix(word) }
  }

  private static func weekday(_ typed: String, _ today: CivilDate) -> CivilDate? {
    guard let weekday = weekday(named: typed) else { return nil }
    let days = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    return today.adding(days: days == 0 ? 7 : days)
  }

  private static func step(_ typed: String, _ today: CivilDate) -> CivilDate? {
    guard let sign = typed.first, sign == "+" || sign == "-" else { return nil }
    var digits = typed.dropFirst()
    var unit: Character = "d"
    if let last = digits.last, "dwm".contains(last) {
      unit = last
      digits = digits.dropLast()
    }
    guard let count = Int(digits), (0...999).contains(count) else { return nil }
    let steps = sign == "-" ? -count : count
    switch unit {
    case "w": return today.adding(days: 7 * steps)
    case "m": return today.adding(months: steps)
    default: return today.adding(days: steps)
    }
  }

  private static let months = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  /// Whether a word is the name of a month: `feb`, `februari`.
  static func isMonth(_ word: String) -> Bool {
    [
      "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ].contains(word.lowercased()) || months.contains(word.lowercased())
  }

  /// `maart` is mrt; the others begin with their three letters.
  private static func shortMonth(_ word: Substring) -> String {
    word == "maart" ? "mrt" : String(word.prefix(3))
  }

  private static func dayAndMonth(_ typed: String, _ today: CivilDate) -> CivilDate? {
    var parts = typed.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
    if parts.count == 1, let split = typed.firstIndex(where: \.isLetter) {
      parts = [String(typed[..<split]), shortMonth(typed[split...])]
    }
    guard (2...3).contains(parts.count), let day = Int(parts[0]),
      let month = Int(parts[1]) ?? months.firstIndex(of: parts[1]).map({ $0 + 1 })
    else { return nil }
    if parts.count == 3 {
      guard let year = Int(parts[2]) else { return nil }
      return CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }
    guard let thisYear = CivilDate(year: today.year, month: month, day: day) else {
      return CivilDate(year: today.year + 1, month: month, day: day)
    }
    // A date without a year is the nearest one: half a year back at most.
    return thisYear.days(until: today) > 183
      ? CivilDate(year: today.year + 1, month: month, day: day) : thisYear
  }
}
