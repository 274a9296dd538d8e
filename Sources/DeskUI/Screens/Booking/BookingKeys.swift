import AppointmentCore
import DeskService
import Terminal
import Wording

extension BookingModel: ScreenModel {
  typealias Key = ScreenKey<BookingModel>

  static let keys = ScreenKeys<BookingModel>(
    "Nieuwe afspraak",
    [
      Key(
        [.enter], .book, "vastleggen", "de gekozen tijd vastleggen",
        whyNot: { $0.whyNotBook($1) }, act: { $0.book(&$1) }, done: { $0.isBooked($1, &$2) },
        refused: { $0.isRefused($1, &$2) }),
      change(
        "o", .topic, "onderwerp", "het onderwerp kiezen",
        act: { $1.ask(Choices.topic($1, isOptional: false)) }),
      change(
        "b", .interpreter, "tolk bellen", "tolk wisselen: iemand van hier, of telefoon",
        act: { $0.changeInterpreter(&$1) }),
      Key(
        [.control("o")], .hold, "in optie", "in optie: deze tijd even vasthouden; nog eens is los",
        whyNot: { $0.whyNotHold($1) }, act: { $0.hold(&$1) }, done: { $0.isHeldOrFree($1, &$2) },
        refused: { $0.isRefused($1, &$2) }),
      Key(
        PressedKeys("123456789".map { .character($0) }), .number, "kies", "deze tijd kiezen",
        shown: "1-9",
        whyNot: { form, _ in
          form.whyNotWhileHeld ?? (form.rowCount == 0 ? "Er is geen vrije tijd." : nil)
        }, press: { $0.choose($1, &$2) }),
      change(
        "+", .longer, "langer", "een kwartier langer",
        whyNot: { $0.minutes($1) < 240 ? nil : "Langer kan niet." },
        act: { $0.lengthen(by: $0.step($1), &$1) }),
      change(
        "-", .shorter, "korter", "een kwartier korter",
        whyNot: { $0.minutes($1) > $0.step($1) ? nil : "Korter kan niet." },
        act: { $0.lengthen(by: -$0.step($1), &$1) }),
      change(
        [.control("k")], .place, "plek",
        "plek: kantoor, thuis, aan de telefoon of ergens anders", act: { $0.changePlace(&$1) }),
      change(
        "=", .nextInRhythm, "ritme", "de volgende keer in het ritme van de cliënt",
        act: { $0.rhythmTicket = $1.ask(ReadRhythm(of: $0.client)) }),
      change(
        [.control("d")], .letterDate, "brief", "de datum op de brief",
        act: { $1.ask("Datum op de brief", "24-12, +1w; leeg is geen brief", .letterDate) }),
      change(
        [.control("r")], .despite, "toch wel", "tijdens de les, met een reden",
        whyNot: { form, _ in
          form.request.overLessons ? "Tijden in de les staan er al bij." : nil
        }, act: { $0.askReason(for: $0.request, &$1) }),
      change(
        "g", .goToDate, "", "ga naar een datum en zoek vanaf daar",
        act: { $1.ask("Zoeken vanaf", "di, +2w, 24-12 of 2026-12-24", .searchFrom) }),
      Key(
        [.control("w")], .wait, "wachtlijst", "op de wachtlijst: bel als er een tijd vrij is",
        right: .wait, act: { $1.perform(.wait($0.client, $0.wish($1)), for: .wait) },
        done: { $0.waits($1, &$2) }),
      Key(
        "s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten", right: .urgency,
        act: { $1.perform(.raise($0.client)) }),
      Key(
        "d", .refer, "verder helpen", "verder helpen of doorverwijzen", right: .refer,
        act: { $0.refer(&$1) }),
      Key(
        [.control("g")], .partner, "organisatie", "een organisatie die ook komt",
        act: {
          $1.ask("Wie komt er ook?", "De naam van de organisatie; leeg is niemand.", .partner)
        }),
      .choosing { form, key, _ in _ = form.list.handle(key) },
    ])

  /// A key that makes it another talk: while a time is held it waits.
  private static func change(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    whyNot: @escaping Key.Reason = { _, _ in nil }, act: @escaping Key.Deed
  ) -> Key {
    Key(
      keys, action, word, label, whyNot: { $0.whyNotWhileHeld ?? whyNot($0, $1) }, act: act)
  }

  func whyNotBook(_ session: Session) -> String? {
    if let reason = session.may(.book) ?? failure { return reason }
    if answer == nil || isBooking { return BookingModel.searching }
    return rowCount == 0 ? "Er is geen vrije tijd. Help verder met d." : nil
  }

  private func step(_ session: Session) -> Int { session.office?.desk.slotMinutes ?? 15 }
}
