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
      KeyBinding("e", .referTogether, "eerst samen", "verwijzen, de eerste keer samen"),
      KeyBinding("h", .helpedHere, "hier geholpen", "de vraag is hier beantwoord"),
      KeyBinding(
        "123456789".map { .character($0) }, .number, "kies", "deze weg kiezen", shown: "1-9"),
      KeyBinding([.control("d")], .letterDate, "brief", "de datum op de brief"),
      KeyBinding([.control("a")], .address, "adres", "het adres typen, voor het briefje"),
      KeyBinding("o", .topic, "onderwerp", "een ander onderwerp"),
      KeyBinding("s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten"),
      KeyTable.list,
    ])

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .choose where step != .letter:
      return hasPointed ? nil : "Kies eerst: een letter, of de pijltjes."
    case .referNow: return session.may(.refer) ?? (ways.isEmpty ? OnwardModel.loading : nil)
    case .referTogether:
      if let reason = session.may(.refer) ?? (ways.isEmpty ? OnwardModel.loading : nil) {
        return reason
      }
      return service == nil ? "Samen gaan kan alleen naar een organisatie." : nil
    case .address:
      if service == nil { return "Hier hoort geen adres bij." }
      return address(session) == nil ? nil : "Het adres is al bekend."
    case .urgent:
      guard case .client = subject else {
        return "Spoed is voor cliënten. Help deze bezoeker verder."
      }
      return session.may(.urgency)
    case .helpedHere: return session.may(.refer) ?? (ways.isEmpty ? OnwardModel.loading : nil)
    default: return nil
    }
  }

  /// Said to somebody who is faster than the search; it goes when the ways are there.
  static let loading = "Een moment, de mogelijkheden worden gezocht."

  /// The organisation of the chosen way, if it is one.
  var service: ServiceCode? {
    switch way {
    case .service(let code), .session(let code, _, _, _): code
    default: nil
    }
  }

  /// Where the chosen organisation is: as the office knows it, or as somebody just looked it up.
  func address(_ session: Session) -> String? {
    guard let service else { return nil }
    return session.directory.services[service]?.address ?? addresses[service]
  }
}
