package import AppointmentCore
import DeskService
import Terminal
import Wording

/// Picking a talk up from the team and putting it down at another time or with a colleague.
extension TeamModel {
  mutating func carry(_ action: ScreenAction, _ key: KeyPress, _ session: inout Session) {
    switch action {
    case .putDown where carried?.isAtHome == true: putBack(&session)
    case .putDown: carried?.putDown(&session)
    case .putBack: putBack(&session)
    default: carry(key, &session)
    }
  }

  private mutating func putBack(_ session: inout Session) {
    guard let held = carried else { return }
    carried = nil
    let slot = held.appointment.slot
    session.say("\(session.listName(held.name)) blijft staan: \(Dates.slot(slot)).")
    if date == slot.date { choose(held.appointment.id) } else { go(to: slot.date, &session) }
  }

  private mutating func carry(_ key: KeyPress, _ session: inout Session) {
    guard var held = carried, let office = session.office else { return }
    let step = office.desk.slotMinutes
    switch key {
    case .left: held.shift(minutes: -step)
    case .right: held.shift(minutes: step)
    case .up: held.hold(at: held.start, with: neighbour(of: held.staff, -1))
    case .down: held.hold(at: held.start, with: neighbour(of: held.staff, 1))
    default: break
    }
    guard let slot = held.slot, span(office).contains(slot.start.minuteOfDay),
      slot.end.minuteOfDay <= span(office).upperBound
    else { return }
    held.ask(&session)
    carried = held
  }

  /// Who stands above or below somebody; at the edge the same person.
  private func neighbour(of staff: StaffCode, _ direction: Int) -> StaffCode {
    guard let lane = rows.firstIndex(where: { $0.staff == staff }) else {
      return rows.first?.staff ?? staff
    }
    return rows[min(max(0, lane + direction), rows.count - 1)].staff
  }

  package mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    guard var held = carried, held.isMine(command) else { return false }
    held.refused(verdict, &session)
    carried = held
    return true
  }

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    guard let held = carried, held.isMine(command), let appointment = acceptance.appointment
    else { return false }
    carried = nil
    chosen = appointment.id
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.sentence = Changes.say(appointment, in: session.directory, today: session.today)
    return true
  }
}
