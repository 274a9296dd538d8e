package import AppointmentCore

/// Turns the lines of a file into what a store takes in: an ``ImportBatch``, and all that is to be
/// said about it. Pure: the facts come in, nothing is written.
///
/// ```swift
/// let plan = ImportOffice.appointments(lines.values, facts: facts, fresh: makeIdentifier)
/// if plan.flaws.isEmpty { try store.bring(plan.batch, as: entry) }
/// ```
package enum ImportOffice {
  /// Makes 128 bits that nothing has yet.
  package typealias Fresh = () -> UInt128

  /// The staff of a file; who is there already gets the new facts.
  ///
  /// An office without a teamleider could change nothing about it any more: the line that takes the
  /// role from the last one is a flaw.
  package static func staff(
    _ lines: [ImportLine<StaffMember>], office: Office, today: CivilDate
  ) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    plan.batch.staff = lines.map(\.value)
    var after = office
    for line in lines { after.staff[line.value.code] = line.value }
    let before = Set(office.staff(with: .teamleider, on: today).map(\.code))
    if !before.isEmpty, after.staff(with: .teamleider, on: today).isEmpty,
      let line = lines.last(where: { before.contains($0.value.code) })
    {
      plan.note(line.line, "roles", .lastTeamleider(line.value.code))
    }
    return plan
  }

  /// The rooms of a file; those that are there already get the new facts.
  package static func rooms(_ lines: [ImportLine<Room>]) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    plan.batch.rooms = lines.map(\.value)
    return plan
  }

  /// The shifts of a file, without those that are in the roster already.
  package static func roster(_ lines: [ImportLine<Shift>], office: Office) -> ImportPlan {
    var plan = ImportPlan()
    plan.rows = lines.count
    let present = Set(office.roster.shifts)
    var roster = office.roster
    for line in lines {
      let shift = line.value
      if present.contains(shift) {
        plan.note(line.line, .alreadyPresent)
        continue
      }
      if let member = office.staff[shift.staff], !member.roles.contains(shift.role) {
        plan.note(line.line, "role", .finding(Finding(.staffUnknown, .warns, .staff(shift.staff))))
      }
      if !roster.conflicts(with: shift).isEmpty {
        plan.note(
          line.line, "daypart", .rosterOverlap(shift.staff, shift.weekday, shift.daypart))
      }
      roster = roster.applying([Roster.Change(old: nil, new: shift)])
      plan.batch.shifts.append(shift)
    }
    return plan
  }

  /// The days whose claims and appointments must be loaded before appointments are planned: from
  /// the first of the file, or today, to the last.
  package static func period(
    of lines: [ImportLine<AppointmentLine>], today: CivilDate
  ) -> CivilPeriod {
    let days = lines.map(\.value.slot.date)
    let first = min(days.min() ?? today, today)
    let last = max(days.max() ?? today, today)
    return CivilPeriod(from: first, days: first.days(until: last) + 1)
  }

  /// The days in which lessons make claims: from today, as far as they are kept free.
  package static func lessonPeriod(today: CivilDate) -> CivilPeriod {
    CivilPeriod(
      from: today, days: today.days(until: today.adding(months: DeskFacts.lessonMonths)))
  }
}

extension ImportPlan {
  /// Puts claims and notices in the order in which they are kept and read.
  mutating func sort() {
    notices.sort { $0.line < $1.line }
    let byResource = Dictionary(grouping: batch.claims, by: \.resource)
    batch.claims = byResource.sorted { $0.key < $1.key }.flatMap { _, claims in
      claims.sorted { $0.slot.startMoment < $1.slot.startMoment }
    }
  }
}
