import AppointmentCore
import DeskService
import Wording

extension Choices {
  /// Whom a client would rather not see, or may see again: the people they meet first. Nobody asks
  /// why.
  static func ratherNot(_ card: ClientCard, _ session: Session) -> ChoiceDialog {
    let people = colleagues(card, session)
    let options = people.prefix(9).enumerated().map { index, code in
      let name = session.directory.fullName(code)
      let isWished = card.ratherNot.contains(code)
      return ChoiceDialog.Option(
        Character("\(index + 1)"), isWished ? "\(name): mag weer" : "liever niet: \(name)",
        .perform(.setRatherNot(card.number, code, isWished: !isWished)))
    }
    return ChoiceDialog(
      title: "Liever niet: wie?", lines: ["Er is geen reden nodig. Vraag er niet naar."],
      options: options + [.init("t", "terug", .nothing)], selected: nil)
  }

  /// Those already wished against, the own people and their deputies, then interpreters of the
  /// client's languages.
  private static func colleagues(_ card: ClientCard, _ session: Session) -> [StaffCode] {
    guard let office = session.office else { return card.ratherNot }
    let own = [card.own?.staff, card.legalWorker].compactMap { $0 }
    let deputies = own.compactMap { office.staff[$0]?.deputy }
    let interpreters = office.staff(with: .interpreter, on: session.today).filter { member in
      card.languages.contains { $0 != .unknown && member.languages.contains($0) }
    }.map(\.code)
    var found: [StaffCode] = []
    for code in card.ratherNot + own + deputies + interpreters where !found.contains(code) {
      found.append(code)
    }
    return found
  }

  /// How often a client is to be seen.
  static func rhythm(_ card: ClientCard) -> ChoiceDialog {
    let letters: [(Character, MeetingRhythm)] = [
      ("w", .weekly), ("o", .fortnightly), ("v", .monthly),
    ]
    return ChoiceDialog(
      title: "Hoe vaak een gesprek?",
      options: letters.map { letter, rhythm in
        .init(letter, Labels.rhythm(rhythm), .perform(.setRhythm(card.number, rhythm)))
      } + [.init("g", "geen vast ritme", .perform(.setRhythm(card.number, nil)))], selected: nil)
  }
}
