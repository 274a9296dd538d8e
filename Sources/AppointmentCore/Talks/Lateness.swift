/// What is left of a talk for which somebody is later than agreed (U-05).
///
/// A talk from 09:30 to 10:15 has 33 of its 45 minutes left at 09:42, and all of them at 09:10.
public struct Lateness: Hashable, Sendable {
  public let slot: TimeSlot
  /// How many minutes of the talk are still to come; 0 when it is over.
  public let remainingMinutes: Int
  /// The rest of the talk, when it has begun and enough of it is left to be worth coming for.
  public let rest: TimeSlot?

  /// `leastMinutes` is the shortest talk of the office (``DeskPolicy/slotMinutes``).
  public init(of slot: TimeSlot, at now: CivilDateTime, leastMinutes: Int) {
    self.slot = slot
    let left = max(0, max(now, slot.startMoment).minutes(until: slot.endMoment))
    remainingMinutes = left
    rest =
      now > slot.startMoment && left >= leastMinutes ? TimeSlot(at: now, minutes: left) : nil
  }
}
