import AppointmentCore

/// Lines about the life of an appointment, taken apart.
extension TraceText.Fields {
  mutating func slotChange() -> EventTrace? {
    guard let id: Identifier<Appointment> = id(), let from = slot(), let to = slot() else {
      return nil
    }
    return .slotChanged(id, from: from, to: to)
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
