import AppointmentCore
import DeskService
import Terminal
import Wording

extension HouseholdModel: ScreenModel {
  typealias Key = ScreenKey<HouseholdModel>

  static let keys = ScreenKeys<HouseholdModel>(
    "Gezin",
    [
      known(
        "n", .newAppointment, "nieuw", "afspraak voor deze persoon, of voor wie gekozen is",
        right: .book,
        whyNot: { family, _ in family.subjects.isEmpty ? noPerson : nil },
        act: { $0.book(&$1) }),
      person(
        " ", .mark, "kies", "deze persoon erbij kiezen, of niet meer",
        act: { family, _, _ in family.mark() }),
      known(
        "k", .confirmKey, "kreeg sleutel", "kreeg de sleutel: de dag vastleggen",
        right: .confirmKey, act: { $0.askKeyDate(&$1) }, done: { $0.isDated($1, &$2) }),
      known(
        [.control("e")], .expect, "verwacht", "de verwachte week, dag of maand veranderen",
        right: .expect,
        whyNot: { family, _ in
          family.members.allSatisfy { $0.settled != nil }
            ? "Iedereen woont hier al. Leg met k een andere sleuteldatum vast." : nil
        }, act: { $0.askExpected(&$1) }, done: { $0.isDated($1, &$2) }),
      known(
        [.enter], .open, "open", "de kaart; bij een voorstel: dit voorstel overnemen",
        whyNot: { $0.whyNotOpened($1) }, act: { $0.open(&$1) }),
      known(
        [.control("a")], .acceptAll, "alles overnemen", "alle voorstellen hieronder overnemen",
        right: .book,
        whyNot: { $0.proposals($1).isEmpty ? "Er is geen voorstel om over te nemen." : nil },
        act: { for command in $0.proposals($1) { $1.perform(command) } }),
      known(
        "j", .enterHousehold, "erbij", "iemand erbij schrijven in dit gezin", right: .register,
        act: { $0.enterMore(&$1) }),
      person(
        "w", .who, "wie begeleidt", "wie begeleidt: een coach, begeleider of jurist kiezen",
        right: .assign, act: { $2.ask(Choices.guides(of: $1.number, $1.name, $2)) }),
      person(
        [.control("n")], .nameMember, "naam", "de naam van deze persoon schrijven",
        right: .editClient,
        act: { $2.ask("Naam van \($1.number)", "De naam zoals op het document", .memberName) }),
      person(
        [.control("y")], .birthYear, "geboortejaar", "het geboortejaar van deze persoon schrijven",
        right: .editClient,
        act: {
          $2.ask(
            "Geboortejaar van \($2.listName($1.name))", "1985; leeg is niet bekend", .birthYear)
        }),
      .choosing { family, key, _ in _ = family.list.handle(key) },
      Key(answer: .bookTogether, act: { $0.bookTogether(&$1) }),
      Key(answer: .bookInTurn, act: { $0.bookInTurn(&$1) }),
    ])

  private static let noPerson = "Kies een persoon van het gezin."

  /// A key that waits until the family is here; then the role worn must allow it.
  private static func known(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction? = nil, whyNot: @escaping Key.Reason = { _, _ in nil },
    act: @escaping Key.Deed, done: @escaping Key.Sequel = { _, _, _ in false }
  ) -> Key {
    Key(
      keys, action, word, label,
      whyNot: { family, session in
        family.loading ?? right.flatMap(session.may) ?? whyNot(family, session)
      }, act: act, done: done)
  }

  /// A key that does something with the person that has the focus.
  private static func person(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    right: DeskAction? = nil,
    act: @escaping @Sendable (inout HouseholdModel, HouseholdSheet.Member, inout Session) -> Void
  ) -> Key {
    known(
      keys, action, word, label, right: right,
      whyNot: { family, _ in family.person == nil ? noPerson : nil },
      act: { family, session in
        if let person = family.person { act(&family, person, &session) }
      })
  }

  private var loading: String? {
    sheet == nil ? failure ?? "Een moment, het gezin wordt geladen." : nil
  }

  private func whyNotOpened(_ session: Session) -> String? {
    guard let line else { return session.may(.readClient) }
    return session.may(.book)
      ?? (line.offer == nil ? "Hier is geen voorstel om over te nemen." : nil)
  }
}
