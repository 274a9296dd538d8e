package import AppointmentCore
import DeskService
import Terminal
import Wording

/// Picking a talk up from the week and putting it down at another time.
extension WeekModel {
  func notMovable(_ appointment: Appointment) -> String? { GridLook.notMovable(appointment) }

  mutating func pickUp(_ row: WeekSheet.Row, _ session: inout Session) {
    var talk = CarriedTalk(row.appointment, row.name)
    talk.ask(&session)
    carried = talk
  }

  mutating func carry(_ action: ScreenAction, _ key: KeyPress, _ session: inout Session) {
    switch action {
    case .putDown where carried?.isAtHome == true: putBack(&session)
    case .putDown: carried?.putDown(&session)
    case .putBack: putBack(&session)
    default: carry(key, &session)
    }
  }

  private mutating func putBack(_ session: inout Session) {
    guard let talk = carried else { return }
    carried = nil
    chosen = talk.appointment.id
    session.say(
      "\(session.listName(talk.name)) blijft staan: \(Dates.slot(talk.appointment.slot)).")
    guard !week.period.contains(talk.appointment.slot.date) else { return }
    day = talk.appointment.slot.date
    reload(&session)
  }

  private mutating func carry(_ key: KeyPress, _ session: inout Session) {
    let step = session.office?.desk.slotMinutes ?? 15
    switch key {
    case .up: shift(minutes: -step, &session)
    case .down: shift(minutes: step, &session)
    case .left: carryOver(days: -1, &session)
    case .right: carryOver(days: 1, &session)
    default: break
    }
  }

  /// A step up or down, inside what the grid shows.
  private mutating func shift(minutes: Int, _ session: inout Session) {
    guard var talk = carried, let office = session.office else { return }
    talk.shift(minutes: minutes)
    guard let slot = talk.slot, span(office).contains(slot.start.minuteOfDay),
      slot.end.minuteOfDay <= span(office).upperBound
    else { return }
    talk.ask(&session)
    carried = talk
  }

  /// To another day on which the office opens; past the end of the week the next one is shown.
  mutating func carryOver(days: Int, _ session: inout Session) {
    guard var talk = carried, let office = session.office else { return }
    var date = talk.start.date.adding(days: days)
    let step = days > 0 ? 1 : -1
    for _ in 0..<14 where !office.calendar.isOpen(on: date) { date = date.adding(days: step) }
    talk.hold(at: CivilDateTime(date, talk.start.time))
    talk.ask(&session)
    carried = talk
    if !week.period.contains(date) {
      day = date
      ticket = session.ask(.loadWeek(staff, around: day))
    }
  }

  package mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    guard var talk = carried, talk.isMine(command) else { return false }
    talk.refused(verdict, &session)
    carried = talk
    return true
  }

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    if let ticket = session.askWaysOut(after: command) { interpreterTicket = ticket }
    guard let talk = carried, talk.isMine(command), let appointment = acceptance.appointment else {
      return false
    }
    carried = nil
    chosen = appointment.id
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.sentence = Changes.say(appointment, in: session.directory, today: session.today)
    return true
  }
}
