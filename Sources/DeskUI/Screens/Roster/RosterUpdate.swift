import AppointmentCore
import DeskService
package import Terminal
import Wording

extension RosterModel: ScreenModel {
  static let keys = KeyTable(
    .roster,
    [
      KeyBinding([.enter], .editShift, "wijzigen", "dit dagdeel wijzigen, of dit beëindigen"),
      KeyBinding(
        [.character("+")], .newStandingTime, "erbij", "erbij: iemand afwezig, een kamer gesloten"),
      KeyBinding([.tab], .nextPane, "afwezig", "naar wie afwezig is en wat ontbreekt, en terug"),
      KeyBinding(
        [.character("#")], .rooms, "kamers", "de kamers: erbij, andere naam, niet meer in gebruik"),
      KeyBinding("p", .print, "printen", "dit rooster printen"),
      KeyBinding(
        [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end], .select, "",
        "een dagdeel kiezen", shown: "↑↓←→"),
    ] + KeyTable.calendar)

  package var table: KeyTable.Name { .roster }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    let loading = sheet == nil ? failure ?? "Een moment, het rooster wordt geladen." : nil
    switch action {
    case .editShift:
      if let loading { return loading }
      guard lower != nil else { return session.may(.editRoster) }
      switch chosenLine {
      case .absence: return session.may(.reportAbsence)
      case .closure: return session.may(.close)
      case .gap: return "Kies in het rooster wie er dan kan werken."
      case nil: return "Er is niets om te wijzigen."
      }
    case .newStandingTime:
      if let reason = loading ?? session.may(.reportAbsence) { return reason }
      return standingRow == nil && session.may(.close) != nil
        ? "Kies met Tab in het rooster wie er afwezig is." : nil
    case .nextPane: return lowerLines.isEmpty ? "Niemand is afwezig en er ontbreekt niemand." : nil
    case .rooms: return loading ?? session.may(.editRoster)
    case .print: return loading
    default: return nil
    }
  }

  package mutating func reload(_ session: inout Session) {
    ticket = session.ask(.loadRoster(around: date))
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select: select(key, session)
    case .editShift: edit(&session)
    case .newStandingTime:
      session.go(
        .dialog(.choice(RosterChoices.standing(standingRow, date: firstDay(session), session))))
    case .nextPane:
      lower = lower == nil ? ListSelection(count: lowerLines.count, height: 8) : nil
    case .rooms: session.go(.dialog(.choice(RoomChoices.rooms(session))))
    case .print: session.ask(.print(paper(session)))
    case .today: go(to: session.today, &session)
    case .previousDay, .previousWeek: go(to: date.adding(days: -7), &session)
    case .nextDay, .nextWeek: go(to: date.adding(days: 7), &session)
    case .goToDate:
      let dialog = TextDialog(
        title: "Ga naar een week", prompt: "di, +2w, 24-12 of 2026-12-24", purpose: .goToDate)
      session.go(.dialog(.text(dialog)))
    default: break
    }
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
      session.go(.dialog(.choice(RosterChoices.ending(absence, session))))
    case .closure(let closure):
      session.go(.dialog(.choice(RosterChoices.ending(closure, session))))
    case .gap: break
    case nil:
      guard let row, let cell = cell(session) else { return }
      let wish = ShiftWish(
        staff: row.staff, weekday: cell.weekday, daypart: cell.daypart, role: nil,
        from: firstDay(session))
      session.go(.dialog(.choice(RosterChoices.role(row, wish, session))))
    }
  }

  private mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    reload(&session)
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let proposal, ticket == proposal.ticket {
      self.proposal = nil
      switch answer {
      case .hits(let sheet):
        session.know(sheet.rows.map { ($0.appointment.client, $0.name) })
        session.go(.dialog(.choice(RosterChoices.confirm(proposal.command, sheet, session))))
      case .failed(let failure): session.say(Refusals.sentence(failure))
      default: break
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .roster(let sheet):
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

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .text(let text, .goToDate):
      if let day = DayInput.day(text, today: session.today) { go(to: day, &session) }
    case .shift(let wish): session.go(.dialog(.choice(RosterChoices.weeks(wish, session))))
    case .propose(let command):
      proposal = (session.ask(.loadHits(command)), command)
    case .standing(let draft):
      let dialog = TextDialog(
        title: "Tot en met welke dag?", prompt: "Leeg is alleen \(Dates.shortDay(draft.from)).",
        purpose: .lastDay(draft))
      session.go(.dialog(.text(dialog)))
    case .text(let text, .lastDay(var draft)):
      let last = DayInput.day(text, today: session.today) ?? draft.from
      draft.period = CivilPeriod(from: draft.from, upTo: last.adding(days: 1))
      if let command = draft.command() {
        proposal = (session.ask(.loadHits(command)), command)
      } else {
        let dialog = TextDialog(
          title: "Waarom gesloten?", prompt: "Een woord, zoals schilder of verhuizing.",
          purpose: .closureLabel(draft))
        session.go(.dialog(.text(dialog)))
      }
    case .roomChosen(let room): session.go(.dialog(.choice(RoomChoices.room(room, session))))
    case .room(let draft): session.go(.dialog(.text(draft.dialog(session))))
    case .text(let text, .room(var draft)):
      draft.take(text, today: session.today)
      guard let room = draft.room else {
        session.go(.dialog(.text(draft.dialog(session))))
        return
      }
      // A name hits nobody; a room that is used no longer does.
      if draft.asks == .lastDay {
        proposal = (session.ask(.loadHits(.setRoom(room))), .setRoom(room))
      } else {
        session.perform(.setRoom(room))
      }
    case .text(let text, .closureLabel(let draft)):
      guard let command = draft.command(label: text) else { return }
      proposal = (session.ask(.loadHits(command)), command)
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
