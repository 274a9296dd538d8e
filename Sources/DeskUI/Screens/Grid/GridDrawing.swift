import AppointmentCore
import Terminal
import Wording

/// What the grid of a week and that of a team draw alike.
enum GridDrawing {
  /// From the first minute that the office opens to the last, and any talk outside that.
  static func span(_ office: Office, _ talks: [TimeSlot]) -> Range<Int> {
    let hours = office.calendar.hours.hours.values
    let starts = hours.map(\.start.minuteOfDay) + talks.map(\.start.minuteOfDay)
    let ends = hours.map(\.end.minuteOfDay) + talks.map(\.end.minuteOfDay)
    let first = (starts.min() ?? 540) / 30 * 30
    return first..<max(first + 30, ends.max() ?? 1020)
  }

  /// `> Yonas T.`, with the minutes somebody has waited: who sits here calls from it.
  static func name(
    _ appointment: Appointment, _ name: PersonName, _ session: Session
  ) -> String {
    let mark = Statuses.mark(appointment, now: session.now)
    let glyph = session.isASCII ? mark.asciiGlyph : mark.glyph
    let waited = Statuses.waitedMinutes(appointment, now: session.now).map { " \($0)m" } ?? ""
    let minute = appointment.slot.start.minute
    let minutes = minute % 30 == 0 ? "" : ":\(minute) "
    return "\(glyph)\(waited) \(minutes)\(session.listName(name))"
  }

  /// Talks in the order in which they are drawn: those that take no time first, so that one that was
  /// called off never hides one that stands. One that another lies over is left out, as what still
  /// shows of it would read as the other's; the one with the focus always shows.
  static func quietFirst<Talk>(
    _ talks: [Talk], chosen: Identifier<Appointment>?, by appointment: (Talk) -> Appointment
  ) -> [Talk] {
    let standing = talks.filter { appointment($0).status.occupies }
    let quiet = talks.filter { talk in
      let quiet = appointment(talk)
      return !quiet.status.occupies
        && (quiet.id == chosen
          || !standing.contains { appointment($0).slot.overlaps(quiet.slot) })
    }
    return quiet + standing
  }

  /// What somebody works as, where that is not holding talks with everyone.
  static func word(_ role: Role) -> String {
    switch role {
    case .begeleider, .coach: ""
    case .legal: "juridisch"
    default: Labels.role(role)
    }
  }
}

extension TimeSlot {
  var minuteRange: Range<Int> { start.minuteOfDay..<end.minuteOfDay }
}

extension CarriedTalk {
  /// The talk as it is held: who, at which time, and in a word what the rules say.
  func block(lane: Int, _ slot: TimeSlot, _ session: Session) -> TimeGrid.Block {
    let words = verdict?.words ?? "…"
    return TimeGrid.Block(
      lane: lane, minutes: slot.minuteRange,
      lines: ["\(slot.start) \(session.listName(name))", words, "  (was \(was))"])
  }

  private var was: String {
    "\(Dates.weekday(appointment.slot.date)) \(appointment.slot.start)"
  }

  /// Below the grid: where it is held, what the rules say, and where it stands.
  func drawDetail(in grid: inout CellGrid, _ area: Rect, _ session: Session) {
    let theme = session.theme
    grid.rule("Verzetten: \(session.listName(name))", in: area, style: theme.rule)
    let room = area.rows(from: 1).inset(columns: 3)
    let place = slot.map(Dates.slot) ?? ""
    let holder = "bij \(session.directory.firstName(staff))"
    let style = verdict?.isFree == true ? theme.good : theme.warning
    let words = verdict?.words ?? "even kijken…"
    grid.put(
      [Span("\(place) \(holder): ", theme.text), Span(words, style)], in: room)
    grid.put(
      "Nu staat het op \(Dates.slot(appointment.slot)).", in: room.row(1), style: theme.past)
  }
}
