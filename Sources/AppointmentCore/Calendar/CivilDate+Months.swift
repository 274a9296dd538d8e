extension CivilDate {
  /// The day with the same number this many months later, or the last day of a shorter month
  /// (domain §5.3; HR 1-9-2017, ECLI:NL:HR:2017:2225).
  ///
  /// Always count from the **original** start. Chained steps drift: 31 January fifteen times one
  /// month ends on 28 April, while fifteen months at once end on 30 April 2026.
  ///
  /// ```swift
  /// CivilDate(iso: "2024-02-29")!.adding(months: 15)  // 2025-05-29
  /// CivilDate(iso: "2023-11-30")!.adding(months: 15)  // 2025-02-28
  /// ```
  public func adding(months: Int) -> CivilDate {
    let start = parts
    let count = start.year * 12 + (start.month - 1) + months
    let year = count >= 0 ? count / 12 : (count - 11) / 12
    let month = count - year * 12 + 1
    let day = min(start.day, CivilDate.lengthOfMonth(month, year: year))
    return CivilDate(uncheckedYear: year, month: month, day: day)
  }

  /// In which month after this day another day lies: 1 in the first, 2 in the second, and 0 for
  /// every day before it (domain §5.3).
  ///
  /// Month *n* is the half-open interval from `adding(months: n - 1)` to `adding(months: n)`.
  public func monthOrdinal(of day: CivilDate) -> Int {
    guard day >= self else { return 0 }
    let from = parts
    let to = day.parts
    // The calendar months between the two give the ordinal, or one more while the other day's own
    // month has not come to this day's number, or to its last day when it is shorter.
    let whole = (to.year - from.year) * 12 + (to.month - from.month)
    let begins = min(from.day, CivilDate.lengthOfMonth(to.month, year: to.year))
    return to.day < begins ? whole : whole + 1
  }
}
