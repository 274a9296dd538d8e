/// A day of the week, numbered as ISO 8601 numbers it: Monday is 1, Sunday is 7.
///
/// 15 July 2026 is a Wednesday: `CivilDate(iso: "2026-07-15")?.weekday == .wednesday`.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday comes first (ISO 8601).
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  /// Saturday and Sunday, on which the office never opens by itself.
  public var isWeekend: Bool { self >= .saturday }
}
