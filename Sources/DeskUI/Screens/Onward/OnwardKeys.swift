import AppointmentCore
import DeskService
import Terminal
import Wording

extension OnwardModel {
  static let reasonKeys = KeyTable(
    .reason,
    [KeyBinding([.enter], .choose, "kies", "deze reden kiezen"), KeyTable.list])

  static let topicKeys = KeyTable(
    .topic,
    [KeyBinding([.enter], .choose, "kies", "dit onderwerp kiezen"), KeyTable.list])

  static let letterKeys = KeyTable(
    .letter,
    [KeyBinding([.enter], .choose, "= nee, of deze datum", "geen datum, of de datum die er staat")])

  static let waysKeys = KeyTable(
    .ways,
    [
      KeyBinding([.enter], .referNow, "verwijzen + briefje", "verwijzen, met een briefje"),
      KeyBinding("e", .referTogether, "eerste keer samen", "verwijzen, de eerste keer samen"),
      KeyBinding("h", .helpedHere, "hier geholpen", "de vraag is hier beantwoord"),
      KeyBinding(
        "123456789".map { .character($0) }, .number, "kies", "deze weg kiezen", shown: "1-9"),
      KeyBinding([.control("d")], .letterDate, "brief", "de datum op de brief"),
      KeyBinding("o", .topic, "onderwerp", "een ander onderwerp"),
      KeyTable.list,
    ])

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .referNow: return session.may(.refer) ?? (ways.isEmpty ? loading : whereIsIt(session))
    case .referTogether:
      if let reason = session.may(.refer) ?? (ways.isEmpty ? loading : nil) { return reason }
      return service == nil ? "Samen gaan kan alleen naar een organisatie." : nil
    case .helpedHere: return session.may(.refer) ?? (ways.isEmpty ? loading : nil)
    default: return nil
    }
  }

  private var loading: String { "Een moment, de mogelijkheden worden gezocht." }

  /// The organisation of the chosen way, if it is one.
  var service: ServiceCode? {
    switch way {
    case .service(let code), .session(let code, _, _, _): code
    default: nil
    }
  }

  /// No slip without a where (§0b.17): an address that is not known is never invented.
  func whereIsIt(_ session: Session) -> String? {
    guard let service, session.directory.services[service]?.address == nil else { return nil }
    return "Het adres is nog niet bekend: kies een andere weg, of e eerste keer samen."
  }
}
