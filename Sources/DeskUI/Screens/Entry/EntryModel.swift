import AppointmentCore
import DeskService
import Terminal
import Wording

/// A household entered while somebody tells it on the telephone: five short fields, Enter to go on
/// (R-116). What was not said stays unknown, and no field fills itself.
package struct EntryModel: FormScreen {
  struct Answers: Sendable {
    var name: PersonName?
    var people: Int?
    var language: LanguageCode?
    var expected: ExpectedMoment?
    /// Somebody, or inside it nil for nobody yet.
    var coach: StaffCode??
  }

  /// The household that new people join, and with whom they live; nil for a new one.
  var joining: (household: HouseholdCode, name: PersonName)?
  var form = Form(Answers(), tooLong: Usage.tooLong)
  var isSaving = false

  static let keys = formKeys(
    "Gezin inschrijven", enter: "verder", "dit veld klaar; na het laatste veld opslaan",
    saving: "Een moment, het gezin wordt opgeslagen.")

  func title(_ session: Session) -> String {
    joining.map { "Erbij in het gezin van \($0.name.full)" } ?? "Nieuw gezin"
  }

  var draftName: String { "Gezin \(joining?.household.text ?? "")" }

  func fields(_ session: Session) -> [FormField<Answers>] {
    let isNew = joining == nil
    return [
      .name(
        "naam", into: \.name,
        help: "De naam van wie de afspraken maakt, zoals op het document."),
      .number(
        "aantal personen", into: \.people,
        help: "Met deze persoon erbij. Andere namen kunnen later.",
        in: 1...HouseholdEntry.mostMembers,
        flaw: "Schrijf hoeveel personen: 1 tot en met \(HouseholdEntry.mostMembers)."),
      .language(
        "taal", into: \.language, help: "Welke taal spreekt het gezin? Typ de eerste letters."),
      .expected(
        "komt hier wonen", into: \.expected, help: "Wanneer ongeveer: \(ExpectedInput.prompt).",
        today: session.today),
      // Who joins a household has its coach.
      .coach(
        "coach", into: \.coach,
        help: "Wie begeleidt het gezin in de eerste maanden? Typ de eerste letters.", session
      ).asked { _ in isNew },
    ]
  }

  func command(for answers: Answers, _ session: Session) -> DeskCommand? {
    guard let people = answers.people, let name = answers.name, let expected = answers.expected
    else { return nil }
    let spoken = [answers.language].compactMap(\.self).filter { $0 != .unknown }
    return .enterHousehold(
      HouseholdEntry(
        members: Households.members([name], of: people), household: joining?.household,
        details: [.expected(expected)] + (spoken.isEmpty ? [] : [.languages(spoken)]),
        coach: answers.coach ?? nil))
  }

  /// The family opens, with a word about who has a name like it.
  func isSaved(_ acceptance: Acceptance, _ session: inout Session) {
    guard let first = acceptance.clients.first else { return }
    session.know(acceptance.clients.map { ($0.number, $0.name) })
    session.say(Households.entered(acceptance.clients, acceptance.warnings))
    session.go(.replace(HouseholdModel(first.number, &session)))
  }
}
