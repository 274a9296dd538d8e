import AppointmentCore
import DeskService
import Terminal
import Wording

extension CaseloadModel: DatedScreen {
  typealias Key = ScreenKey<CaseloadModel>

  static let keys = ScreenKeys<CaseloadModel>(
    "Caseload",
    [
      Key(
        [.enter], .open, "openen", "de mensen achter dit getal, of de week van deze begeleider",
        whyNot: { $0.whyNotOpened($1) }, act: { $0.open(&$1) }),
      GridLook.teamKey(),
      Key(
        "p", .print, "printen", "dit overzicht printen",
        whyNot: { load, _ in load.sheet == nil ? load.failure ?? load.loading : nil },
        act: { $1.ask(.print($0.paper($1))) }),
      .choosing { load, key, _ in load.select(key) },
    ] + calendarKeys)

  private func whyNotOpened(_ session: Session) -> String? {
    if people != nil || chosenAttention != nil { return nil }
    guard let row = chosenRow else {
      return failure ?? (sheet == nil ? loading : "Er is niets om te openen.")
    }
    return session.may(.readWeek)
      ?? (WeekModel.people(session).contains(row.staff)
        ? nil : "Van deze collega is er geen week.")
  }

  private var loading: String { "Een moment, het overzicht wordt geladen." }

  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadCaseload(on: date))
  }

  private mutating func select(_ key: KeyPress) {
    if people != nil { _ = people?.list.handle(key) } else { _ = list.handle(key) }
  }

  /// Esc closes the people behind a number before it leaves the screen.
  mutating func take(_ key: KeyPress, _ session: inout Session) -> Bool {
    guard key == .escape, people != nil else { return false }
    people = nil
    return true
  }

  mutating func go(to day: CivilDate, _ session: inout Session) {
    date = day
    people = nil
    reload(&session)
  }

  mutating func open(_ session: inout Session) {
    if let people {
      guard let row = people.list.selected else { return }
      return session.openCard(people.clients[row])
    }
    if let row = chosenRow {
      var week = WeekModel(session, of: row.staff)
      week.reload(&session)
      return session.go(.push(week))
    }
    guard let line = chosenAttention else { return }
    var people = People(
      code: line.code, clients: line.clients,
      list: ListSelection(count: line.clients.count, height: 18))
    // Names are asked only for as many as the screen can show.
    for client in line.clients.prefix(CaseloadModel.namesAtOnce) {
      people.tickets[session.ask(FindClients("\(client)"))] = client
    }
    self.people = people
  }

  static let namesAtOnce = 50

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let client = people?.tickets.removeValue(forKey: ticket) {
      if case .asked(let found as [ClientSummary]) = answer {
        people?.known[client] = found.first { $0.number == client }
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let sheet as CaseloadSheet):
      self.sheet = sheet
      failure = nil
      list.fit(count: rowCount, height: 20)
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    _ = goes(to: result, &session)
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
