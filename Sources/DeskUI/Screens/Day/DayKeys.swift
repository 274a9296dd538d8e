import AppointmentCore
import DeskService
import Terminal
import Wording

extension DayModel {
  static let keys = KeyTable(
    .day,
    [
      KeyBinding("n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt"),
      KeyBinding("a", .arrive, "aangekomen", "de cliënt is aangekomen"),
      KeyBinding("x", .noShow, "niet versch.", "niet verschenen, na de wachttijd"),
      KeyBinding("v", .move, "verzetten", "verzetten naar een vrije tijd"),
      KeyBinding("d", .refer, "verder helpen", "verder helpen of doorverwijzen"),
      KeyBinding("f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit"),
      KeyBinding("z", .cancel, "afzeggen", "afzeggen, met reden"),
      KeyBinding("l", .late, "later", "de cliënt komt later dan afgesproken"),
      KeyBinding("c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie"),
      KeyBinding("p", .print, "printen", "de daglijst printen, alleen initialen"),
      GridLook.teamKey,
      KeyBinding("i", .start, "in gesprek", "het gesprek begint"),
      KeyBinding("o", .topic, "onderwerp", "het onderwerp kiezen"),
      KeyBinding("b", .interpreter, "tolk bellen", "tolk bellen of wisselen"),
      KeyBinding("s", .urgent, "spoed", "spoed: iemand die niet kan wachten, of het antwoord"),
      KeyBinding([.control("p")], .presence, "", "wie is er: aankomen en weggaan melden"),
      KeyBinding([], .enterInError, "", "foute invoer: deze afspraak had er nooit mogen staan"),
      KeyBinding([.enter], .open, "", "de kaart van deze cliënt"),
      KeyBinding([.character(".")], .lastClient, "", "de vorige cliënt"),
      KeyTable.list,
    ] + KeyTable.calendar)

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .arrive, .start, .fulfil, .cancel, .late, .noShow, .move:
      TalkSteps.right(to: action, session) ?? needsRow
        ?? appointment.flatMap { TalkSteps.whyNot(action, $0, session) }
    case .topic: session.may(.setTopics) ?? needsRow
    case .newAppointment: session.may(.book) ?? needsRow
    case .interpreter: session.may(.answerInterpreter) ?? interpreter
    case .contact: session.may(.contact) ?? needsRow
    case .refer: session.may(.refer)
    case .urgent:
      session.may(.urgency) ?? ((sheet?.urgencies.isEmpty ?? true) ? needsRow : nil)
    case .presence: session.may(.present)
    case .enterInError: session.may(.enterInError) ?? needsRow
    case .open: session.may(.readClient) ?? needsRow
    case .lastClient:
      session.lastClient == nil
        ? "U had nog geen andere cliënt open." : session.may(.readClient)
    default: nil
    }
  }

  private var needsRow: String? {
    row == nil ? "Er staat vandaag niemand in de lijst. Zoek iemand met /." : nil
  }

  private var interpreter: String? {
    guard let appointment else { return needsRow }
    return appointment.status.isOpen
      ? nil : "Dit gesprek is al: \(Statuses.word(appointment.status))."
  }
}
