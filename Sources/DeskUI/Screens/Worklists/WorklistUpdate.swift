package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension WorklistModel: ScreenModel {
  static let keys = KeyTable(
    .worklists,
    [
      KeyBinding("f", .fulfil, "afgerond", "het gesprek is afgerond: wat kwam eruit"),
      KeyBinding("x", .noShow, "niet versch.", "niet verschenen: wie was er niet"),
      KeyBinding("z", .cancel, "afzeggen", "afzeggen, met reden"),
      KeyBinding("v", .move, "verzetten", "een andere tijd kiezen"),
      KeyBinding("b", .interpreter, "tolk bellen", "tolk bellen of wisselen"),
      KeyBinding([.enter], .open, "openen", "de kaart, of de vrije tijden voor wie wacht"),
      KeyBinding([.tab], .nextList, "volgende lijst", "de volgende werklijst"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name { .worklists }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .interpreter: session.may(.answerInterpreter) ?? needsRow ?? notHere(action)
    case .fulfil, .noShow, .cancel, .move:
      TalkSteps.right(to: action, session) ?? needsRow ?? notHere(action)
        ?? talk.flatMap { TalkSteps.whyNot(action, $0, session) }
    case .open:
      session.may(kind == .waiting ? .book : .readClient) ?? needsRow
    case .nextList: Worklist.Kind.allCases.count > 1 ? nil : "Er is maar één lijst."
    default: nil
    }
  }

  private var needsRow: String? {
    guard row == nil else { return nil }
    return failure ?? shown?.empty ?? "Een moment, de lijst wordt geladen."
  }

  private func notHere(_ action: ScreenAction) -> String? {
    shown?.actions.contains(action) == true ? nil : "Dat kan niet met een regel van deze lijst."
  }

  /// The keys of another list, or of a list without rows, are not hinted.
  package func isHinted(_ action: ScreenAction, _ session: Session) -> Bool {
    switch action {
    case .fulfil, .noShow, .cancel, .move, .interpreter: row != nil && notHere(action) == nil
    case .open: row != nil
    default: true
    }
  }

  package mutating func reload(_ session: inout Session) { ticket = session.ask(.loadWorklists) }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select:
      fit(session)
      _ = list.handle(key)
    case .nextList: nextList(session)
    default: if let row { act(action, on: row, &session) }
    }
  }

  private mutating func act(
    _ action: ScreenAction, on row: Worklist.Row, _ session: inout Session
  ) {
    session.know([(row.client, row.name)])
    switch (action, row.subject) {
    case (.open, .waiting(let entry)):
      session.go(.push(.booking(BookingModel(from: entry, row.name, &session))))
    case (.cancel, .waiting(let entry)):
      session.go(.dialog(.choice(Choices.endWait(entry, row.name.listName))))
    case (.open, .talk) where kind == .calls:
      session.go(.push(.calls(CallsModel(&session))))
    case (.move, .talk(let talk)):
      session.go(.push(.booking(BookingModel(insteadOf: talk, row.name, &session))))
    case (.interpreter, .talk(let talk)):
      interpreterTicket = session.ask(.loadInterpreter(talk.id))
    case (.open, _): session.go(.push(.card(CardModel(row.client, &session))))
    case (.fulfil, .talk(let talk)):
      session.go(.dialog(.choice(Choices.outcome(of: talk.id))))
    case (.noShow, .talk(let talk)):
      session.go(.dialog(.choice(Choices.noShowParty(of: talk, row.name.listName))))
    case (.cancel, .talk(let talk)):
      session.go(.dialog(.choice(Choices.cancelReason(of: talk, row.name.listName))))
    default: break
    }
  }

  private mutating func nextList(_ session: Session) {
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

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if ticket == interpreterTicket {
      if case .interpreter(let sheet) = answer {
        session.go(.dialog(.choice(Choices.interpreter(sheet, session))))
      } else if case .failed(let failure) = answer {
        session.say(Refusals.sentence(failure))
      }
      return true
    }
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

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    if case .onward(let way) = result, let row {
      OnwardSteps.take(way, for: row.client, row.name, &session)
    }
  }

  /// After each line: what was done, and how many are left.
  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    if let ticket = session.askWaysOut(after: command) { interpreterTicket = ticket }
    guard acceptance.undone == nil, case .closing = kind, let shown else { return false }
    let line = Changes.line(acceptance, in: session.directory, now: session.now)
    session.say("\(line). \(WorklistWords.closing(left: max(0, shown.count - 1)))")
    return true
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    fit(session)
    _ = list.handle(mouse, in: WorklistLayout(area).rows)
  }
}
