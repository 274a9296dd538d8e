package import AppointmentCore
import DeskService
import Wording

/// Takes a way onward that was offered: a talk becomes a booking, the rest is helping onward.
package enum OnwardSteps {
  /// What a screen does about a way onward.
  package enum Step: Hashable {
    /// It is done for the client it was offered for.
    case take
    /// A key does it, about what has the focus.
    case act(ScreenAction)
    /// Nothing: it is said, and somebody acts.
    case say
  }

  static func take(
    _ way: Onward, for client: ClientNumber, _ name: PersonName, _ session: inout Session
  ) {
    switch way {
    case .ownBegeleider, .command(.book), .command(.slots):
      session.go(.push(BookingModel(client, name, &session)))
    case .slot(let offer):
      var model = BookingModel(client, name, &session)
      model.look(for: offer, &session)
      session.go(.push(model))
    case .deputy(let code):
      let wish = TalkWish(substitute: code, substitutionReason: .absence)
      session.go(.push(BookingModel(client, name, &session, wish)))
    case .legal:
      let wish = TalkWish(kind: .legal, topics: [.legal])
      session.go(.push(BookingModel(client, name, &session, wish)))
    case .service, .session, .householdMember, .command(.refer):
      session.go(.push(OnwardModel(client: client, name, nil)))
    case .staff, .teamleider, .person, .field, .command:
      session.say(Ways.way(way, in: session.directory, today: session.today).text)
    }
  }

  /// What becomes of a way onward when somebody chooses it.
  static func step(for way: Onward) -> Step {
    switch way {
    case .ownBegeleider, .deputy, .legal, .slot, .service, .session, .householdMember: .take
    case .command(let command): step(for: command)
    case .staff, .teamleider, .person, .field: .say
    }
  }

  /// What does on a screen what a command does.
  package static func step(for command: OnwardCommand) -> Step {
    switch command {
    case .book, .slots, .refer: .take
    case .arrive: .act(.arrive)
    case .late: .act(.late)
    case .fulfil: .act(.fulfil)
    case .noShow: .act(.noShow)
    case .cancel: .act(.cancel)
    case .move: .act(.move)
    case .undo: .act(.undo)
    case .contact: .act(.contact)
    case .interpreter: .act(.interpreter)
    case .find: .act(.search)
    case .day: .act(.showDay)
    case .absence, .absenceEnd, .closure, .closureEnd, .room, .roster: .act(.showRoster)
    case .absenceCall: .act(.showCalls)
    case .absenceAccept: .act(.reportIll)
    case .clientSettle: .act(.confirmKey)
    case .clientExpect: .act(.expect)
    case .messageAdd, .messageList, .messageTried, .messageHand: .act(.showMessages)
    case .check, .confirm, .release, .lesson, .clientAdd, .clientEdit: .say
    }
  }
}
