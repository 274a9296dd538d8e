import AppointmentCore
import DeskService
import Wording

extension [MessageRow]: ShownNotes {
  var title: String { "Berichten" }

  /// The open messages of a day or a week, the oldest first, in at most so many lines:
  /// `! 2 dagen  school · 078 600 00 00 · over Yonas T. · terugbellen`.
  func lines(most: Int, _ session: Session) -> [String] {
    let open = filter(\.isOpen)
    guard !open.isEmpty else { return [] }
    // A screen that others see says how many, and not of whom.
    if session.isCounterMode || session.isBlank {
      return ["berichten: \(open.count) open. @ berichten"]
    }
    let lines = open.prefix(most).map { $0.line(session) }
    let rest = open.count - lines.count
    return rest > 0 ? lines + ["\(MessageWords.more(rest)). @ berichten"] : lines
  }

  /// How many are open, in the heading of a screen without room for them: `berichten: 2 open (@)`.
  var heading: String? {
    let open = count(where: \.isOpen)
    return open > 0 ? "berichten: \(open) open (@)" : nil
  }

  /// The same for paper, with a box to tick.
  func paper(_ session: Session) -> [String] {
    filter(\.isOpen).map { "[ ] \($0.line(session))" }
  }

  /// The same on the card of whom they are about: for whom, how it stands, and for who may see it
  /// who called and what for.
  func onCard(_ session: Session) -> [String] {
    map { row in
      let hides = session.isCounterMode || session.isBlank
      let content = hides ? nil : row.content
      return [
        MessageWords.age(workingDays: row.workingDays),
        "voor \(session.directory.firstName(row.holder))", content?.caller, content?.number,
        content.map { MessageWords.reason($0.reason) },
        MessageWords.shortStand(row.stand, today: session.today),
      ].compactMap(\.self).joined(separator: " · ")
    }
  }
}

extension MessageRow {
  fileprivate func line(_ session: Session) -> String {
    let age = MessageWords.age(workingDays: workingDays)
    let said = [
      content?.caller, content?.number, name.map { "over \($0.initials)" },
      content.map { MessageWords.reason($0.reason) },
      stand.again.map { "opnieuw \(Dates.moment($0, today: session.today))" },
    ]
    return "bericht \(age)  \(said.compactMap(\.self).joined(separator: " · "))"
  }
}
