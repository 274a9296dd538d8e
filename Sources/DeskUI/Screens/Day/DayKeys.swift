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
      KeyBinding([.enter], .open, "", "de kaart van deze cliënt"),
      KeyBinding([.character(".")], .lastClient, "", "de vorige cliënt"),
      KeyTable.list,
    ] + KeyTable.calendar)

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .arrive: step(.arrive, .arrived, session)
    case .start: step(.start, .checkedIn, session)
    case .fulfil: step(.fulfil, .fulfilled, session)
    case .cancel: step(.cancel, .cancelled, session)
    case .late: session.may(.late) ?? lateness(session)
    case .noShow: session.may(.noShow) ?? noShow(session)
    case .move: session.may(.move) ?? movable
    case .topic: session.may(.setTopics) ?? needsRow
    case .newAppointment: session.may(.book) ?? needsRow
    case .interpreter: session.may(.answerInterpreter) ?? interpreter
    case .contact: session.may(.contact) ?? needsRow
    case .refer: session.may(.refer)
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

  private func step(
    _ action: DeskAction, _ status: AppointmentStatus, _ session: Session
  ) -> String? {
    if let reason = session.may(action) ?? needsRow { return reason }
    guard let appointment, !appointment.status.mayBecome(status) else { return nil }
    if appointment.status == .booked { return "Meld eerst a aangekomen." }
    return "Dit gesprek is al: \(Statuses.word(appointment.status))."
  }

  private func lateness(_ session: Session) -> String? {
    guard let appointment else { return needsRow }
    if appointment.status != .booked {
      return "Dit gesprek is al: \(Statuses.word(appointment.status))."
    }
    return appointment.slot.date == session.today ? nil : "Later melden kan alleen vandaag."
  }

  /// Only after the start and the grace, with the time from which it can.
  private func noShow(_ session: Session) -> String? {
    guard let appointment else { return needsRow }
    guard appointment.status == .booked else {
      return "Dit gesprek is al: \(Statuses.word(appointment.status))."
    }
    let grace = session.office?.desk.graceMinutes ?? 15
    let limit = appointment.slot.startMoment.adding(minutes: grace)
    guard session.now < limit else { return nil }
    let day = limit.date == session.today ? "" : "\(Dates.shortDay(limit.date)) "
    return "Dat kan pas na \(day)\(limit.time). Bel eerst."
  }

  private var movable: String? {
    guard let appointment else { return needsRow }
    return [.booked, .noshow, .cancelled].contains(appointment.status)
      ? nil : "Dit gesprek is al: \(Statuses.word(appointment.status))."
  }
}
