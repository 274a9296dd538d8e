import AppointmentCore
import DeskService
package import Terminal
import Wording

extension CaseloadModel: ScreenModel {
  static let keys = KeyTable(
    .caseload,
    [
      KeyBinding(
        [.enter], .open, "openen", "de mensen achter dit getal, of de week van deze begeleider"),
      GridLook.teamKey,
      KeyBinding("p", .print, "printen", "dit overzicht printen"),
      KeyTable.list,
    ] + KeyTable.calendar)

  package var table: KeyTable.Name { .caseload }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    switch action {
    case .open:
      if people != nil || chosenAttention != nil { return nil }
      guard let row = chosenRow else {
        return failure ?? (sheet == nil ? loading : "Er is niets om te openen.")
      }
      return session.may(.readWeek)
        ?? (WeekModel.people(session).contains(row.staff)
          ? nil : "Van deze collega is er geen week.")
    case .print: return sheet == nil ? failure ?? loading : nil
    default: return nil
    }
  }

  private var loading: String { "Een moment, het overzicht wordt geladen." }

  package mutating func reload(_ session: inout Session) {
    ticket = session.ask(.loadCaseload(date))
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select:
      if people != nil { _ = people?.list.handle(key) } else { _ = list.handle(key) }
    case .open: open(&session)
    case .grid: TeamModel.open(date, &session)
    case .print: session.ask(.print(paper(session)))
    case .today: go(to: session.today, &session)
    case .previousDay: go(to: date.adding(days: -1), &session)
    case .nextDay: go(to: date.adding(days: 1), &session)
    case .previousWeek: go(to: date.adding(days: -7), &session)
    case .nextWeek: go(to: date.adding(days: 7), &session)
    case .goToDate:
      let dialog = TextDialog(
        title: "Ga naar een datum", prompt: "di, +2w, 24-12 of 2026-12-24", purpose: .goToDate)
      session.go(.dialog(.text(dialog)))
    default: break
    }
  }

  /// Esc closes the people behind a number before it leaves the screen.
  package mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    guard key == .escape, people != nil else { return false }
    people = nil
    return true
  }

  private mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    people = nil
    reload(&session)
  }

  private mutating func open(_ session: inout Session) {
    if let people {
      guard let row = people.list.selected else { return }
      return session.go(.push(.card(CardModel(people.clients[row], &session))))
    }
    if let row = chosenRow {
      var week = WeekModel(session, of: row.staff)
      week.reload(&session)
      return session.go(.push(.week(week)))
    }
    guard let line = chosenAttention else { return }
    var people = People(
      code: line.code, clients: line.clients,
      list: ListSelection(count: line.clients.count, height: 18))
    // Names are asked only for as many as the screen can show.
    for client in line.clients.prefix(CaseloadModel.namesAtOnce) {
      people.tickets[session.ask(.find("\(client)"))] = client
    }
    self.people = people
  }

  static let namesAtOnce = 50

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let client = people?.tickets.removeValue(forKey: ticket) {
      if case .found(let found) = answer {
        people?.known[client] = found.first { $0.number == client }
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .caseload(let sheet):
      self.sheet = sheet
      failure = nil
      list.fit(count: rowCount, height: 20)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    if case .text(let text, .goToDate) = result,
      let day = DayInput.day(text, today: session.today)
    {
      go(to: day, &session)
    }
  }

  /// The overview on paper: numbers of people, no names.
  func paper(_ session: Session) -> [String] {
    ["Caseload \(Dates.day(date))", ""]
      + rows.map { row in
        "\(row.name): \(Counts.households(row.households)), \(Counts.adults(row.adults)), "
          + Counts.dayparts(row.dayparts)
      } + [""]
      + attention.map { "\($0.clients.count) \(CaseloadModel.words($0.code))" }
  }

  /// `2`, `2,5`, `2,3`: one decimal at most, with a comma.
  static func half(_ number: Double) -> String { Counts.decimal(number) }
}
