package import AppointmentCore

/// How an appointment stands, as the day list shows it: never only by colour (screens, rule 7).
package enum Statuses {
  /// A sign, the same in ASCII, and words: `> in gesprek`.
  package struct Mark: Hashable, Sendable {
    package let glyph: Character
    package let asciiGlyph: Character
    package let word: String
    /// What is worth adding where there is room: `wacht 7 min`.
    package let note: String?

    package init(
      _ glyph: Character, ascii: Character? = nil, _ word: String, note: String? = nil
    ) {
      self.glyph = glyph
      asciiGlyph = ascii ?? glyph
      self.word = word
      self.note = note
    }

    /// `> in gesprek`, `● aangekomen · wacht 7 min`.
    package func text(ascii: Bool = false) -> String {
      let sign = ascii ? asciiGlyph : glyph
      let separator = ascii ? ", " : " · "
      return "\(sign) \(word)" + (note.map { separator + $0 } ?? "")
    }

    /// With the note in the word's place: `● wacht 7 min`.
    package func short(ascii: Bool = false) -> String {
      "\(ascii ? asciiGlyph : glyph) \(note ?? word)"
    }
  }

  /// The word for a status by itself.
  package static func word(_ status: AppointmentStatus) -> String {
    switch status {
    case .proposed: "voorgesteld"
    case .pending: "nog niet bevestigd"
    case .booked: "verwacht"
    case .arrived: "aangekomen"
    case .checkedIn: "in gesprek"
    case .fulfilled: "afgerond"
    case .noshow: "niet verschenen"
    case .cancelled: "afgezegd"
    case .enteredInError: "foute invoer"
    case .waitlist: "wachtlijst"
    }
  }

  /// Until when a time is held; nil for whatever is not held.
  package static func held(_ appointment: Appointment) -> String? {
    guard appointment.status == .pending else { return nil }
    return appointment.heldUntil.map(HoldWords.held)
  }

  /// The sign and the word of a status by itself.
  package static func mark(_ status: AppointmentStatus) -> Mark {
    let word = word(status)
    return switch status {
    case .proposed: Mark("?", word)
    case .pending: Mark("~", word)
    case .booked: Mark(".", word)
    case .arrived: Mark("●", ascii: "*", word)
    case .checkedIn: Mark(">", word)
    case .fulfilled: Mark("✓", ascii: "v", word)
    case .noshow: Mark("○", ascii: "o", word)
    case .cancelled: Mark("x", word)
    case .enteredInError: Mark("#", word)
    case .waitlist: Mark("…", ascii: "w", word)
    }
  }

  /// How an appointment stands at a moment: with the reason it was called off, how late it is, or
  /// how long somebody has been waiting.
  package static func mark(_ appointment: Appointment, now: CivilDateTime) -> Mark {
    let plain = mark(appointment.status)
    switch appointment.status {
    case .booked: return booked(appointment, now: now)
    case .pending: return held(appointment).map { Mark(plain.glyph, $0) } ?? plain
    case .arrived:
      guard let waited = waitedMinutes(appointment, now: now) else { return plain }
      return Mark(
        plain.glyph, ascii: plain.asciiGlyph, plain.word, note: "wacht \(Dates.minutes(waited))")
    case .cancelled:
      guard let reason = appointment.cancelReason else { return plain }
      if reason == .rescheduled { return Mark("→", ascii: "/", cancelled(reason)) }
      return Mark(plain.glyph, cancelled(reason))
    case .noshow:
      return Mark(plain.glyph, ascii: plain.asciiGlyph, noShow(appointment.noShowParty))
    default: return plain
    }
  }

  /// How many minutes somebody who came in has been waiting; nil for anyone else and on other days.
  package static func waitedMinutes(_ appointment: Appointment, now: CivilDateTime) -> Int? {
    guard appointment.status == .arrived, let arrived = appointment.arrivedAt,
      arrived.date == now.date, arrived <= now
    else { return nil }
    return arrived.minutes(until: now)
  }

  /// How an appointment came to be called off: `afgezegd (cliënt)`, `verzet`.
  package static func cancelled(_ reason: CancelReason) -> String {
    switch reason {
    case .client: "afgezegd (cliënt)"
    case .office: "afgezegd (kantoor)"
    case .counsellorAbsent: "afgezegd (begeleider)"
    case .interpreterAbsent: "afgezegd (tolk)"
    case .room: "afgezegd (kamer)"
    case .rescheduled: "verzet"
    case .outOfWindow: "afgezegd (datum)"
    case .leftWithoutBeingSeen: "weggegaan"
    case .other: "afgezegd (anders)"
    }
  }

  /// Who did not come.
  package static func noShow(_ party: NoShowParty?) -> String {
    switch party {
    case .client, nil: "niet verschenen"
    case .interpreter: "tolk niet verschenen"
    case .office: "wij waren er niet"
    }
  }

  /// What to do about somebody who is late: `Eerst bellen. Na 09:45 kan x niet verschenen.` Nil
  /// when nobody is late.
  package static func lateAdvice(
    _ appointment: Appointment, graceMinutes: Int, now: CivilDateTime
  ) -> String? {
    guard appointment.status == .booked, appointment.slot.date == now.date,
      now > appointment.slot.startMoment || appointment.lateAt != nil
    else { return nil }
    let limit = appointment.slot.startMoment.adding(minutes: graceMinutes)
    return now < limit
      ? "Eerst bellen. Na \(limit.time) kan x niet verschenen."
      : "Eerst bellen. Niet bereikt? Dan x niet verschenen."
  }

  private static func booked(_ appointment: Appointment, now: CivilDateTime) -> Mark {
    let start = appointment.slot.startMoment
    if appointment.slot.date < now.date { return Mark("?", "nog invullen") }
    let late = start.minutes(until: now)
    if appointment.slot.date == now.date, late > 0 {
      return Mark("!", "\(Dates.minutes(late)) later")
    }
    return appointment.lateAt == nil ? mark(.booked) : Mark("!", "komt later")
  }
}
