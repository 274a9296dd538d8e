package import AppointmentCore
import DeskService
package import Terminal
import Wording

extension HouseholdModel: ScreenModel {
  static let keys = KeyTable(
    .household,
    [
      KeyBinding(
        "n", .newAppointment, "nieuw", "afspraak voor deze persoon, of voor wie gekozen is"),
      KeyBinding([.character(" ")], .mark, "kies", "deze persoon erbij kiezen, of niet meer"),
      KeyBinding("k", .confirmKey, "kreeg sleutel", "kreeg de sleutel: de dag vastleggen"),
      KeyBinding(
        [.control("e")], .expect, "verwacht", "de verwachte week, dag of maand veranderen"),
      KeyBinding([.enter], .open, "open", "de kaart; bij een voorstel: dit voorstel overnemen"),
      KeyBinding(
        [.control("a")], .acceptAll, "alles overnemen", "alle voorstellen hieronder overnemen"),
      KeyBinding("j", .enterHousehold, "erbij", "iemand erbij schrijven in dit gezin"),
      KeyBinding(
        "w", .who, "wie begeleidt", "wie begeleidt: een coach, begeleider of jurist kiezen"),
      KeyBinding([.control("n")], .nameMember, "naam", "de naam van deze persoon schrijven"),
      KeyBinding(
        [.control("y")], .birthYear, "geboortejaar", "het geboortejaar van deze persoon schrijven"),
      KeyTable.list,
    ])

  package var table: KeyTable.Name { .household }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    guard let sheet else { return failure ?? "Een moment, het gezin wordt geladen." }
    switch action {
    case .newAppointment: return session.may(.book) ?? needsPerson
    case .mark: return person == nil ? "Kies een persoon van het gezin." : nil
    case .confirmKey: return session.may(.confirmKey)
    case .who:
      return session.may(.assign)
        ?? (person == nil ? "Kies een persoon van het gezin." : nil)
    case .nameMember, .birthYear:
      return session.may(.editClient)
        ?? (person == nil ? "Kies een persoon van het gezin." : nil)
    case .expect:
      return session.may(.expect)
        ?? (sheet.members.allSatisfy { $0.settled != nil }
          ? "Iedereen woont hier al. Leg met k een andere sleuteldatum vast." : nil)
    case .open:
      guard let line else { return session.may(.readClient) }
      let isProposed = line.offer != nil
      return session.may(.book) ?? (isProposed ? nil : "Hier is geen voorstel om over te nemen.")
    case .acceptAll:
      return session.may(.book)
        ?? (proposals(session).isEmpty ? "Er is geen voorstel om over te nemen." : nil)
    case .enterHousehold: return session.may(.register)
    default: return nil
    }
  }

  private var needsPerson: String? {
    subjects.isEmpty ? "Kies een persoon van het gezin." : nil
  }

  package mutating func reload(_ session: inout Session) {
    ticket = session.ask(.loadHousehold(member))
  }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    switch action {
    case .select: _ = list.handle(key)
    case .mark:
      guard let number = person?.number else { return }
      if marked.remove(number) == nil { marked.insert(number) }
      _ = list.handle(.down)
    case .newAppointment: book(&session)
    case .who:
      if let person {
        session.go(.dialog(.choice(Choices.guides(of: person.number, person.name, session))))
      }
    case .confirmKey:
      ask(
        "Sleutel gehad: \(names(keyPeople, session))", "Op welke dag? vandaag, gisteren, ma, 24-8",
        .keyDate,
        &session)
    case .expect:
      ask(
        "Verwacht: \(names(expectedPeople, session))", "Wanneer? \(ExpectedInput.prompt)",
        .expected, &session)
    case .open: open(&session)
    case .nameMember:
      guard let person else { return }
      ask("Naam van \(person.number)", "De naam zoals op het document", .memberName, &session)
    case .birthYear:
      guard let person else { return }
      ask(
        "Geboortejaar van \(session.listName(person.name))", "1985; leeg is niet bekend",
        .birthYear, &session)
    case .bookTogether:
      let people = subjects
      guard let first = people.first else { return }
      var model = BookingModel(first.number, first.name, &session)
      model.request.others = people.dropFirst().map(\.number)
      model.reload(&session)
      session.go(.push(.booking(model)))
    case .bookInTurn:
      let minutes = session.office?.desk.talkMinutes ?? DeskPolicy().talkMinutes
      let clients = subjects.map(\.number)
      let work = DeskEffect.Work.loadAdjacent(clients, minutes: minutes, from: session.today)
      adjacent = Adjacent(ticket: session.ask(work), clients: clients)
    case .acceptAll: for command in proposals(session) { session.perform(command) }
    case .enterHousehold:
      guard let sheet, let first = sheet.members.first else { return }
      let joining = EntryModel.Joining(household: sheet.code, name: first.name)
      session.go(.push(.entry(EntryModel(joining: joining))))
    default: break
    }
  }

  private func ask(
    _ title: String, _ prompt: String, _ purpose: TextDialog.Purpose, _ session: inout Session
  ) {
    session.go(.dialog(.text(TextDialog(title: title, prompt: prompt, purpose: purpose))))
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

  private mutating func open(_ session: inout Session) {
    if let person {
      return session.go(.push(.card(CardModel(person.number, &session))))
    }
    guard let contact = sheet?.contact, let command = line?.accepting(for: contact) else { return }
    session.perform(command)
  }

  /// One person books as everywhere; several choose between one talk and talks one after another.
  private mutating func book(_ session: inout Session) {
    let people = subjects
    guard people.count > 1 else {
      if let one = people.first {
        session.go(.push(.booking(BookingModel(one.number, one.name, &session))))
      }
      return
    }
    let names = Labels.enumeration(people.map { session.listName($0.name) })
    session.go(
      .dialog(
        .choice(
          ChoiceDialog(
            title: "Afspraak voor \(Households.people(people.count))", lines: [names],
            options: [
              .init("e", "één gesprek met allen samen", .action(.bookTogether)),
              .init("n", "na elkaar: om de beurt, de een past op", .action(.bookInTurn)),
              .init("t", "terug", .nothing),
            ], selected: nil))))
  }

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    if let adjacent, ticket == adjacent.ticket {
      self.adjacent = nil
      if case .adjacent(let found) = answer {
        HouseholdChoices.offer(found, for: adjacent.clients, &session)
      } else if case .failed(let failure) = answer {
        session.say(Refusals.sentence(failure))
      }
      return true
    }
    guard ticket == self.ticket else { return false }
    switch answer {
    case .household(let sheet):
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
  package mutating func done(
    _ command: DeskCommand, _ acceptance: Acceptance, _ session: inout Session
  ) -> Bool {
    switch command {
    case .expect, .confirmKey:
      session.say(Households.changed(acceptance, in: session.directory))
      return true
    default: return false
    }
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    guard let first = subjects.first ?? members.first else { return }
    switch result {
    case .text(let text, .keyDate):
      guard let day = DayInput.day(text, today: session.today) else { return }
      // Who is marked is meant; else everyone who came along with somebody who had no date yet.
      let people = members.filter { marked.contains($0.number) }
      for person in people {
        session.perform(.confirmKey(person.number, on: day, wholeHousehold: false))
      }
      if people.isEmpty {
        session.perform(.confirmKey((keyBearer ?? first).number, on: day, wholeHousehold: true))
      }
      marked = []
    case .text(let text, .expected):
      guard let moment = ExpectedInput.moment(text, today: session.today) else { return }
      let people = members.filter { marked.contains($0.number) }
      for person in people {
        session.perform(.expect(person.number, moment, wholeHousehold: false))
      }
      if people.isEmpty {
        session.perform(.expect(first.number, moment, wholeHousehold: true))
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

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if mouse.action == .wheelUp { _ = list.handle(.up) }
    if mouse.action == .wheelDown { _ = list.handle(.down) }
  }
}
