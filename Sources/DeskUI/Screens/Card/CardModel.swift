package import AppointmentCore
package import DeskService
import Terminal
import Wording

/// One client's card: what the role worn may see, what is ahead, what was, who else lives there.
package struct CardModel: Sendable {
  package let client: ClientNumber
  package internal(set) var card: ClientCard?
  var failure: String?
  var ticket = 0
  /// How many lines are scrolled away.
  var top = 0

  init(_ client: ClientNumber, _ session: inout Session) {
    self.client = client
    session.lastClient = client
    reload(&session)
  }
}

extension CardModel: RowScreen {
  typealias Key = ScreenKey<CardModel>

  static let keys = ScreenKeys<CardModel>(
    "Cliënt",
    [
      onRow(
        "n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt", right: .book,
        act: { $2.go(.push(BookingModel($0.client, $1.name, &$2))) }),
      onRow(
        "d", .refer, "verder helpen", "verder helpen of doorverwijzen", right: .refer,
        act: { $2.go(.push(OnwardModel(client: $0.client, $1.name, $1.today.windowLastDay))) }),
      onRow(
        [.enter], .open, "gezin", "het gezin van deze cliënt", right: .readHousehold,
        act: { card, _, session in session.go(.push(HouseholdModel(card.client, &session))) }),
      onRow(
        "c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie",
        right: .contact, act: { card, _, session in session.ask(Choices.channel(for: card.client)) }
      ),
      onRow(
        "+", .newStandingTime, "les", "de week: een les of werk erbij, of gestopt",
        right: .editLesson, act: { $2.ask(LessonChoices.week($1)) }),
      onRow(
        "w", .who, "wie begeleidt", "wie begeleidt: een coach, begeleider of jurist kiezen",
        right: .assign, act: { $2.ask(Choices.guides(of: $0.client, $1.name, $2)) }),
      onRow(
        [], .ratherNot, "", "liever niet: wie de cliënt niet wil, zonder reden",
        right: .setRatherNot, act: { $2.ask(Choices.ratherNot($1, $2)) }),
      onRow(
        [], .rhythm, "", "ritme: hoe vaak de cliënt een gesprek heeft", right: .setRhythm,
        act: { $2.ask(Choices.rhythm($1)) }),
      onRow(
        "s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten", right: .urgency,
        act: { card, _, session in session.perform(.raise(card.client)) }),
      Key(
        PressedKeys(KeyTable.list.keys), .select, "", "de kaart verder lezen", shown: "↑↓",
        press: { $0.scroll($1, $2) }),
    ])

  /// What the keys are about, once it is here.
  var row: ClientCard? { card }
  var noRow: String { failure ?? "Een moment, de kaart wordt geladen." }

  mutating func reload(_ session: inout Session) {
    ticket = session.ask(ReadClientCard(of: client))
  }

  private mutating func scroll(_ key: KeyPress, _ session: Session) {
    let body = DeskView.Frame(Rect(session.size)).body.height - 1
    let most = max(0, lines(session).count - body)
    switch key {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= body
    case .pageDown: top += body
    case .home: top = 0
    default: top = most
    }
    top = min(max(0, top), most)
  }

  mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .asked(let card as ClientCard):
      self.card = card
      session.know([(client, card.name)] + card.members.map { ($0.number, $0.name) })
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .onward(let way):
      if let card { OnwardSteps.take(way, for: client, card.name, &session) }
    case .lessonChosen(let lesson):
      session.ask(LessonChoices.lesson(lesson))
    case .lesson(let draft): session.ask(draft.dialog())
    case .text(let text, .lesson(var draft)):
      guard let commands = draft.take(text, today: session.today) else {
        session.ask(draft.dialog())
        return
      }
      for command in commands { session.perform(command) }
    default: break
    }
  }

  mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if mouse.action == .wheelUp { scroll(.up, session) }
    if mouse.action == .wheelDown { scroll(.down, session) }
  }
}
