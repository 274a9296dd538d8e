/// A client's rhythm with the talk it is counted from: the next one is due on the same weekday at
/// the same time.
public struct CountedRhythm: Hashable, Sendable {
  public let rhythm: MeetingRhythm
  public let last: TimeSlot

  public init(rhythm: MeetingRhythm, last: TimeSlot) {
    self.rhythm = rhythm
    self.last = last
  }

  /// The first day on which a talk is due, from a day on. After a long silence the rhythm goes on
  /// in step: whoever came every other Wednesday still comes on a Wednesday.
  public func due(onOrAfter day: CivilDate) -> CivilDate {
    var due = rhythm.next(after: last.date)
    while due < day { due = rhythm.next(after: due) }
    return due
  }

  /// The offers that are nearest to what the rhythm says, the nearest first: the day before the
  /// time of day.
  func nearest(_ offers: [SlotOffer], to due: CivilDate) -> [SlotOffer] {
    func distance(_ offer: SlotOffer) -> (Int, Int) {
      (
        abs(due.days(until: offer.slot.date)),
        abs(offer.slot.start.minuteOfDay - last.start.minuteOfDay)
      )
    }
    return offers.sorted { left, right in
      let (first, second) = (distance(left), distance(right))
      if first != second { return first < second }
      return (left.slot.startMoment, left.staff) < (right.slot.startMoment, right.staff)
    }
  }
}
