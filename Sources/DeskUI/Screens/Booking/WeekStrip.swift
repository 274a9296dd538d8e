import AppointmentCore
import Terminal
import Wording

/// The week of the chosen time under the list: which parts of which days are free, full or not
/// worked. It shows only what the search has looked at.
extension BookingModel {
  func drawStrip(in grid: inout CellGrid, area: Rect, _ session: Session) {
    let theme = session.theme
    guard let office = session.office, answer != nil else {
      return grid.rule("", in: area, style: theme.rule)
    }
    let day = offer?.slot.date ?? request.from
    let week = ISOWeek(containing: day)
    grid.rule(Dates.week(week), in: area, style: theme.rule)
    let columns = Panels.columns(area.inset(columns: 3).columns(from: 10), count: 5, gap: 1)
    let dayparts: [Daypart] = [.morning, .afternoon]
    for (index, day) in week.period.prefix(5).enumerated() {
      let heading = day == offer?.slot.date ? theme.say : theme.heading
      grid.put(" \(Dates.columnDay(day)) ", in: columns[index], style: heading)
      for (row, daypart) in dayparts.enumerated() {
        let text = state(of: daypart, on: day, office, session)
        let isFree = text.hasPrefix("vrij")
        grid.put(text, in: columns[index].row(row + 1), style: isFree ? theme.free : theme.past)
      }
    }
    for (row, daypart) in dayparts.enumerated() {
      let name = area.row(row + 1).inset(columns: 3)
      grid.put(Labels.daypart(daypart), in: name, style: theme.text)
    }
  }

  /// `vrij 13-16`, `vol`, `werkt niet`, `dicht`; nothing for a day that was not looked at.
  private func state(
    of daypart: Daypart, on day: CivilDate, _ office: Office, _ session: Session
  ) -> String {
    guard office.calendar.isOpen(on: day) else { return "dicht" }
    guard day >= request.from, let part = office.calendar.hours.slot(daypart, on: day) else {
      return "-"
    }
    let all = answer?.offers ?? []
    let free = all.filter { $0.slot.date == day && $0.slot.overlaps(part) }
    if let first = free.first, let last = free.last {
      let hours = "vrij \(short(first.slot.start))-\(short(last.slot.end))"
      return hours.count > 12 && !session.isWide ? "vrij \(short(first.slot.start))" : hours
    }
    // The search stops when it has enough: what lies after that nobody has looked at.
    if all.count >= request.limit, let last = all.last, day >= last.slot.date { return "" }
    guard let staff = request.substitute ?? offer?.staff ?? card?.own else { return "-" }
    let works = office.shiftSlots(of: staff, roles: Meeting.roles(isLegal: isLegal), on: day)
    guard works.contains(where: { $0.overlaps(part) }) else { return "werkt niet" }
    // Without any free time the list above says what binds; "vol" would be a guess.
    return all.isEmpty ? "geen plek" : "vol"
  }

  private var isLegal: Bool { request.kind == .legal || request.topics.contains(.legal) }

  /// `13` for a whole hour, `13:45` otherwise.
  private func short(_ time: CivilTime) -> String {
    time.minute == 0 ? "\(time.hour)" : "\(time)"
  }
}
