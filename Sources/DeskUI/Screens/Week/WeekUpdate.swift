package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension WeekModel: ScreenModel {
  static let keys = KeyTable(
    .week,
    [
      KeyBinding([.enter], .open, "openen", "de kaart van deze cliënt"),
      KeyBinding("f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit"),
      KeyBinding("v", .move, "verzetten", "dit gesprek oppakken en verzetten, met de pijltjes"),
      GridLook.key,
      KeyBinding("c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie"),
      KeyBinding("n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt"),
      KeyBinding("p", .print, "printen", "de week printen, met hokjes om aan te kruisen"),
      KeyBinding("b", .interpreter, "tolk bellen", "tolk bellen of wisselen, of zelf antwoorden"),
      KeyBinding([.tab], .nextPane, "collega", "de week van de volgende collega"),
      KeyBinding(
        [.up, .down, .left, .right, .home, .end], .select, "", "een gesprek kiezen",
        shown: "↑↓←→"),
    ] + KeyTable.calendar)

  package var table: KeyTable.Name { carried == nil ? .week : .carry }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    guard carried == nil else { return whyNotCarried(action) }
    let empty = row == nil ? "Er staat deze week geen gesprek." : nil
    switch action {
    case .open: return session.may(.readClient) ?? empty
    case .contact: return session.may(.contact) ?? empty
    case .move:
      return session.may(.move) ?? empty ?? row.flatMap { GridLook.notMovable($0.appointment) }
    case .newAppointment: return session.may(.book) ?? empty
    case .fulfil:
      if let reason = session.may(.fulfil) ?? empty { return reason }
      guard let status = row?.appointment.status, !status.mayBecome(.fulfilled) else { return nil }
      return status == .booked
        ? "Meld eerst op de dag: a aangekomen." : "Dit gesprek is al: \(Statuses.word(status))."
    case .interpreter:
      if let reason = session.may(.answerInterpreter) ?? empty { return reason }
      guard let status = row?.appointment.status, !status.isOpen else { return nil }
      return "Dit gesprek is al: \(Statuses.word(status))."
    case .nextPane:
      return WeekModel.people(session).count > 1 ? nil : "U ziet alleen uw eigen week."
    default: return nil
    }
  }

  package mutating func reload(_ session: inout Session) {
    let people = WeekModel.people(session)
    if sheet?.rows.isEmpty ?? true, !people.contains(staff),
      let first = WeekModel.opening(people, session)
    {
      staff = first
    }
    ticket = session.ask(.loadWeek(staff, around: day))
    carried?.askAgain(&session)
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    guard carried == nil else { return carry(action, key, &session) }
    switch action {
    case .select: select(key)
    case .grid: look = showsGrid(session) ? .list : .grid
    case .today: go(to: session.today, &session)
    case .previousDay: step(days: -1)
    case .nextDay: step(days: 1)
    case .previousWeek: go(to: day.adding(days: -7), &session)
    case .nextWeek: go(to: day.adding(days: 7), &session)
    case .goToDate:
      let dialog = TextDialog(
        title: "Ga naar een datum", prompt: "di, +2w, 24-12 of 2026-12-24", purpose: .goToDate)
      session.go(.dialog(.text(dialog)))
    case .nextPane: nextPerson(&session)
    case .print: printTicket = session.ask(.print(paper(session)))
    case .interpreter:
      guard let row else { return }
      session.know([(row.appointment.client, row.name)])
      interpreterTicket = session.ask(.loadInterpreter(row.appointment.id))
    default: if let row { act(action, on: row, &session) }
    }
  }

  private mutating func act(_ action: ScreenAction, on row: WeekSheet.Row, _ session: inout Session)
  {
    let client = row.appointment.client
    session.know([(client, row.name)])
    switch action {
    case .open: session.go(.push(.card(CardModel(client, &session))))
    case .fulfil: session.go(.dialog(.choice(Choices.outcome(of: row.appointment.id))))
    case .contact: session.go(.dialog(.choice(Choices.channel(for: client))))
    case .move: pickUp(row.appointment, row.name, &session)
    case .newAppointment:
      session.go(.push(.booking(BookingModel(client, row.name, &session))))
    default: break
    }
  }

  private mutating func select(_ key: KeyPress) {
    switch key {
    case .left: step(days: -1)
    case .right: step(days: 1)
    default:
      _ = list.handle(key)
      chosen = row?.appointment.id
    }
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    self.day = day
    chosen = nil
    sheet = nil
    reload(&session)
  }

  private mutating func nextPerson(_ session: inout Session) {
    let people = WeekModel.people(session)
    let next = people.firstIndex(of: staff).map { ($0 + 1) % people.count } ?? 0
    staff = people[next]
    go(to: day, &session)
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if carried?.take(answer, ticket: ticket, &session) == true { return true }
    switch answer {
    case .week(let sheet) where ticket == self.ticket:
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet, now: session.now)
    case .interpreter(let sheet) where ticket == interpreterTicket:
      session.go(.dialog(.choice(Choices.interpreter(sheet, session))))
    case .printed(let place) where ticket == printTicket:
      session.say("De week ligt klaar in \(place).")
    case .failed(let failure) where ticket == self.ticket:
      self.failure = Refusals.sentence(failure)
    default: return ticket == self.ticket
    }
    return true
  }

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    if let ticket = session.askWaysOut(after: command) { interpreterTicket = ticket }
    return putDown(by: command, acceptance, &session)
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .text(let reason, .reason): goOn(because: reason, &session)
    case .text(let text, .goToDate):
      if let day = DayInput.day(text, today: session.today) { go(to: day, &session) }
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
      }
  }
}
