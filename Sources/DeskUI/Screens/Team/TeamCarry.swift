import AppointmentCore
import DeskService
import Terminal

/// A talk in the hand goes along the hours of the day and from colleague to colleague.
extension TeamModel: GridScreen {
  mutating func carry(_ key: KeyPress, _ session: inout Session) {
    guard var talk = carried, let office = session.office else { return }
    let step = office.desk.slotMinutes
    switch key {
    case .left: talk.shift(minutes: -step)
    case .right: talk.shift(minutes: step)
    case .up: talk.hold(at: talk.start, with: neighbour(of: talk.staff, -1))
    case .down: talk.hold(at: talk.start, with: neighbour(of: talk.staff, 1))
    default: break
    }
    hold(talk, &session)
  }

  /// Who stands above or below somebody; at the edge the same person.
  private func neighbour(of staff: StaffCode, _ direction: Int) -> StaffCode {
    guard let lane = rows.firstIndex(where: { $0.staff == staff }) else {
      return rows.first?.staff ?? staff
    }
    return rows[min(max(0, lane + direction), rows.count - 1)].staff
  }

  mutating func turn(to date: CivilDate, _ session: inout Session) { go(to: date, &session) }

  mutating func focus(on talk: Appointment, _ session: inout Session) {
    if date == talk.slot.date { choose(talk.id, session) } else { go(to: talk.slot.date, &session) }
  }
}
