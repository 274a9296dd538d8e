import AppointmentCore
import DeskService
import Terminal
import Wording

extension BookingModel {
  static let keys = KeyTable(
    .booking,
    [
      KeyBinding([.enter], .book, "vastleggen", "de gekozen tijd vastleggen"),
      KeyBinding("o", .topic, "onderwerp", "het onderwerp kiezen"),
      KeyBinding("b", .interpreter, "tolk bellen", "tolk wisselen: iemand van hier, of telefoon"),
      KeyBinding(
        [.control("o")], .hold, "in optie", "in optie: deze tijd even vasthouden; nog eens is los"),
      KeyBinding(
        "123456789".map { .character($0) }, .number, "kies", "deze tijd kiezen", shown: "1-9"),
      KeyBinding("+", .longer, "langer", "een kwartier langer"),
      KeyBinding("-", .shorter, "korter", "een kwartier korter"),
      KeyBinding(
        [.control("k")], .place, "plek", "plek: kantoor, thuis, aan de telefoon of ergens anders"),
      KeyBinding(
        [.character("=")], .nextInRhythm, "ritme", "de volgende keer in het ritme van de cliënt"),
      KeyBinding([.control("d")], .letterDate, "brief", "de datum op de brief"),
      KeyBinding([.control("r")], .despite, "toch wel", "tijdens de les, met een reden"),
      KeyBinding("g", .goToDate, "", "ga naar een datum en zoek vanaf daar"),
      KeyBinding(
        [.control("w")], .wait, "wachtlijst", "op de wachtlijst: bel als er een tijd vrij is"),
      KeyBinding("s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten"),
      KeyBinding("d", .refer, "verder helpen", "verder helpen of doorverwijzen"),
      KeyBinding([.control("g")], .partner, "organisatie", "een organisatie die ook komt"),
      KeyTable.list,
    ])

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    if let reason = whyNotWhileHeld(action) { return reason }
    switch action {
    case .hold: return whyNotHold(session)
    case .book:
      if let reason = session.may(.book) { return reason }
      if let failure { return failure }
      if answer == nil || isBooking { return BookingModel.searching }
      return rowCount == 0 ? "Er is geen vrije tijd. Help verder met d." : nil
    case .number: return rowCount == 0 ? "Er is geen vrije tijd." : nil
    case .shorter: return request.minutes > step(session) ? nil : "Korter kan niet."
    case .longer: return request.minutes < 240 ? nil : "Langer kan niet."
    case .despite: return request.overLessons ? "Tijden in de les staan er al bij." : nil
    case .refer: return session.may(.refer)
    case .wait: return session.may(.wait)
    case .urgent: return session.may(.urgency)
    default: return nil
    }
  }

  func step(_ session: Session) -> Int { session.office?.desk.slotMinutes ?? 15 }
}
