package import AppointmentCore

/// When somebody is expected, as it is said on the telephone: a day, a week or a month.
package enum ExpectedInput {
  /// The moment that was meant: `34`, `w34`, `week 34` (the next such week), `+6w` (the week in six
  /// weeks), `december` or `dec` (the next one), `2026-W51`, `2026-12`, or a day as everywhere; nil
  /// when it is none of these.
  package static func moment(_ text: String, today: CivilDate) -> ExpectedMoment? {
    let typed = text.lowercased().filter { $0 != " " }
    if let exact = ExpectedMoment(iso: typed.uppercased()) { return exact }
    if let week = week(typed, today) { return .week(week) }
    if typed.hasPrefix("+"), typed.hasSuffix("w"), let day = DayInput.day(typed, today: today) {
      return .week(ISOWeek(containing: day))
    }
    if let month = month(typed, today) { return .month(firstDay: month) }
    return DayInput.day(typed, today: today).map { .day($0) }
  }

  static let prompt = "week 34, 24-8, +6w, december"
  static let unreadable = "Schrijf een week, een dag of een maand: week 34, 24-8, +6w, december."

  /// A week by its number: of this year while it is not over, else of the first year that has it.
  private static func week(_ typed: String, _ today: CivilDate) -> ISOWeek? {
    let digits = typed.drop(while: \.isLetter)
    let word = typed.prefix(typed.count - digits.count)
    guard ["", "w", "wk", "week"].contains(word), (1...2).contains(digits.count),
      let number = Int(digits), (1...53).contains(number)
    else { return nil }
    let now = ISOWeek(containing: today)
    // A week 53 comes back within seven years.
    return (now.year...now.year + 7).lazy.compactMap { ISOWeek(year: $0, number: number) }
      .first { $0 >= now }
  }

  private static func month(_ typed: String, _ today: CivilDate) -> CivilDate? {
    guard typed.count >= 3, typed.allSatisfy(\.isLetter),
      let index = months.firstIndex(where: { $0.hasPrefix(typed) })
    else { return nil }
    let month = index + 1
    let year = month >= today.month ? today.year : today.year + 1
    return CivilDate(year: year, month: month, day: 1)
  }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}
