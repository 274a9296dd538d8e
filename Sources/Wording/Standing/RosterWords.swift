package import AppointmentCore

extension Labels {
  /// A role in as few letters as a legend has room for.
  package static func roleShort(_ role: Role) -> String {
    switch role {
    case .legal: "juridisch"
    case .safeguarding: "aandachtsf."
    default: Labels.role(role)
    }
  }

  /// `1 gesprek`, `6 gesprekken`.
  package static func talks(_ count: Int) -> String {
    count == 1 ? "1 gesprek" : "\(count) gesprekken"
  }

  /// What a change hits: `Dit raakt 6 gesprekken, die blijven staan tot iemand ze verzet`.
  package static func hits(_ count: Int) -> String {
    count == 1
      ? "Dit raakt 1 gesprek, dat blijft staan tot iemand het verzet"
      : "Dit raakt \(count) gesprekken, die blijven staan tot iemand ze verzet"
  }

  /// One shift in words: `di-ochtend als receptie, oneven weken, vanaf 1 sep 2026`.
  package static func shift(_ shift: Shift) -> String {
    var text =
      "\(daypart(shift.daypart, on: shift.weekday)) als \(role(shift.role))"
    if shift.rhythm != .every { text += ", \(rhythm(shift.rhythm))" }
    if let from = shift.validFrom { text += ", vanaf \(Dates.dayOfMonth(from))" }
    if let to = shift.validTo { text += ", \(Dates.lastDay(to))" }
    return text
  }

  /// Why a talk that stands cannot be held as it was booked.
  package static func orphan(_ cause: OrphanCause) -> String {
    switch cause {
    case .staffGone: "begeleider werkt hier niet meer"
    case .staffAbsent: "begeleider afwezig"
    case .staffNotRostered: "begeleider werkt dan niet"
    case .interpreterGone: "tolk werkt hier niet meer"
    case .interpreterAbsent: "tolk afwezig"
    case .roomClosed: "kamer gesloten"
    case .roomGone: "kamer niet meer in gebruik"
    case .officeClosed: "kantoor gesloten"
    }
  }

  /// `Kamer 2, Spuiboulevard`, and until when it is used.
  package static func room(_ room: Room, today: CivilDate) -> String {
    let name = "\(room.name), \(room.location)"
    guard let last = room.lastDay else { return name }
    return name + (last < today ? " (niet meer in gebruik)" : " (\(Dates.lastDay(last)))")
  }

  /// What is closed when and why: `kamer 2: ma 20 t/m vr 24 jul (schilder)`.
  package static func closure(
    _ closure: Closure, in directory: Directory, today: CivilDate
  ) -> String {
    let what = closure.room.map { "kamer \($0)" } ?? "het hele kantoor"
    let parts = closure.dayparts.map { daypart($0) }.joined(separator: " en ")
    let days = Dates.period(closure.period, today: today)
    return "\(what): \(days)\(parts.isEmpty ? "" : ", \(parts)") (\(closure.label))"
  }

  /// Who is away when and why: `Karin Boon: wo 15 t/m vr 17 jul (ziek)`.
  package static func absence(
    _ absence: Absence, in directory: Directory, today: CivilDate
  ) -> String {
    let parts = absence.dayparts.map { daypart($0) }.joined(separator: " en ")
    let days = Dates.period(absence.period, today: today)
    return "\(directory.fullName(absence.staff)): \(days)\(parts.isEmpty ? "" : ", \(parts)") "
      + "(\(Labels.absence(absence.reason)))"
  }

  /// `do 16 jul middag: geen receptie, geen begeleider`.
  package static func gap(_ gap: CoverageGap, today: CivilDate) -> String {
    let missing = gap.missing.map { "geen \(role($0))" }.joined(separator: ", ")
    return "\(Dates.shortDay(gap.day, today: today)) \(daypart(gap.daypart)): \(missing)"
  }
}

extension Changes {
  /// What changed about a room: `Kamer 3 (Spuiboulevard) is in gebruik`.
  static func room(_ change: Room.Change, today: CivilDate) -> String {
    let room = change.new
    let name = "\(room.name) (\(room.location))"
    guard let last = room.lastDay else { return "\(name) is in gebruik" }
    return last < today
      ? "\(name) is niet meer in gebruik" : "\(name) is in gebruik \(Dates.lastDay(last))"
  }

  /// What changed in the roster: `Karin Boon werkt di-ochtend als receptie`.
  static func roster(_ change: Roster.Change, _ directory: Directory) -> String? {
    guard let shift = change.new ?? change.old else { return nil }
    let name = directory.fullName(shift.staff)
    // A shift that was cut short says until when.
    return change.new == nil
      ? "\(name) werkt niet meer \(Labels.shift(shift))" : "\(name) werkt \(Labels.shift(shift))"
  }
}
