import AppointmentCore
import DeskService

/// From a search without an answer to the waiting list and back.
extension BookingModel {
  /// What somebody waits for, as the form was filled in. A day from which was looked is a wish,
  /// which is kept beside the wait (§0b.20).
  func wish(_ session: Session) -> WaitingWish {
    WaitingWish(
      kind: request.kind, topics: request.topics, minutes: request.minutes,
      language: request.language, before: request.before,
      wished: request.from > session.today ? request.from : nil)
  }

  /// The form for somebody who waits: a time came free, and a person says whether it is taken.
  init(from entry: WaitingEntry, _ name: PersonName, _ session: inout Session) {
    self.init(
      entry.client, name, &session, kind: entry.wish.kind, topics: entry.wish.topics,
      letterDate: entry.wish.before)
    request.minutes = entry.wish.minutes
    request.language = entry.wish.language
    reload(&session)
    isRecheck = false
  }
}
