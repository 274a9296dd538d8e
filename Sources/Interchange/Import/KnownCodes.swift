import AppointmentCore
import DeskService

extension LineReader {
  /// A member of staff who must be known.
  mutating func staff(_ column: String, _ known: KnownCodes) -> StaffCode? {
    guard let code = optional(column, .staff) else { return nil }
    if !known.staff.contains(code) { report(column, .unknownReference(.staff, code.text)) }
    return code
  }

  /// A member of staff who must be named and known.
  mutating func requiredStaff(_ column: String, _ known: KnownCodes) -> StaffCode? {
    if text(column) == nil { report(column, .missingValue) }
    return staff(column, known)
  }

  /// A client who must be named and known.
  mutating func client(_ column: String, _ known: KnownCodes) -> ClientNumber? {
    guard let number = required(column, .clientNumber) else { return nil }
    check(number, column, known)
    return number
  }

  mutating func check(_ number: ClientNumber, _ column: String, _ known: KnownCodes) {
    if !known.clients.contains(number) {
      report(column, .unknownReference(.client, number.description))
    }
  }

  /// Two days, of which the second is inclusive and may not lie before the first.
  mutating func days(
    _ first: String, _ last: String
  ) -> (from: CivilDate?, to: CivilDate?) {
    let from = optional(first, .date)
    let to = optional(last, .date)
    if let from, let to, to < from { report(last, .endBeforeStart) }
    return (from, to)
  }

  /// Says so when a text may hold a BSN, which the office may not keep (domain §2.5).
  mutating func guardAgainstBSN(_ columns: [String]) {
    for column in columns {
      if let text = text(column), !BSNGuard.findings(in: text).isEmpty {
        warn(column, .possibleBSN)
      }
    }
  }
}

/// The lines on which keys were first seen, to find what is there twice.
struct FirstLines<Key: Hashable> {
  private var lines: [Key: Int] = [:]

  /// Notes a key, or reports that it is there already.
  mutating func note(_ key: Key, _ text: String, _ column: String, in row: inout LineReader) {
    if let first = lines[key] {
      row.report(column, .duplicate(text, line: first))
    } else {
      lines[key] = row.line
    }
  }
}
