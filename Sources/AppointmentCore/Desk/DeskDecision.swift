/// What came of a command: it happened, or the office's rules say no and what instead.
public enum DeskDecision: Sendable {
  case accepted(Acceptance)
  case refused(Verdict)
}

/// What happened, what is worth saying about it, and what may be done next.
public struct Acceptance: Sendable {
  /// What happened, in the order in which it is made true.
  public var events: [DeskEvent]
  /// What happened when it was first asked, as far as it still stands; nil when this is the first
  /// time. Then nothing happens.
  public var repeated: [DeskEvent]?
  /// What whoever did it has to hear; empty for nothing.
  public var warnings: [Finding]
  /// What can be done next; empty for nothing in particular.
  public var onward: [Onward]
  /// The appointment as it now stands, where the command was about one.
  public var appointment: Appointment?
  /// The referral that was recorded, if one was.
  public var referral: Referral?
  /// The contact that was recorded, if one was.
  public var contact: Contact?
  /// What an undo took back.
  public var undone: RecordedChange?
  /// The people a command was about, as they now are.
  public var clients: [Client] = []

  /// What the answer tells of what happened, now or when it was first asked.
  public var told: [DeskEvent] { repeated ?? events }
  /// Whether anything changed, now or when it was first asked.
  public var changed: Bool { repeated != nil || !events.isEmpty }

  public init(
    events: [DeskEvent], warnings: [Finding] = [], onward: [Onward] = [],
    appointment: Appointment? = nil, referral: Referral? = nil, contact: Contact? = nil,
    undone: RecordedChange? = nil, clients: [Client] = []
  ) {
    self.events = events
    self.warnings = warnings
    self.onward = onward
    self.appointment = appointment
    self.referral = referral
    self.contact = contact
    self.undone = undone
    self.clients = clients
  }
}

extension Acceptance {
  /// The record of this type that came, now or when it was first asked; nil when none did.
  public func made<R: Record>(_ type: R.Type) -> R? {
    for event in told {
      if case .made(let record) = event.change(of: type) { return record }
    }
    return nil
  }
}
