import AppointmentCore
import DeskService
import Wording

/// Takes a way onward that was offered: a talk becomes a booking, the rest is helping onward.
enum OnwardSteps {
  static func take(
    _ way: Onward, for client: ClientNumber, _ name: PersonName, _ session: inout Session
  ) {
    switch way {
    case .ownBegeleider:
      session.go(.push(.booking(BookingModel(client, name, &session))))
    case .slot(let offer):
      var model = BookingModel(client, name, &session)
      model.look(for: offer, &session)
      session.go(.push(.booking(model)))
    case .deputy(let code):
      var model = BookingModel(client, name, &session)
      model.request.substitute = code
      model.request.substitutionReason = .absence
      model.reload(&session)
      session.go(.push(.booking(model)))
    case .legal:
      let model = BookingModel(client, name, &session, kind: .legal, topics: [.legal])
      session.go(.push(.booking(model)))
    case .service, .session, .householdMember, .command("refer"):
      session.go(.push(.onward(OnwardModel(client: client, name, nil))))
    default: session.say(Ways.way(way, in: session.directory, today: session.today).text)
    }
  }
}
