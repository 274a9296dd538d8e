package import AppointmentCore

extension Dates {
  /// A time as it is said aloud: `half tien`, `kwart over tien`, `tien voor half elf`, `één uur`.
  ///
  /// The first quarter of an hour is counted from the full hour, the two around the half hour to
  /// and from the next half, the last one to the next hour. Midnight is `middernacht`.
  package static func spoken(_ time: CivilTime) -> String {
    let (hour, minute) = (time.hour, time.minute)
    if minute == 0 { return hour % 24 == 0 ? "middernacht" : "\(hourWord(hour)) uur" }
    let next = hourWord(hour + 1)
    switch minute {
    case 15: return "kwart over \(hourWord(hour))"
    case 30: return "half \(next)"
    case 45: return "kwart voor \(next)"
    case ..<16: return "\(numbers[minute]) over \(hourWord(hour))"
    case ..<30: return "\(numbers[30 - minute]) voor half \(next)"
    case ..<45: return "\(numbers[minute - 30]) over half \(next)"
    default: return "\(numbers[60 - minute]) voor \(next)"
    }
  }

  /// The hour on a clock face: 0, 12 and 24 are `twaalf`.
  private static func hourWord(_ hour: Int) -> String { numbers[(hour + 11) % 12 + 1] }

  private static let numbers = [
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien",
  ]
}
