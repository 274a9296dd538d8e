import AppointmentCore
import DeskService
import Terminal

/// A talk in the hand goes along the hours of a day and from day to day; past the end of the week
/// the next one is shown.
extension WeekModel: GridScreen {
  mutating func carry(_ key: KeyPress, _ session: inout Session) {
    guard var talk = carried, let office = session.office else { return }
    let step = office.desk.slotMinutes
    switch key {
    case .up: talk.shift(minutes: -step)
    case .down: talk.shift(minutes: step)
    case .left: return carryOver(days: -1, &session)
    case .right: return carryOver(days: 1, &session)
    default: break
    }
    hold(talk, &session)
  }

  mutating func turn(to date: CivilDate, _ session: inout Session) {
    guard !week.period.contains(date) else { return }
    self.date = date
    ticket = session.ask(ReadWeek(of: staff, around: date))
  }

  mutating func focus(on talk: Appointment, _ session: inout Session) {
    focus = ListFocus(talk.id)
    settle(session)
    guard !week.period.contains(talk.slot.date) else { return }
    date = talk.slot.date
    reload(&session)
  }
}
