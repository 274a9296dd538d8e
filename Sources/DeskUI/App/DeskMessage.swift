package import AppointmentCore
package import DeskService
package import Terminal

/// What happened: the only way anything reaches the screens.
package enum DeskMessage: Sendable {
  /// The first message of a session: load what the first screen needs.
  case started(Instant)
  /// A key, the mouse, another size.
  case input(InputEvent, at: Instant)
  /// Time passed.
  case ticked(Instant)
  /// A colleague, or we ourselves, wrote something.
  case officeChanged(Instant)
  /// The answer to the effect with this number.
  case answered(ticket: Int, StoreAnswer, at: Instant)
}

/// What the desk answered to an effect.
package enum StoreAnswer: Sendable {
  case office(Office, counter: Int)
  case counter(Int)
  /// The answer to a question: whoever asked knows by its ticket of which type it is.
  case asked(any Sendable)
  case performed(DeskAnswer)
  /// Lines lie ready to be printed, at a place in words.
  case printed(place: String)
  case failed(DeskFailure)
}
