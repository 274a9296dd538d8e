/// Where an appointment is in its life, by the codes of HL7 FHIR R5 `appointmentstatus`.
public enum AppointmentStatus: String, CaseIterable, Sendable {
  case proposed, pending, booked, arrived
  case checkedIn = "checked-in"
  case fulfilled
  case noshow, cancelled
  case enteredInError = "entered-in-error"
  case waitlist

  /// Whether it makes its people and its room unavailable (systems §3.1).
  public var occupies: Bool {
    switch self {
    case .pending, .booked, .arrived, .checkedIn, .fulfilled: true
    case .proposed, .noshow, .cancelled, .enteredInError, .waitlist: false
    }
  }

  /// Whether it is still to come or going on.
  public var isOpen: Bool {
    switch self {
    case .proposed, .pending, .booked, .arrived, .checkedIn, .waitlist: true
    case .fulfilled, .noshow, .cancelled, .enteredInError: false
    }
  }

  /// Whether the next step may be this one (the table of systems §3.1; anything else is refused).
  public func mayBecome(_ next: AppointmentStatus) -> Bool {
    switch (self, next) {
    case (.proposed, .pending), (.proposed, .waitlist), (.proposed, .cancelled),
      (.waitlist, .pending), (.waitlist, .cancelled),
      (.pending, .booked), (.pending, .proposed), (.pending, .cancelled),
      (.booked, .arrived), (.booked, .noshow), (.booked, .cancelled),
      (.arrived, .checkedIn), (.arrived, .fulfilled), (.arrived, .cancelled),
      (.checkedIn, .fulfilled),
      (.noshow, .arrived):
      true
    default:
      false
    }
  }
}
