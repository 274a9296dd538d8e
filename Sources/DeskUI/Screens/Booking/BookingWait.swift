import AppointmentCore
import DeskService

/// From a search without an answer to the waiting list and back.
extension BookingModel {
  /// What somebody waits for, as the form was filled in. A day from which was looked is a wish,
  /// which is kept beside the wait (§0b.20).
  func wish(_ session: Session) -> WaitingWish {
    WaitingWish(
      request.wish, minutes: minutes(session),
      wished: request.from > session.today ? request.from : nil)
  }

  /// The form for somebody who waits: a time came free, and a person says whether it is taken.
  init(from entry: WaitingEntry, _ name: PersonName, _ session: inout Session) {
    self.init(entry.client, name, &session, entry.wish.talk)
  }
}
