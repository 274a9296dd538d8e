package import AppointmentCore
package import DeskService
package import Terminal
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

extension CardModel: ScreenModel {
  static let keys = KeyTable(
    .card,
    [
      KeyBinding("n", .newAppointment, "nieuw", "nieuwe afspraak voor deze cliënt"),
      KeyBinding("d", .refer, "verder helpen", "verder helpen of doorverwijzen"),
      KeyBinding([.enter], .open, "gezin", "het gezin van deze cliënt"),
      KeyBinding("c", .contact, "contact", "contact noteren: telefoon, bericht, bezoek, balie"),
      KeyBinding(
        [.character("+")], .newStandingTime, "les", "de week: een les of werk erbij, of gestopt"),
      KeyBinding(
        "w", .who, "wie begeleidt", "wie begeleidt: een coach, begeleider of jurist kiezen"),
      KeyBinding([], .ratherNot, "", "liever niet: wie de cliënt niet wil, zonder reden"),
      KeyBinding([], .rhythm, "", "ritme: hoe vaak de cliënt een gesprek heeft"),
      KeyBinding("s", .urgent, "spoed", "spoed: deze cliënt kan niet wachten"),
      KeyBinding(
        [.up, .down, .pageUp, .pageDown, .home, .end], .select, "", "de kaart verder lezen",
        shown: "↑↓"),
    ])

  package var table: KeyTable.Name { .card }

  package func whyNot(_ action: ScreenAction, _ session: Session) -> String? {
    let loading = card == nil ? failure ?? "Een moment, de kaart wordt geladen." : nil
    return switch action {
    case .newAppointment: session.may(.book) ?? loading
    case .refer: session.may(.refer) ?? loading
    case .contact: session.may(.contact) ?? loading
    case .newStandingTime: session.may(.editLesson) ?? loading
    case .who: session.may(.assign) ?? loading
    case .ratherNot: session.may(.setRatherNot) ?? loading
    case .rhythm: session.may(.setRhythm) ?? loading
    case .open: session.may(.readHousehold) ?? loading
    case .urgent: session.may(.urgency) ?? loading
    default: nil
    }
  }

  package mutating func reload(_ session: inout Session) { ticket = session.ask(.loadCard(client)) }

  package mutating func act(
    _ action: ScreenAction, key: KeyPress, _ session: inout Session
  ) {
    if action == .select { return scroll(key, session) }
    guard let card else { return }
    switch action {
    case .newAppointment:
      session.go(.push(.booking(BookingModel(client, card.name, &session))))
    case .refer:
      let model = OnwardModel(client: client, card.name, card.today.windowLastDay)
      session.go(.push(.onward(model)))
    case .open: session.go(.push(.household(HouseholdModel(client, &session))))
    case .contact: session.go(.dialog(.choice(Choices.channel(for: client))))
    case .newStandingTime: session.go(.dialog(.choice(LessonChoices.week(card))))
    case .who: session.go(.dialog(.choice(Choices.guides(of: client, card.name, session))))
    case .ratherNot: session.go(.dialog(.choice(Choices.ratherNot(card, session))))
    case .rhythm: session.go(.dialog(.choice(Choices.rhythm(card))))
    case .urgent: session.perform(.raise(client))
    default: break
    }
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

  package mutating func take(
    _ answer: StoreAnswer, ticket: Int, _ session: inout Session
  ) -> Bool {
    guard ticket == self.ticket else { return false }
    switch answer {
    case .card(let card):
      self.card = card
      session.know([(client, card.name)] + card.members.map { ($0.number, $0.name) })
    case .failed(let failure): self.failure = Refusals.sentence(failure)
    default: break
    }
    return true
  }

  package mutating func take(_ result: DialogResult, _ session: inout Session) {
    switch result {
    case .onward(let way):
      if let card { OnwardSteps.take(way, for: client, card.name, &session) }
    case .lessonChosen(let lesson):
      session.go(.dialog(.choice(LessonChoices.lesson(lesson))))
    case .lesson(let draft): session.go(.dialog(.text(draft.dialog())))
    case .text(let text, .lesson(var draft)):
      guard let commands = draft.take(text, today: session.today) else {
        session.go(.dialog(.text(draft.dialog())))
        return
      }
      for command in commands { session.perform(command) }
    default: break
    }
  }

  package mutating func take(_ mouse: MouseEvent, in area: Rect, _ session: inout Session) {
    if mouse.action == .wheelUp { scroll(.up, session) }
    if mouse.action == .wheelDown { scroll(.down, session) }
  }
}
