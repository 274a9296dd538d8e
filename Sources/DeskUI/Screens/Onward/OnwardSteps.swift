import AppointmentCore
import DeskService
import Wording

/// Takes a way onward that was offered: a talk becomes a booking, the rest is helping onward.
enum OnwardSteps {
  static func take(
    _ way: Onward, for client: ClientNumber, _ name: PersonName, _ session: inout Session
  ) {
    switch way {
    case .ownBegeleider, .command("book"), .command("slots"):
      session.go(.push(BookingModel(client, name, &session)))
    case .slot(let offer):
      var model = BookingModel(client, name, &session)
      model.look(for: offer, &session)
      session.go(.push(model))
    case .deputy(let code):
      var model = BookingModel(client, name, &session)
      model.request.substitute = code
      model.request.substitutionReason = .absence
      model.reload(&session)
      session.go(.push(model))
    case .legal:
      let model = BookingModel(client, name, &session, kind: .legal, topics: [.legal])
      session.go(.push(model))
    case .service, .session, .householdMember, .command("refer"):
      session.go(.push(OnwardModel(client: client, name, nil)))
    default: session.say(Ways.way(way, in: session.directory, today: session.today).text)
    }
  }

  /// Whether a key can do it; the others are said, and somebody acts.
  static func canTake(_ way: Onward) -> Bool {
    switch way {
    case .ownBegeleider, .deputy, .legal, .slot, .service, .session, .householdMember: true
    case .command(let name):
      ["book", "slots", "refer"].contains(name) || action(for: name) != nil
    case .staff, .teamleider, .person, .field: false
    }
  }

  /// What does on a screen what a command does, about the appointment with the focus.
  static func action(for command: String) -> ScreenAction? {
    switch command {
    case "arrive": .arrive
    case "late": .late
    case "fulfil": .fulfil
    case "cancel": .cancel
    case "move": .move
    case "undo": .undo
    case "contact": .contact
    case "interpreter": .interpreter
    case "find": .search
    case "day": .showDay
    case "absence", "absence end", "closure", "closure end", "room", "roster": .showRoster
    case "absence call": .showCalls
    case "absence accept": .reportIll
    default: nil
    }
  }
}
