import AppointmentCore
import DeskService
import Terminal
import Wording

/// Picking a talk up from a grid and putting it down at another place.
extension GridScreen {
  mutating func pickUp(_ appointment: Appointment, _ name: PersonName, _ session: inout Session) {
    var talk = CarriedTalk(appointment, name)
    talk.ask(&session)
    carried = talk
  }

  /// Does what a key asks while a talk is carried.
  mutating func carry(_ action: ScreenAction, _ key: KeyPress, _ session: inout Session) {
    switch action {
    case .putDown where carried?.isAtHome == true: putBack(&session)
    case .putDown: carried?.putDown(&session)
    case .putBack: putBack(&session)
    case .despite:
      session.go(
        .dialog(
          .text(
            TextDialog(
              title: "Toch wel hier", prompt: carried?.verdict?.words.capitalizedFirst ?? "",
              purpose: .reason))))
    case .previousDay: carryOver(days: -1, &session)
    case .nextDay: carryOver(days: 1, &session)
    case .previousWeek: carryOver(days: -7, &session)
    case .nextWeek: carryOver(days: 7, &session)
    default: carry(key, &session)
    }
  }

  /// Why the talk in the hand does not do what a key asks; nil when it does.
  func whyNotCarried(_ action: ScreenAction) -> String? {
    action == .despite ? carried?.whyNotDespite() : nil
  }

  /// Takes the reason for which the talk in the hand is put down where the rules say no.
  mutating func goOn(because reason: String, _ session: inout Session) {
    carried?.goOn(because: reason, &session)
  }

  private mutating func putBack(_ session: inout Session) {
    guard let talk = carried else { return }
    carried = nil
    let slot = Dates.slot(talk.appointment.slot)
    session.say("\(session.listName(talk.name)) blijft staan: \(slot).")
    focus(on: talk.appointment, &session)
  }

  /// Takes a talk into the hand as it was moved, unless that is off the grid, and asks what the
  /// rules say of it there.
  mutating func hold(_ talk: CarriedTalk, _ session: inout Session) {
    guard let office = session.office, let slot = talk.slot else { return }
    let span = span(office)
    guard span.contains(slot.start.minuteOfDay), slot.end.minuteOfDay <= span.upperBound else {
      return
    }
    var talk = talk
    talk.ask(&session)
    carried = talk
  }

  /// Takes the talk in the hand to another day on which the office opens.
  mutating func carryOver(days: Int, _ session: inout Session) {
    guard var talk = carried, let office = session.office else { return }
    var date = talk.start.date.adding(days: days)
    // An office that is shut for longer than two weeks is shown shut.
    for _ in 0..<14 where !office.calendar.isOpen(on: date) {
      date = date.adding(days: days.signum())
    }
    talk.hold(at: CivilDateTime(date, talk.start.time))
    talk.ask(&session)
    carried = talk
    turn(to: date, &session)
  }

  mutating func refused(
    _ command: DeskCommand, _ verdict: Verdict, _ session: inout Session
  ) -> Bool {
    guard var talk = carried, talk.isMine(command) else { return false }
    talk.refused(verdict, &session)
    carried = talk
    return true
  }

  mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    putDown(by: command, acceptance, &session)
  }

  /// Empties the hand, where it is the talk in the hand that a change put down; answers whether it is.
  mutating func putDown(
    by command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
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
