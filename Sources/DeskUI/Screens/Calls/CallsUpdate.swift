import AppointmentCore
import DeskService
import Terminal
import Wording

extension CallsModel: ListScreen {
  typealias Key = ScreenKey<CallsModel>

  static let keys = ScreenKeys<CallsModel>(
    "Bellijst",
    [
      mark([.enter], .callReached, "gesproken", "de cliënt weet het: gesproken", .reached),
      mark(" ", .callNotReached, "niet bereikt", "gebeld en niet bereikt", .notReached),
      mark([.tab], .callLetter, "brief", "een brief gestuurd, wie niet te bereiken is", .letter),
      call(
        "w", .who, "wie belt", "wie belt: iemand anders laten bellen",
        act: { $0.askCaller($1, &$2) }),
      // In eighty columns the way to the help goes before the printer.
      Key(
        "p", .print, "printen", "de bellijst printen", isHinted: { _, session in session.isWide },
        whyNot: { calls, _ in calls.rows.isEmpty ? calls.noRow : nil },
        act: { $1.ask(.print($0.paper($1))) }),
      choosing,
    ])

  /// A key that does something with a call that is not settled yet.
  private static func call(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    act: @escaping RowDeed, done: @escaping Key.Sequel = { _, _, _ in false }
  ) -> Key {
    onRow(
      keys, action, word, label, right: .call,
      whyNot: { _, row, _ in
        guard row.call.stand.state.isDone else { return nil }
        return "Dit is al klaar: \(Repairs.word(row.call.stand.state)). Met u maakt u het ongedaan."
      }, act: act, done: done)
  }

  /// A key that writes down what came of a call.
  private static func mark(
    _ keys: PressedKeys, _ action: ScreenAction, _ word: String, _ label: String,
    _ state: RepairCall.State
  ) -> Key {
    call(
      keys, action, word, label,
      act: { _, row, session in
        session.perform(.markCall(row.appointment.id, state), for: action)
      }, done: { $0.marked($1, as: state, &$2) })
  }

  var noRow: String { Repairs.nobodyToCall }

  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadRepairCalls(withDone: true))
  }

  private func askCaller(_ row: RepairCallSheet.Row, _ session: inout Session) {
    let title = "Wie belt \(session.listName(row.name))?"
    let holders = Set([row.appointment.staff, row.old?.staff].compactMap { $0 })
    session.ask(
      ColleagueDialog(
        title: title, purpose: .caller(row.appointment.id, holders: holders)))
  }

  private mutating func marked(
    _ acceptance: Acceptance, as state: RepairCall.State, _ session: inout Session
  ) -> Bool {
    guard let id = acceptance.appointment?.id,
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
    choose(after.map { rows[$0].appointment.id } ?? id, session)
    return true
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let sheet as RepairCallSheet):
      session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
      show(sheet, session)
    case .printed(let place): session.say("De bellijst ligt klaar in \(place).")
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
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
