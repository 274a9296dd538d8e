/// Why a talk that stands cannot be held as it was booked: the axis beside its status (systems §3.1,
/// invariant 4).
///
/// It is worked out from the absences, the roster and the closures as they are now, and kept
/// nowhere, so it is never out of date. A changed roster cancels nothing.
public enum OrphanCause: String, CaseIterable, Sendable {
  case staffGone, staffAbsent, staffNotRostered
  case interpreterGone, interpreterAbsent
  case roomClosed, roomGone, officeClosed
}

extension Appointment {
  /// Why the talk cannot be held as it stands; nil when it can, and when it is over or called off.
  ///
  /// What somebody went on in spite of when it was booked (`overrides`) is no cause.
  public func orphanCause(
    in office: Office, _ standing: StandingTimes, overrides: Set<VerdictCode> = []
  ) -> OrphanCause? {
    guard status == .booked || status == .pending else { return nil }
    let day = slot.date
    if !office.calendar.isOpen(on: day) {
      return overrides.contains(.officeClosed) ? nil : .officeClosed
    }
    guard office.employs(staff, on: day) else { return .staffGone }
    if standing.absence(of: staff, in: slot, calendar: office.calendar) != nil {
      return .staffAbsent
    }
    let shifts = office.shiftSlots(of: staff, roles: Meeting.roles(isLegal: isLegal), on: day)
    if shifts.holding(slot) == nil, !overrides.contains(.staffNotRostered) {
      return .staffNotRostered
    }
    if let interpreter = interpreter?.staff {
      guard office.employs(interpreter, on: day) else { return .interpreterGone }
      if standing.absence(of: interpreter, in: slot, calendar: office.calendar) != nil {
        return .interpreterAbsent
      }
    }
    guard let room else { return nil }
    if office.rooms.contains(where: { $0.code == room && !$0.isInUse(on: day) }) {
      return .roomGone
    }
    let isClosed = standing.claims(of: .room(room), on: day, calendar: office.calendar)
      .contains { $0.slot.overlaps(slot) }
    return isClosed ? .roomClosed : nil
  }
}
