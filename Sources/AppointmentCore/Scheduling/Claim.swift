/// Whoever or whatever can be in one place at a time: a member of staff, a client, a room.
public enum Resource: Hashable, Comparable, Sendable {
  case staff(StaffCode)
  case client(ClientNumber)
  case room(RoomCode)

  /// Staff by code, then clients by number, then rooms by code.
  public static func < (left: Resource, right: Resource) -> Bool {
    switch (left, right) {
    case (.staff(let left), .staff(let right)): left < right
    case (.client(let left), .client(let right)): left < right
    case (.room(let left), .room(let right)): left < right
    default: left.kind < right.kind
    }
  }

  private var kind: Int {
    switch self {
    case .staff: 0
    case .client: 1
    case .room: 2
    }
  }
}

extension Resource: CustomStringConvertible {
  /// `staff:karin`, `client:0412-6`, `room:2`: how a resource leaves the program.
  public var description: String {
    switch self {
    case .staff(let code): "staff:\(code)"
    case .client(let number): "client:\(number)"
    case .room(let code): "room:\(code)"
    }
  }
}

/// A part of a day for which a resource is not free, and on whose account.
///
/// One concept for an appointment, leave, illness, a lesson and a workshop, so that one rule
/// decides about all of them: no two claims of a resource overlap. A leave of two weeks is ten
/// claims; a claim lies inside one day.
public struct Claim: Hashable, Sendable {
  /// On whose account a resource is not free.
  public enum Owner: Hashable, Sendable {
    case appointment(Identifier<Appointment>)
    case lesson(Identifier<Lesson>)
    case absence(Identifier<Absence>)

    /// Whether it may be booked over with a reason. Lessons are soft, other people's time is hard.
    public var isSoft: Bool { if case .lesson = self { true } else { false } }
  }

  public let resource: Resource
  public let slot: TimeSlot
  public let owner: Owner

  public init(resource: Resource, slot: TimeSlot, owner: Owner) {
    self.resource = resource
    self.slot = slot
    self.owner = owner
  }
}

/// A time a member of staff is not here: leave, illness, training.
public struct Absence: Hashable, Sendable {
  public enum Reason: String, CaseIterable, Sendable { case ill, leave, training, other }

  public let id: Identifier<Absence>
  public let staff: StaffCode
  public let period: CivilPeriod
  public let reason: Reason

  public init(
    id: Identifier<Absence>, staff: StaffCode, period: CivilPeriod, reason: Reason
  ) {
    self.id = id
    self.staff = staff
    self.period = period
    self.reason = reason
  }
}
