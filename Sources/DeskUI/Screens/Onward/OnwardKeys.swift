import AppointmentCore
import DeskService
import Terminal
import Wording

extension OnwardModel: ScreenModel {
  typealias Key = ScreenKey<OnwardModel>

  static let keys = ScreenKeys<OnwardModel>(
    "Verder helpen: reden", [choose("kies", "deze reden kiezen"), .pointing])

  private static let topicKeys = ScreenKeys<OnwardModel>(
    "Verder helpen: onderwerp", [choose("kies", "dit onderwerp kiezen"), .pointing])

  private static let letterKeys = ScreenKeys<OnwardModel>(
    "Verder helpen: datum op de brief",
    [choose("= nee, of deze datum", "geen datum, of de datum die er staat")])

  private static let waysKeys = ScreenKeys<OnwardModel>(
    "Verder helpen: waarheen",
    [
      help(
        [.enter], .referNow, "verwijzen + briefje", "verwijzen, met een briefje",
        act: { $0.take(isTogether: false, &$1) }),
      help(
        "e", .referTogether, "eerst samen", "verwijzen, de eerste keer samen",
        whyNot: { onward, _ in
          onward.service == nil ? "Samen gaan kan alleen naar een organisatie." : nil
        }, act: { $0.take(isTogether: true, &$1) }),
      help(
        "h", .helpedHere, "hier geholpen", "de vraag is hier beantwoord",
        act: { $0.record(.helped, &$1) }),
      Key(
        PressedKeys("123456789".map { .character($0) }), .number, "kies", "deze weg kiezen",
        shown: "1-9", press: { onward, key, _ in onward.choose(number: key) }),
      Key(
        [.control("d")], .letterDate, "brief", "de datum op de brief",
        act: { onward, _ in onward.go(to: .letter, rows: 0) }),
      Key(
        [.control("a")], .address, "adres", "het adres typen, voor het briefje",
        whyNot: { $0.whyNotAddress($1) },
        act: {
          $1.ask(
            "Adres voor het briefje", "Zoek het adres op. Straat, nummer en plaats:", .address)
        }),
      Key(
        "o", .topic, "onderwerp", "een ander onderwerp",
        act: { onward, _ in onward.go(to: .topic, rows: HelpTopic.allCases.count) }),
      Key(
        "s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten",
        whyNot: { onward, session in
          onward.client == nil
            ? "Spoed is voor cliënten. Help deze bezoeker verder." : session.may(.urgency)
        },
        act: { onward, session in
          if let client = onward.client { session.perform(.raise(client)) }
        }),
      .pointing,
    ])

  static var allKeys: [ScreenKeys<OnwardModel>] { [keys, topicKeys, letterKeys, waysKeys] }

  var keysNow: ScreenKeys<OnwardModel> {
    switch step {
    case .reason: OnwardModel.keys
    case .topic: OnwardModel.topicKeys
    case .letter: OnwardModel.letterKeys
    case .ways: OnwardModel.waysKeys
    // Only the keys of every screen, so that Esc and the cover work here too.
    case .safety: ScreenKeys("", [])
    }
  }

  /// Enter on an open question.
  private static func choose(_ word: String, _ label: String) -> Key {
    Key(
      [.enter], .choose, word, label,
      whyNot: { onward, _ in
        onward.hasPointed || onward.step == .letter
          ? nil : "Kies eerst: een letter, of de pijltjes."
      }, act: { $0.choose(&$1) })
  }

  /// A key that says what became of the question.
  private static func help(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    whyNot: @escaping Key.Reason = { _, _ in nil }, act: @escaping Key.Deed
  ) -> Key {
    Key(
      keys, action, word, label, right: .refer,
      whyNot: { $0.ways.isEmpty ? OnwardModel.loading : whyNot($0, $1) }, act: act,
      done: { $0.isRecorded($1, &$2) })
  }

  private func whyNotAddress(_ session: Session) -> String? {
    if service == nil { return "Hier hoort geen adres bij." }
    return address(session) == nil ? nil : "Het adres is al bekend."
  }

  /// Said to somebody who is faster than the search; it goes when the ways are there.
  static let loading = "Een moment, de mogelijkheden worden gezocht."

  /// Who is helped onward, when it is a client.
  private var client: ClientNumber? {
    if case .client(let number, _, _) = subject { number } else { nil }
  }

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

extension ScreenKey<OnwardModel> {
  fileprivate static var pointing: ScreenKey {
    .choosing { onward, key, _ in onward.point(key) }
  }
}
