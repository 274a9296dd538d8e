package import AppointmentCore

extension Dates {
  /// Some days, with their last one: `vandaag`, `wo 15 jul`, `wo 15 t/m vr 17 jul 2026`.
  package static func period(_ period: CivilPeriod, today: CivilDate) -> String {
    guard period.dayCount > 1 else {
      return period.start == today ? "vandaag" : shortDay(period.start, today: today)
    }
    return "\(shortDay(period.start, today: today)) t/m \(shortDay(period.lastDay, today: today))"
  }
}
