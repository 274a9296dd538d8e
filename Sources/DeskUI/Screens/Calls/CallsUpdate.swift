package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension CallsModel: ScreenModel {
  static let keys = KeyTable(
    .calls,
    [
      KeyBinding([.enter], .callReached, "gesproken", "de cliënt weet het: gesproken"),
      KeyBinding([.character(" ")], .callNotReached, "niet bereikt", "gebeld en niet bereikt"),
      KeyBinding([.tab], .callLetter, "brief", "een brief gestuurd, wie niet te bereiken is"),
      KeyBinding("w", .who, "wie belt", "wie belt: iemand anders laten bellen"),
      KeyBinding("p", .print, "printen", "de bellijst printen"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name { .calls }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .callReached, .callNotReached, .callLetter, .who:
      if let reason = session.may(.call) { return reason }
      guard let row else { return Repairs.nobodyToCall }
      guard row.call.stand.state.isDone else { return nil }
      return "Dit is al klaar: \(Repairs.word(row.call.stand.state)). Met u maakt u het ongedaan."
    case .print: return rows.isEmpty ? Repairs.nobodyToCall : nil
    default: return nil
    }
  }

  /// In eighty columns the way to the help goes before the printer.
  package func isHinted(_ action: ScreenAction, _ session: Session) -> Bool {
    action != .print || session.isWide
  }

  package mutating func reload(_ session: inout Session) { ticket = session.ask(.loadCalls) }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select:
      _ = list.handle(key)
      chosen = row?.appointment.id
    case .callReached: mark(.reached, &session)
    case .callNotReached: mark(.notReached, &session)
    case .callLetter: mark(.letter, &session)
    case .who: askCaller(&session)
    case .print: session.ask(.print(paper(session)))
    default: break
    }
  }

  private mutating func mark(_ state: RepairCall.State, _ session: inout Session) {
    if let row { session.perform(.markCall(row.appointment.id, state)) }
  }

  private func askCaller(_ session: inout Session) {
    guard let row else { return }
    let title = "Wie belt \(session.listName(row.name))?"
    let holders = Set([row.appointment.staff, row.old?.staff].compactMap { $0 })
    session.go(
      .dialog(
        .colleague(
          ColleagueDialog(
            title: title, purpose: .caller(row.appointment.id, holders: holders)))))
  }

  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    guard case .markCall(let id, let state) = command,
      let place = rows.firstIndex(where: { $0.appointment.id == id })
    else { return false }
    let name = session.listName(rows[place].name)
    let others = rows.count { !$0.call.stand.state.isDone && $0.appointment.id != id }
    let count = others + (state.isDone ? 0 : 1)
    let left = count == 0 ? "Iedereen weet het." : "Nog \(count) bellen."
    let next = state == .notReached ? " Later weer, of Tab brief." : ""
    session.say("\(name): \(Repairs.word(state)).\(next) \(left)")
    // The next who has not been called has the focus; the list is about to be read again.
    let rest = rows.indices.filter { $0 != place && !rows[$0].call.stand.state.isDone }
    let open = rest.filter { rows[$0].call.stand.state == .open }
    let after = open.first { $0 > place } ?? open.first ?? rest.first
    chosen = after.map { rows[$0].appointment.id } ?? id
    return true
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .calls(let sheet):
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet)
    case .printed(let place): session.say("De bellijst ligt klaar in \(place).")
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if list.handle(mouse, in: CallsLayout(area).rows).consumed { chosen = row?.appointment.id }
  }

  /// The list on paper, for a telephone in another room: initials, number, what to say.
  func paper(_ session: Session) -> [String] {
    ["Bellijst \(Dates.header(session.today))", ""]
      + rows.filter { !$0.call.stand.state.isDone }.flatMap { row in
        [
          "[ ] \(row.name.initials) \(row.appointment.client)  \(row.phone ?? "")",
          "    "
            + Repairs.say(
              row.appointment, insteadOf: row.old, in: session.directory, today: session.today),
        ]
      }
  }
}
