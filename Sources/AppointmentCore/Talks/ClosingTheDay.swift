extension Appointment {
  /// Whether the talk is over by the clock and nobody has said yet what came of it.
  ///
  /// Such a talk stands on the close-the-day list until somebody does; it is never coded by itself,
  /// which would spoil the figures (systems §2.19). A talk of 15 July 2026, 09:30 to 10:15, that is
  /// still booked awaits closing from 10:15 that day.
  public func awaitsClosing(at now: CivilDateTime) -> Bool {
    switch status {
    case .booked, .arrived, .checkedIn: slot.endMoment <= now
    case .proposed, .pending, .fulfilled, .noshow, .cancelled, .enteredInError, .waitlist: false
    }
  }
}

extension CancelReason {
  /// Whether it is the office that failed; such talks are counted apart and never against the
  /// client (domain §4.5, systems §3.1).
  public var isOfficeFailure: Bool {
    switch self {
    case .office, .counsellorAbsent, .interpreterAbsent, .room: true
    case .client, .rescheduled, .outOfWindow, .leftWithoutBeingSeen, .other: false
    }
  }

  /// Whether a talk in a status may be called off for it: who came can leave without being seen,
  /// and nobody else (systems §3.1).
  public func fits(_ status: AppointmentStatus) -> Bool {
    (self == .leftWithoutBeingSeen) == (status == .arrived)
  }
}

extension NoShowParty {
  /// Whether it is the office that failed to come, its interpreter included.
  public var isOfficeFailure: Bool { self != .client }
}
