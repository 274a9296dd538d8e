import AppointmentCore
import DeskService
import Terminal
import Wording

extension HouseholdModel {
  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadHousehold(.of(member)))
  }

  mutating func mark() {
    guard let number = person?.number else { return }
    if marked.remove(number) == nil { marked.insert(number) }
    _ = list.handle(.down)
  }

  func askKeyDate(_ session: inout Session) {
    session.ask(
      "Sleutel gehad: \(names(keyPeople, session))",
      "Op welke dag? vandaag, gisteren, ma, 24-8", .keyDate)
  }

  func askExpected(_ session: inout Session) {
    session.ask(
      "Verwacht: \(names(expectedPeople, session))", "Wanneer? \(ExpectedInput.prompt)",
      .expected)
  }

  func bookTogether(_ session: inout Session) {
    let people = subjects
    guard let first = people.first else { return }
    let wish = TalkWish(others: people.dropFirst().map(\.number))
    session.go(.push(BookingModel(first.number, first.name, &session, wish)))
  }

  mutating func bookInTurn(_ session: inout Session) {
    let minutes = session.office?.desk.talkMinutes ?? DeskPolicy().talkMinutes
    let clients = subjects.map(\.number)
    let query = FindAdjacentSlots(for: clients, minutes: minutes, from: session.today)
    adjacent = Adjacent(ticket: session.ask(query), clients: clients)
  }

  func enterMore(_ session: inout Session) {
    guard let sheet, let first = sheet.members.first else { return }
    session.open(EntryModel(joining: (sheet.code, first.name)))
  }

  /// Whom a key date is for: who is marked, else everyone who came along with somebody without a
  /// date, or with whoever has the focus.
  private var keyPeople: [HouseholdSheet.Member] {
    let chosen = members.filter { marked.contains($0.number) }
    guard chosen.isEmpty, let first = keyBearer else { return chosen }
    return members.filter { $0.settled == nil || $0.settled == first.settled }
  }

  /// By whom those who came along are known.
  private var keyBearer: HouseholdSheet.Member? {
    members.first { $0.settled == nil } ?? person ?? members.first
  }

  /// Whom an expectation is for: who is marked, else everyone who has no key yet.
  private var expectedPeople: [HouseholdSheet.Member] {
    let chosen = members.filter { marked.contains($0.number) }
    return chosen.isEmpty ? members.filter { $0.settled == nil } : chosen
  }

  private func names(_ people: [HouseholdSheet.Member], _ session: Session) -> String {
    people.count == members.count && people.count > 1
      ? "het hele gezin" : Labels.enumeration(people.map { session.listName($0.name) })
  }

  func open(_ session: inout Session) {
    if let person {
      return session.openCard(person.number)
    }
    guard let contact = sheet?.contact, let command = line?.accepting(for: contact) else { return }
    session.perform(command)
  }

  /// One person books as everywhere; several choose between one talk and talks one after another.
  func book(_ session: inout Session) {
    let people = subjects
    guard people.count > 1 else {
      if let one = people.first {
        session.go(.push(BookingModel(one.number, one.name, &session)))
      }
      return
    }
    let names = Labels.enumeration(people.map { session.listName($0.name) })
    session.ask(
      ChoiceDialog(
        title: "Afspraak voor \(Households.people(people.count))", lines: [names],
        options: [
          .init("e", "één gesprek met allen samen", .action(.bookTogether)),
          .init("n", "na elkaar: om de beurt, de een past op", .action(.bookInTurn)),
          .init("t", "terug", .nothing),
        ], selected: nil))
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let adjacent, ticket == adjacent.ticket {
      self.adjacent = nil
      if case .asked(let found as [[SlotOffer]]) = answer {
        HouseholdChoices.offer(found, for: adjacent.clients, &session)
      } else if case .failed(let failure) = answer {
        session.say(Refusals.sentence(failure))
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let sheet as HouseholdSheet):
      self.sheet = sheet
      failure = nil
      list.fit(count: rowCount, height: max(12, rowCount))
      session.know(sheet.members.map { ($0.number, $0.name) })
    case .failed(let failure):
      // Who was entered by mistake and taken back is not shown any longer.
      self.failure = Refusals.sentence(failure)
      sheet = nil
    default: break
    }
    return true
  }

  /// A date of several people is said of all of them at once.
  func isDated(_ acceptance: Acceptance, _ session: inout Session) -> Bool {
    session.say(Households.changed(acceptance, in: session.directory))
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    guard let first = subjects.first ?? members.first else { return }
    switch result {
    case .text(let text, .keyDate):
      guard let day = DayInput.day(text, today: session.today) else { return }
      // Who is marked is meant; else everyone who came along with somebody who had no date yet.
      let people = members.filter { marked.contains($0.number) }
      for person in people {
        session.perform(
          .confirmKey(person.number, on: day, wholeHousehold: false), for: .confirmKey)
      }
      if people.isEmpty {
        session.perform(
          .confirmKey((keyBearer ?? first).number, on: day, wholeHousehold: true), for: .confirmKey)
      }
      marked = []
    case .text(let text, .expected):
      guard let moment = ExpectedInput.moment(text, today: session.today) else { return }
      let people = members.filter { marked.contains($0.number) }
      for person in people {
        session.perform(.expect(person.number, moment, wholeHousehold: false), for: .expect)
      }
      if people.isEmpty {
        session.perform(.expect(first.number, moment, wholeHousehold: true), for: .expect)
      }
      marked = []
    case .text(let text, .memberName):
      guard let person, let name = PersonName(text) else { return }
      session.perform(.editClient(person.number, [.name(name)]))
    case .text(let text, .birthYear):
      guard let person else { return }
      session.perform(.editClient(person.number, [.birthYear(Int(text))]))
    case .onward(.slot(let offer)):
      if let line, case .move(let talk, _) = line.state {
        session.perform(.move(talk.id, to: offer.slot.startMoment))
      }
    default: break
    }
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if mouse.action == .wheelUp { _ = list.handle(.up) }
    if mouse.action == .wheelDown { _ = list.handle(.down) }
  }
}
