import AppointmentCore
import DeskService
import Terminal
import Wording

extension WorklistModel {
  mutating func reload(_ session: inout Session) { ticket = session.ask(.loadWorklists) }

  func open(_ row: Worklist.Row, _ session: inout Session) {
    switch row.subject {
    case .waiting(let entry):
      session.go(.push(BookingModel(from: entry, row.name, &session)))
    case .talk where kind == .calls: session.go(.push(CallsModel(&session)))
    case .talk: session.openCard(row.client)
    }
  }

  func callOff(_ row: Worklist.Row, _ session: inout Session) {
    switch row.subject {
    case .waiting(let entry): session.ask(Choices.endWait(entry, row.name.listName))
    case .talk(let talk): session.ask(Choices.cancelReason(of: talk, row.name.listName))
    }
  }

  mutating func select(_ key: KeyPress, _ session: Session) {
    fit(session)
    _ = list.handle(key)
  }

  mutating func nextList(_ session: Session) {
    let kinds = lists.map(\.kind)
    guard let place = kinds.firstIndex(of: kind) else { return }
    kind = kinds[(place + 1) % kinds.count]
    list = ListSelection(count: rows.count, height: list.height)
    fit(session)
  }

  /// Takes in how many rows fit in the window, for a page at a time.
  private mutating func fit(_ session: Session) {
    let body = DeskView.Frame(Rect(session.size)).body
    list.fit(count: rows.count, height: WorklistLayout(body).rows.height)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if takesInterpreter(answer, ticket: ticket, &session) { return true }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .worklists(let found):
      show(Worklist.all(in: found, session))
      fit(session)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if case .onward(let way) = result, let row {
      OnwardSteps.take(way, for: row.client, row.name, &session)
    }
  }

  /// After each line: what was done, and how many are left.
  func closed(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    guard case .closing = kind, let shown else { return false }
    let line = Changes.line(acceptance, in: session.directory, now: session.now)
    session.say("\(line). \(WorklistWords.closing(left: max(0, shown.count - 1)))")
    return true
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    fit(session)
    _ = list.handle(mouse, in: WorklistLayout(area).rows)
  }
}
