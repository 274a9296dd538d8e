/// A step in an appointment's life, with what there was before, so that it can be taken back.
public struct AppointmentChange: Hashable, Sendable {
  /// The part of an appointment that steps change.
  public struct Stand: Hashable, Sendable {
    public var status: AppointmentStatus
    /// Why it was called off; nil unless it was.
    public var cancelReason: CancelReason?
    /// Who did not come; nil unless somebody did not.
    public var noShowParty: NoShowParty?
    /// What came of it; empty until it was held.
    public var outcomes: [Outcome]
    /// When the client came; nil before that.
    public var arrivedAt: CivilDateTime?
    /// When it was known that the client would be late; nil when nobody said so.
    public var lateAt: CivilDateTime?

    public init(
      status: AppointmentStatus, cancelReason: CancelReason? = nil,
      noShowParty: NoShowParty? = nil, outcomes: [Outcome] = [],
      arrivedAt: CivilDateTime? = nil, lateAt: CivilDateTime? = nil
    ) {
      self.status = status
      self.cancelReason = cancelReason
      self.noShowParty = noShowParty
      self.outcomes = outcomes
      self.arrivedAt = arrivedAt
      self.lateAt = lateAt
    }
  }

  public let id: Identifier<Appointment>
  public let from: Stand
  public let to: Stand

  public init(id: Identifier<Appointment>, from: Stand, to: Stand) {
    self.id = id
    self.from = from
    self.to = to
  }

  /// The step that takes this one back.
  public var inverse: AppointmentChange { AppointmentChange(id: id, from: to, to: from) }
}

extension Appointment {
  /// Where the appointment is in its life.
  public var stand: AppointmentChange.Stand {
    get {
      AppointmentChange.Stand(
        status: status, cancelReason: cancelReason, noShowParty: noShowParty, outcomes: outcomes,
        arrivedAt: arrivedAt, lateAt: lateAt)
    }
    set {
      status = newValue.status
      cancelReason = newValue.cancelReason
      noShowParty = newValue.noShowParty
      outcomes = newValue.outcomes
      arrivedAt = newValue.arrivedAt
      lateAt = newValue.lateAt
    }
  }
}
