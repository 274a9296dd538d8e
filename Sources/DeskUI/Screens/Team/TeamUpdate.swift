import AppointmentCore
import DeskService
package import Terminal
import Wording

extension TeamModel: ScreenModel {
  static let keys = KeyTable(
    .team,
    [
      KeyBinding([.enter], .open, "openen", "de kaart van deze cliënt"),
      KeyBinding("v", .move, "verzetten", "dit gesprek oppakken en verzetten, met de pijltjes"),
      KeyBinding("n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt"),
      GridLook.key,
      KeyBinding(
        [.up, .down, .left, .right, .home, .end], .select, "", "een gesprek kiezen",
        shown: "↑↓←→"),
    ] + KeyTable.calendar)

  package var table: KeyTable.Name { carried == nil ? .team : .carry }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    guard carried == nil else { return whyNotCarried(action) }
    let empty = talk == nil ? "Er staat deze dag geen gesprek." : nil
    switch action {
    case .open: return session.may(.readClient) ?? empty
    case .newAppointment: return session.may(.book) ?? empty
    case .move:
      return session.may(.move) ?? empty ?? talk.flatMap { GridLook.notMovable($0.appointment) }
    default: return nil
    }
  }

  package mutating func reload(_ session: inout Session) {
    ticket = session.ask(.loadTeam(date))
    carried?.askAgain(&session)
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    guard carried == nil else { return carry(action, key, &session) }
    switch action {
    case .select: select(key, session)
    case .grid: look = showsGrid(session) ? .list : .grid
    case .previousDay: go(to: date.adding(days: -1), &session)
    case .nextDay: go(to: date.adding(days: 1), &session)
    case .previousWeek: go(to: date.adding(days: -7), &session)
    case .nextWeek: go(to: date.adding(days: 7), &session)
    case .today: go(to: session.today, &session)
    case .goToDate:
      let dialog = TextDialog(
        title: "Ga naar een datum", prompt: "di, +2w, 24-12 of 2026-12-24", purpose: .goToDate)
      session.go(.dialog(.text(dialog)))
    default: if let talk { act(action, on: talk, &session) }
    }
  }

  private mutating func act(
    _ action: ScreenAction, on talk: TeamSheet.Talk, _ session: inout Session
  ) {
    let client = talk.appointment.client
    session.know([(client, talk.name)])
    switch action {
    case .open: session.go(.push(.card(CardModel(client, &session))))
    case .newAppointment: session.go(.push(.booking(BookingModel(client, talk.name, &session))))
    case .move: pickUp(talk.appointment, talk.name, &session)
    default: break
    }
  }

  private mutating func select(_ key: KeyPress, _ session: Session) {
    switch key {
    case .up where showsGrid(session): step(people: -1)
    case .down where showsGrid(session): step(people: 1)
    case .left: list.select((list.selected ?? 1) - 1)
    case .right: list.select((list.selected ?? -1) + 1)
    default: _ = list.handle(key)
    }
    chosen = talk?.appointment.id
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    chosen = nil
    ticket = session.ask(.loadTeam(date))
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if carried?.take(answer, ticket: ticket, &session) == true { return true }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .team(let sheet):
      session.know(sheet.rows.flatMap(\.talks).map { ($0.appointment.client, $0.name) })
      show(sheet, now: session.now)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .text(let reason, .reason): goOn(because: reason, &session)
    case .text(let text, .goToDate):
      if let day = DayInput.day(text, today: session.today) { go(to: day, &session) }
    case .onward(let way):
      if let talk { OnwardSteps.take(way, for: talk.appointment.client, talk.name, &session) }
    default: break
    }
  }
}
