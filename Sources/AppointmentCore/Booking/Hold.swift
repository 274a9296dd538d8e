/// A time that is kept free while somebody decides: an appointment that is `pending` and claims like
/// a booking, until a minute that was said when it was made (systems §3.1, *in optie*).
extension Appointment {
  /// Whether its time to decide is over, though nothing has been written since: **the one place that
  /// decides it**, for whoever ends holds and for whoever only looks.
  ///
  /// Held at 09:50 for ten minutes it is held at 09:59 and over at 10:00. One that came with an old
  /// agenda has no such minute and is never over.
  public func isHoldOver(at now: CivilDateTime) -> Bool {
    status == .pending && (heldUntil.map { $0 <= now } ?? false)
  }

  /// Whether it was only ever held, and is not any more: nobody has to see it in a list.
  public func wasOnlyHeld(at now: CivilDateTime) -> Bool {
    isHoldOver(at: now) || isHoldGivenUp
  }

  /// Whether its hold ended without a booking. A booking that is called off says why, a hold does
  /// not: nobody had agreed to anything.
  var isHoldGivenUp: Bool { status == .cancelled && cancelReason == nil && heldUntil != nil }
}
