extension DeskFacts {
  /// A room is there from now on, is called something else, or is used no longer after a day (F7).
  /// Nothing is cancelled by it: talks that are to be held there are orphaned and wait for somebody.
  func decideRoom(_ room: Room) -> DeskDecision {
    let old = office.rooms.first { $0.code == room.code }
    guard old != room else { return .refused(roomRefusal(.nothingChanges)) }
    guard Room.isName(room.name), Room.isName(room.location) else {
      return .refused(roomRefusal(.nameTooLong))
    }
    // From today on it may be used no longer; what was held there was held there.
    if let last = room.lastDay, last != old?.lastDay, last < now.date.adding(days: -1) {
      return .refused(roomRefusal(.inThePast, .day(last)))
    }
    return .accepted(Acceptance(events: [.roomChanged(Room.Change(old: old, new: room))]))
  }

  private func roomRefusal(
    _ code: VerdictCode, _ subject: Finding.Subject = .none
  ) -> Verdict {
    Verdict(
      findings: [Finding(code, .refuses, subject)],
      onward: NonEmpty(.command(.room), [teamleider]))
  }
}

extension Room.Change {
  /// The change that takes this one back. A room that was not there is used no longer: talks may
  /// have been held in it since.
  func inverse(on day: CivilDate) -> Room.Change {
    var before = old ?? new
    if old == nil { before.lastDay = day.adding(days: -1) }
    return Room.Change(old: new, new: before)
  }
}
