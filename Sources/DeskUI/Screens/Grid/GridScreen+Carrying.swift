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

  /// The keys that hold while a talk is in the hand.
  static var carryKeys: ScreenKeys<Self> {
    typealias Key = ScreenKey<Self>
    return ScreenKeys(
      "Een gesprek verzetten in het raster",
      [
        Key(
          [.up, .down, .left, .right], .carry, "schuiven",
          "een kwartier, een dag of een collega schuiven", shown: "↑↓←→",
          press: { $0.carry($1, &$2) }),
        Key(
          [.enter], .putDown, "hier neerzetten", "het gesprek hier neerzetten",
          act: { $0.putDown(&$1) }, done: { $0.isPutDown($1, &$2) },
          refused: { $0.isNotPutDown($1, &$2) }),
        Key(
          [.escape], .putBack, "niet verzetten", "het gesprek terugzetten waar het stond",
          act: { $0.putBack(&$1) }),
        Key(
          [.control("r")], .despite, "toch wel", "toch wel hier, met een reden",
          whyNot: { grid, _ in grid.carried?.whyNotDespite() },
          act: {
            $1.ask("Toch wel hier", $0.carried?.verdict?.words.capitalizedFirst ?? "", .reason)
          }),
        Key("[", .previousDay, "", "een dag terug", act: { $0.carryOver(days: -1, &$1) }),
        Key("]", .nextDay, "", "een dag verder", act: { $0.carryOver(days: 1, &$1) }),
        Key("{", .previousWeek, "", "een week terug", act: { $0.carryOver(days: -7, &$1) }),
        Key("}", .nextWeek, "", "een week verder", act: { $0.carryOver(days: 7, &$1) }),
      ])
  }

  /// Takes the reason for which the talk in the hand is put down where the rules say no.
  mutating func goOn(because reason: String, _ session: inout Session) {
    carried?.goOn(because: reason, &session)
  }

  private mutating func putDown(_ session: inout Session) {
    if carried?.isAtHome == true { putBack(&session) } else { carried?.putDown(&session) }
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

  /// Empties the hand; answers whether it is the talk in it that was put down.
  private mutating func isPutDown(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard let talk = carried, let appointment = acceptance.appointment,
      appointment.replaces == talk.appointment.id
    else { return false }
    carried = nil
    chosen = appointment.id
    session.say(Changes.line(acceptance, in: session.directory, now: session.now))
    session.sentence = Changes.say(appointment, in: session.directory, today: session.today)
    return true
  }

  /// Somebody was first: it stays in the hand, with the reason.
  private mutating func isNotPutDown(_ verdict: Verdict, _ session: inout Session) -> Bool {
    guard var talk = carried else { return false }
    talk.refused(verdict, &session)
    carried = talk
    return true
  }
}
