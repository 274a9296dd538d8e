import AppointmentCore
import DeskService
import Wording

/// Takes a way onward that was offered: a talk becomes a booking, the rest is helping onward.
enum OnwardSteps {
  static func take(
    _ way: Onward, for client: ClientNumber, _ name: PersonName, _ session: inout Session
  ) {
    switch way {
    case .ownBegeleider, .deputy, .slot, .legal:
      session.go(.push(.booking(BookingModel(client, name, &session))))
    case .service, .session, .householdMember:
      session.go(.push(.onward(OnwardModel(client: client, name, nil))))
    default: session.say(Ways.way(way, in: session.directory, today: session.today).text)
    }
  }
}
