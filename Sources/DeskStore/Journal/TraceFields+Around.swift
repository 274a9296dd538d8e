import AppointmentCore

/// Lines about what stands around talks, and about the time of one, taken apart.
extension TraceText.Fields {
  mutating func slotChange() -> EventTrace? {
    guard let id: Identifier<Appointment> = id(), let from = slot(), let to = slot() else {
      return nil
    }
    return .slotChanged(id, from: from, to: to)
  }

  mutating func note() -> PresenceNote? {
    guard let staff = next().flatMap({ StaffCode($0) }),
      let at = next().flatMap({ CivilDateTime(word: $0) }), let isIn = next(),
      isIn == "0" || isIn == "1"
    else { return nil }
    return PresenceNote(staff: staff, at: at, isIn: isIn == "1")
  }

  mutating func waitingEnd() -> EventTrace? {
    guard let id: Identifier<WaitingEntry> = id(), let word = next(),
      let ending = WaitingEntry.Ending(rawValue: String(word))
    else { return nil }
    return .waitingEnded(id, ending)
  }

  mutating func question() -> Question? {
    guard let client = client(), let at = next().flatMap({ CivilDateTime(word: $0) }) else {
      return nil
    }
    return Question(client: client, askedAt: at)
  }

  /// A line of a record, which takes all that is left.
  mutating func record(_ letters: Substring) -> RecordEventTrace? {
    var words: [String] = []
    while let word = next() { words.append(String(word)) }
    return RecordEventTrace(letters, JournalWords(words))
  }

  private mutating func slot() -> TimeSlot? {
    guard let parts = next()?.split(separator: "/", omittingEmptySubsequences: false),
      parts.count == 3, let day = Int32(parts[0]),
      let start = Int(parts[1]).flatMap({ CivilTime(minuteOfDay: $0) }),
      let end = Int(parts[2]).flatMap({ CivilTime(minuteOfDay: $0) })
    else { return nil }
    return TimeSlot(CivilDate(dayNumber: day), from: start, to: end)
  }
}
