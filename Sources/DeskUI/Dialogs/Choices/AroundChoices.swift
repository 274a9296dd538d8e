import AppointmentCore
import DeskService
import Wording

/// Who cannot wait, who is in the house and who waits: the steps in which one thing is chosen.
extension Choices {
  /// Several cannot wait: about whom is the answer?
  static func urgencies(_ rows: [DaySheet.UrgentRow], _ session: Session) -> ChoiceDialog {
    ChoiceDialog(
      title: "Spoed: over wie gaat het antwoord?",
      options: rows.prefix(9).enumerated().map { index, row in
        let asked = row.urgency.asked.map(session.directory.firstName) ?? "nog niemand"
        return .init(
          Character("\(index + 1)"), "\(session.listName(row.name)), gevraagd \(asked)",
          .urgent(row.urgency))
      }, selected: nil)
  }

  /// What the one who was asked said.
  static func answer(to urgency: Urgency, _ name: String, _ session: Session) -> ChoiceDialog {
    let asked = urgency.asked.map(session.directory.firstName) ?? "niemand"
    return ChoiceDialog(
      title: "Spoed: \(name)",
      lines: ["\(asked) is gevraagd. Wat is het antwoord?"],
      options: [
        .init("j", "ja, nu", .perform(.answer(urgency.id, .now))),
        .init("t", "ja, om een andere tijd", .urgentTime(urgency)),
        .init("v", "nee, vraag de volgende", .perform(.passOn(urgency.id))),
      ], selected: nil)
  }

  /// Coming in and leaving, one's own first; reception says it for others as well.
  static func presence(_ day: DayModel, _ session: Session) -> ChoiceDialog {
    let me = session.actor.code
    var options = [
      ChoiceDialog.Option("i", "ik ben er", .perform(.present(me, isIn: true))),
      .init("w", "ik ga weg", .perform(.present(me, isIn: false))),
    ]
    if session.may(.presentOthers) == nil {
      let directory = session.directory
      let coming = day.notSeen(session).map { ($0, true) }
      let leaving = day.present(session).filter { $0 != me }.map { ($0, false) }
      options += (coming + leaving).prefix(9).enumerated().map { index, person in
        let name = directory.firstName(person.0)
        return .init(
          Character("\(index + 1)"), person.1 ? "\(name) is er" : "\(name) gaat weg",
          .perform(.present(person.0, isIn: person.1)))
      }
      let present = Set(day.present(session))
      options.append(
        .init(
          "a", "iemand anders is er",
          .colleague(ColleagueDialog(title: "Wie is er?", purpose: .arrives(besides: present)))))
      if !present.isEmpty {
        options.append(
          .init(
            "g", "iemand anders gaat weg",
            .colleague(ColleagueDialog(title: "Wie gaat weg?", purpose: .leaves(among: present)))))
      }
    }
    return ChoiceDialog(title: "Wie is er?", options: options, selected: nil)
  }

  /// Somebody no longer waits for a free time.
  static func endWait(_ entry: WaitingEntry, _ name: String) -> ChoiceDialog {
    ChoiceDialog(
      title: "\(name) van de wachtlijst halen?",
      options: [
        .init("n", "nee, laten staan", .nothing),
        .init("j", "ja, wacht niet meer", .perform(.endWait(entry.id, .withdrawn))),
      ])
  }
}
