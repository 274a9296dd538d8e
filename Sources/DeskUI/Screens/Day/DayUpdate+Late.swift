import AppointmentCore
import DeskService
import Wording

/// Somebody who is later than agreed, and the next time of somebody who did not come.
extension DayModel {
  /// Marks it once; pressed again it only shows the choices.
  mutating func isLate(_ appointment: Appointment, _ session: inout Session) {
    guard appointment.lateAt != nil else {
      return session.perform(.late(appointment.id), for: .late)
    }
    askToday(for: appointment, &session)
  }

  /// It is said, and the ways on are looked for.
  mutating func isMarkedLate(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let talk = acceptance.appointment else { return false }
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    askToday(for: talk, &session)
    return true
  }

  /// The free times of today for the same talk, to offer beside a shorter one.
  mutating func askToday(for appointment: Appointment, _ session: inout Session) {
    late = appointment
    let request = SlotSearch.Request(
      moving: appointment, from: session.today, days: 1, limit: 30)
    lateTicket = session.ask(FindSlots(for: appointment.client, request))
  }

  mutating func offerLater(_ found: SlotSearch.Answer?, _ session: inout Session) {
    guard let late else { return }
    self.late = nil
    let name = session.directory.client(late.client)
    // The choices come by themselves: a key typed before they were read must not answer.
    session.warn()
    session.ask(Choices.lateness(of: late, name, today: found, session))
  }

  /// The booking form for a talk in the place of one that was missed or cannot be.
  func rebook(_ appointment: Appointment, _ session: inout Session) {
    guard let row = rows.first(where: { $0.appointment.id == appointment.id }) else { return }
    session.lastClient = appointment.client
    let model = BookingModel(insteadOf: appointment, row.name, &session)
    session.go(.push(model))
  }
}
