import AppointmentCore
import DeskService
import Terminal
import Wording

/// A message taken while the caller is on the telephone: for whom, from whom, the number (U-14).
/// Enter saves as soon as nothing is missing.
package struct MessageFormModel: FormScreen {
  struct Answers: Sendable {
    var to: StaffCode?
    var caller: String?
    var number: String?
    var reason: Message.Reason? = .callBack
    var about: ClientNumber?
    var due: CivilDateTime?
    var words: String?
  }

  var form: Form<Answers>
  var isSaving = false
  private var finder = ClientFinder()

  /// A form about a client, or about nobody yet.
  init(about client: ClientNumber? = nil) {
    form = Form(Answers(about: client), enter: .finishes, tooLong: Usage.tooLong)
  }

  static let keys = formKeys(
    "Bericht aan", enter: "opslaan", "opslaan; wat nog ontbreekt komt eerst",
    right: .takeMessage, saving: "Een moment, het bericht wordt opgeslagen.")

  func title(_ session: Session) -> String { "Bericht aan" }

  /// A message that was begun about one client is not shown as one about another.
  var draftName: String { "Bericht \(form.defaults.about?.description ?? "")" }

  func fields(_ session: Session) -> [FormField<Answers>] {
    [
      .completion(
        "aan", into: \.to, help: "Voor wie is het bericht? Typ de eerste letters.",
        flaw: "Typ de eerste letters van de collega, of kies met ↓.",
        among: { [receivers = receivers(session)] in receivers.matching($0) }),
      .words(
        "van", into: \.caller, help: "Wie belt: een naam of een organisatie.",
        limit: Message.callerLimit, needed: "Schrijf wie er belt."),
      .words(
        "nummer", into: \.number, help: "Het nummer om terug te bellen. Leeg mag.",
        limit: Message.numberLimit),
      .one(
        "reden", into: \.reason, help: "Waarvoor? Kies een cijfer.",
        of: Message.Reason.allCases.enumerated().map { index, reason in
          FormOption("\(index + 1)".first, MessageWords.reason(reason), reason)
        }),
      .client(
        "over", into: \.about, help: "Over welke cliënt? Leeg is over niemand.", isNeeded: false,
        finder, session),
      .moment(
        "vóór", into: \.due, help: "Vóór wanneer? Leeg is de volgende werkdag.",
        today: session.today, at: session.office?.calendar.hours.closing ?? .endOfDay),
      .words(
        "bericht", into: \.words, help: "Wat is er gezegd? Leeg mag.", limit: Message.wordLimit),
    ]
  }

  /// Everybody who reads messages, with whether they are in the house.
  private func receivers(_ session: Session) -> [FormOption<StaffCode>] {
    let staff =
      session.office?.staff.values.filter { member in
        member.isEmployed(on: session.today)
          && member.roles.contains { Rights.may($0, .readMessages) }
      } ?? []
    return staff.sorted { $0.name < $1.name }.map { member in
      let isIn = session.directory.present.contains(member.code)
      return FormOption(member.name, note: isIn ? "in huis" : "", member.code)
    }
  }

  func command(for answers: Answers, _ session: Session) -> DeskCommand? {
    guard let to = answers.to, let reason = answers.reason,
      let caller = answers.caller.flatMap({ GuardedText($0, limit: Message.callerLimit) })
    else { return nil }
    return .order(
      .takeMessage(
        MessageNote(
          to: to, caller: caller,
          number: answers.number.flatMap { GuardedText($0, limit: Message.numberLimit) },
          about: answers.about, reason: reason, due: answers.due,
          words: answers.words.flatMap { GuardedText($0, limit: Message.wordLimit) })))
  }

  mutating func isSaved(_ acceptance: Acceptance, _ session: inout Session) {
    let line = Changes.line(acceptance, in: session.directory, now: session.now)
    let warnings = acceptance.warnings.map { Findings.sentence($0, in: session.directory) }
    session.say(([line] + warnings).joined(separator: ". "))
    if case .record(.message(.made(let message))) = acceptance.events.first {
      session.sentence = MessageWords.say(
        to: message.holder, before: message.due, in: session.directory, today: session.today)
    }
    session.go(.back)
  }

  mutating func typed(_ session: inout Session) {
    finder.look(for: form.text("over"), &session)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool { finder.take(answer, ticket: ticket, &session) }
}
