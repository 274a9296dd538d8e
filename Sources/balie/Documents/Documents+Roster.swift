import AppointmentCore
import DeskService

/// The roster as other programs read it.
extension Documents {
  static func roster(_ row: RosterSheet.Row) -> JSON {
    .object([
      ("code", .of(row.staff)), ("roles", .array(row.roles.map { .string($0.rawValue) })),
      ("dayparts", .number(row.dayparts)), ("shifts", .array(row.all.map(shift))),
      ("absent", .array(row.absentDays.map { .of($0) })),
    ])
  }

  static func shift(_ shift: Shift) -> JSON {
    .object([
      ("weekday", .string(ValueReader.weekdays[shift.weekday.rawValue - 1])),
      ("daypart", .string(shift.daypart.rawValue)), ("role", .string(shift.role.rawValue)),
      ("weeks", .string(shift.rhythm.rawValue)), ("from", .optional(shift.validFrom)),
      ("to", .optional(shift.validTo)),
    ])
  }

  static func gap(_ gap: CoverageGap) -> JSON {
    .object([
      ("day", .of(gap.day)), ("daypart", .string(gap.daypart.rawValue)),
      ("missing", .array(gap.missing.map { .string($0.rawValue) })),
    ])
  }

  static func closure(_ closure: Closure) -> JSON {
    .object([
      ("id", .of(closure.id)), ("room", .optional(closure.room)),
      ("from", .of(closure.period.start)), ("to", .of(closure.period.lastDay)),
      ("dayparts", .array(closure.dayparts.map { .string($0.rawValue) })),
      ("label", .string(closure.label)),
    ])
  }
}
