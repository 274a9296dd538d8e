import AppointmentCore
import DeskService
import Terminal
import Wording

extension WeekModel {
  mutating func reload(_ session: inout Session) {
    let people = WeekModel.people(session)
    if sheet?.rows.isEmpty ?? true, !people.contains(staff),
      let first = WeekModel.opening(people, session)
    {
      staff = first
    }
    ticket = session.ask(ReadWeek(of: staff, around: date))
    carried?.askAgain(&session)
  }

  /// A week that was opened before anybody was known chooses its person now.
  mutating func officeIsKnown(_ session: inout Session) { reload(&session) }

  mutating func select(_ key: KeyPress, _ session: Session) {
    switch key {
    case .left: step(days: -1, session)
    case .right: step(days: 1, session)
    default: choose(key, session)
    }
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    focus = ListFocus()
    sheet = nil
    reload(&session)
  }

  /// A day is the nearest with talks, a week is a week.
  mutating func step(days: Int, _ session: inout Session) {
    guard abs(days) == 1 else { return go(to: date.adding(days: days), &session) }
    step(days: days, session)
  }

  mutating func nextPerson(_ session: inout Session) {
    let people = WeekModel.people(session)
    let next = people.firstIndex(of: staff).map { ($0 + 1) % people.count } ?? 0
    staff = people[next]
    go(to: date, &session)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if carried?.take(answer, ticket: ticket, &session) == true { return true }
    if takesInterpreter(answer, ticket: ticket, &session) { return true }
    switch answer {
    case .asked(let sheet as WeekSheet) where ticket == self.ticket:
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet, session)
    case .printed(let place) where ticket == printTicket:
      session.say("De week ligt klaar in \(place).")
    case .failed(let failure) where ticket == self.ticket:
      self.failure = Refusals.sentence(failure)
    default: return ticket == self.ticket
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if goes(to: result, &session) { return }
    switch result {
    case .text(let reason, .reason): goOn(because: reason, &session)
    case .onward(let way):
      if let row { OnwardSteps.take(way, for: row.appointment.client, row.name, &session) }
    default: break
    }
  }

  /// The week on paper: initials and numbers, and a box for what came of each talk.
  func paper(_ session: Session) -> [String] {
    ["\(session.directory.fullName(staff)) · \(Dates.week(week)) \(week.year)", ""]
      + rows.map { row in
        let slot = row.appointment.slot
        let boxes = Outcome.allCases.map { "[ ] \(Labels.outcome($0))" }.joined(separator: "  ")
        return "\(Dates.slot(slot))  \(row.name.initials) \(row.appointment.client)  \(boxes)"
      } + (sheet?.notes.paper(session) ?? [])
  }
}
