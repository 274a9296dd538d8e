import AppointmentCore
import DeskService
import Wording

/// What the form looks for, as keys and ways out change it.
extension BookingModel {
  /// From who is on the roster to the telephone, to who can be asked, and back.
  mutating func changeInterpreter(_ session: inout Session) {
    switch (request.interpreter, request.asksInterpreters) {
    case (nil, false): request.interpreter = .telephone
    case (_?, _):
      request.interpreter = nil
      request.asksInterpreters = true
    case (nil, true): request.asksInterpreters = false
    }
    search(&session)
  }

  /// Looks for what a way out gives up, all of it at once; over a lesson only with a reason.
  mutating func take(_ way: Relaxation, _ session: inout Session) {
    guard !way.changes.contains(.overLesson) else { return askReason(for: way.request, &session) }
    request = way.request
    search(&session)
  }

  /// Asks why it has to be over a lesson. The form stays as it is until that was said.
  mutating func askReason(for wish: SlotSearch.Request, _ session: inout Session) {
    awaitingReason = wish
    session.ask("Tijdens de les", "Waarom kan het niet anders?", .reason)
  }

  mutating func searchOverLessons(because reason: String, _ session: inout Session) {
    self.reason = reason
    request = awaitingReason ?? request
    awaitingReason = nil
    request.overLessons = true
    search(&session)
  }
}
