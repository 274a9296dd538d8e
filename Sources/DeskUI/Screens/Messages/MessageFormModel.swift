import AppointmentCore
import DeskService
import Terminal
import Wording

/// A message taken while the caller is on the telephone: for whom, from whom, the number (U-14).
/// Enter saves as soon as nothing is missing.
package struct MessageFormModel: ClientForm {
  struct Answers: Sendable {
    var to: StaffCode?
    var caller, number, words: GuardedText?
    var reason: Message.Reason? = .callBack
    var about: ClientNumber?
    var due: CivilDateTime?
  }

  var form: Form<Answers>
  var isSaving = false
  var finder = ClientFinder()
  static let clientField = "over"

  init(about client: ClientNumber? = nil) {
    form = Form(Answers(about: client), enter: .finishes, tooLong: Usage.tooLong)
  }

  static let keys = formKeys(
    "Bericht aan", enter: "opslaan", "opslaan; wat nog ontbreekt komt eerst",
    right: .takeMessage, saving: "Een moment, het bericht wordt opgeslagen.")

  /// A message that was begun about one client is not shown as one about another.
  var draftName: String { "Bericht \(form.defaults.about?.description ?? "")" }

  func fields(_ session: Session) -> [FormField<Answers>] {
    [
      .colleague(
        "aan", into: \.to, help: "Voor wie is het bericht? Typ de eerste letters.", session,
        with: .readMessages),
      .guarded(
        "van", into: \.caller, help: "Wie belt: een naam of een organisatie.",
        limit: Message.callerLimit, needed: "Schrijf wie er belt."),
      .guarded(
        "nummer", into: \.number, help: "Het nummer om terug te bellen. Leeg mag.",
        limit: Message.numberLimit),
      .number(
        "reden", into: \.reason, help: "Waarvoor? Kies een cijfer.", word: MessageWords.reason),
      .client(
        Self.clientField, into: \.about, help: "Over welke cliënt? Leeg is over niemand.",
        isNeeded: false, finder, session),
      .moment(
        "vóór", into: \.due, help: "Vóór wanneer? Leeg is de volgende werkdag.",
        today: session.today, at: session.office?.calendar.hours.closing ?? .endOfDay),
      .guarded(
        "bericht", into: \.words, help: "Wat is er gezegd? Leeg mag.", limit: Message.wordLimit),
    ]
  }

  func command(for answers: Answers, _ session: Session) -> DeskCommand? {
    guard let to = answers.to, let caller = answers.caller, let reason = answers.reason else {
      return nil
    }
    let note = MessageNote(
      to: to, caller: caller, number: answers.number, about: answers.about, reason: reason,
      due: answers.due, words: answers.words)
    return .order(.takeMessage(note))
  }

  func aloud(_ acceptance: Acceptance, _ session: Session) -> String? {
    acceptance.made(Message.self).map {
      MessageWords.say($0, in: session.directory, today: session.today)
    }
  }
}
