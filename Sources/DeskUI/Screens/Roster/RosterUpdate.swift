import AppointmentCore
import DeskService
import Terminal
import Wording

extension RosterModel: DatedScreen {
  typealias Key = ScreenKey<RosterModel>

  static let keys = ScreenKeys<RosterModel>(
    "Rooster",
    [
      Key(
        [.enter], .editShift, "wijzigen", "dit dagdeel wijzigen, of dit beëindigen",
        whyNot: { $0.loading ?? $0.whyNotEdited($1) }, act: { $0.edit(&$1) }),
      Key(
        "+", .newStandingTime, "erbij", "erbij: iemand afwezig, een kamer gesloten",
        whyNot: { $0.loading ?? $0.whyNotBegun($1) }, act: { $0.begin(&$1) }),
      Key(
        [.tab], .nextPane, "afwezig", "naar wie afwezig is en wat ontbreekt, en terug",
        whyNot: { roster, _ in
          roster.lowerLines.isEmpty ? "Niemand is afwezig en er ontbreekt niemand." : nil
        }, act: { roster, _ in roster.changePane() }),
      Key(
        "#", .rooms, "kamers", "de kamers: erbij, andere naam, niet meer in gebruik",
        whyNot: { $0.loading ?? $1.may(.editRoster) }, act: { $1.ask(RoomChoices.rooms($1)) }),
      Key(
        "p", .print, "printen", "dit rooster printen", whyNot: { roster, _ in roster.loading },
        act: { $1.ask(.print($0.paper($1))) }),
      Key(
        [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end], .select, "",
        "een dagdeel kiezen", shown: "↑↓←→", press: { $0.select($1, $2) }),
    ] + calendarKeys)

  static var dateQuestion: String { "Ga naar een week" }

  /// There is a roster a week: a day further is a week too.
  mutating func step(days: Int, _ session: inout Session) {
    go(to: date.adding(days: 7 * days.signum()), &session)
  }

  private var loading: String? {
    sheet == nil ? failure ?? "Een moment, het rooster wordt geladen." : nil
  }

  private func whyNotEdited(_ session: Session) -> String? {
    guard lower != nil else { return session.may(.editRoster) }
    return switch chosenLine {
    case .absence: session.may(.reportAbsence)
    case .closure: session.may(.close)
    case .gap: "Kies in het rooster wie er dan kan werken."
    case nil: "Er is niets om te wijzigen."
    }
  }

  private func whyNotBegun(_ session: Session) -> String? {
    if let reason = session.may(.reportAbsence) { return reason }
    return standingRow == nil && session.may(.close) != nil
      ? "Kies met Tab in het rooster wie er afwezig is." : nil
  }

  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadRoster(around: date))
  }

  private func begin(_ session: inout Session) {
    session.ask(RosterChoices.standing(standingRow, date: firstDay(session), session))
  }

  private mutating func changePane() {
    lower = lower == nil ? ListSelection(count: lowerLines.count, height: 8) : nil
  }

  private mutating func select(_ key: KeyPress, _ session: Session) {
    let count = RosterModel.cells(session).count
    switch key {
    case .left where lower == nil: column = max(0, column - 1)
    case .right where lower == nil: column = min(max(0, count - 1), column + 1)
    default:
      if lower != nil { _ = lower?.handle(key) } else { _ = list.handle(key) }
    }
  }

  /// From which day a change holds: today, or the Monday of a week to come.
  func firstDay(_ session: Session) -> CivilDate {
    max(session.today, sheet?.monday ?? session.today)
  }

  private func edit(_ session: inout Session) {
    switch chosenLine {
    case .absence(let absence):
      session.ask(RosterChoices.ending(absence, session))
    case .closure(let closure):
      session.ask(RosterChoices.ending(closure, session))
    case .gap: break
    case nil:
      guard let row, let cell = cell(session) else { return }
      let wish = ShiftWish(
        staff: row.staff, weekday: cell.weekday, daypart: cell.daypart, role: nil,
        from: firstDay(session))
      session.ask(RosterChoices.role(row, wish, session))
    }
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    reload(&session)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let proposal, ticket == proposal.ticket {
      self.proposal = nil
      switch answer {
      case .asked(let sheet as OrphanSheet):
        session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
        session.ask(RosterChoices.confirm(proposal.command, sheet, session))
      case .failed(let failure): session.say(Refusals.sentence(failure))
      default: break
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let sheet as RosterSheet):
      self.sheet = sheet
      failure = nil
      list.fit(count: rows.count, height: 20)
      let count = lowerLines.count
      lower?.fit(count: count, height: 8)
      if count == 0 { lower = nil }
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    if goes(to: result, &session) { return }
    switch result {
    case .shift(let wish): session.ask(RosterChoices.weeks(wish, session))
    case .propose(let command):
      proposal = (session.ask(FindHits(of: command)), command)
    case .standing(let draft):
      let dialog = TextDialog(
        title: "Tot en met welke dag?", prompt: "Leeg is alleen \(Dates.shortDay(draft.from)).",
        purpose: .lastDay(draft))
      session.ask(dialog)
    case .text(let text, .lastDay(var draft)):
      let last = DayInput.day(text, today: session.today) ?? draft.from
      draft.period = CivilPeriod(from: draft.from, upTo: last.adding(days: 1))
      if let command = draft.command() {
        proposal = (session.ask(FindHits(of: command)), command)
      } else {
        let dialog = TextDialog(
          title: "Waarom gesloten?", prompt: "Een woord, zoals schilder of verhuizing.",
          purpose: .closureLabel(draft))
        session.ask(dialog)
      }
    case .roomChosen(let room): session.ask(RoomChoices.room(room, session))
    case .room(let draft): session.ask(draft.dialog(session))
    case .text(let text, .room(var draft)):
      draft.take(text, today: session.today)
      guard let room = draft.room else {
        session.ask(draft.dialog(session))
        return
      }
      // A name hits nobody; a room that is used no longer does.
      if draft.asks == .lastDay {
        proposal = (session.ask(FindHits(of: .setRoom(room))), .setRoom(room))
      } else {
        session.perform(.setRoom(room))
      }
    case .text(let text, .closureLabel(let draft)):
      guard let command = draft.command(label: text) else { return }
      proposal = (session.ask(FindHits(of: command)), command)
    default: break
    }
  }

  /// The roster on paper: who works when.
  func paper(_ session: Session) -> [String] {
    ["Rooster \(Dates.week(ISOWeek(containing: date)))", ""]
      + rows.map { row in
        let shifts = row.shifts.map { Labels.shift($0) }.joined(separator: "; ")
        return "\(row.name): \(shifts.isEmpty ? "deze week niet" : shifts)"
      }
  }
}
