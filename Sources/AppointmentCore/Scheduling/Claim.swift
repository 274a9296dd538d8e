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
    case closure(Identifier<Closure>)

    /// Whether it may be booked over with a reason. Lessons are soft, other people's time is hard.
    public var isSoft: Bool { if case .lesson = self { true } else { false } }

    /// Whether somebody is away.
    var isAbsence: Bool { if case .absence = self { true } else { false } }

    /// Whether it takes what appointments leave and grows back when they give their time up
    /// (``StandingTimes``).
    public var isStanding: Bool { if case .appointment = self { false } else { true } }
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
