/// One way to keep a talk that cannot be held as it was agreed: when, with whom, and what it takes.
public struct RepairOption: Hashable, Sendable {
  /// Whose talk it becomes: the own begeleider at another time, the fixed deputy, or a colleague
  /// with the same role (§0b.2).
  public enum Holder: String, CaseIterable, Sendable { case own, deputy, substitute }

  /// Somebody who can interpret then, and the time it takes of theirs; none for the telephone.
  public struct Interpreter: Hashable, Sendable {
    public let choice: InterpreterChoice
    /// The time it takes of theirs; nil for the telephone, which is never full.
    public let slot: TimeSlot?

    public init(_ choice: InterpreterChoice, claiming slot: TimeSlot? = nil) {
      self.choice = choice
      self.slot = slot
    }
  }

  public let holder: Holder
  public let staff: StaffCode
  public let slot: TimeSlot
  /// What it claims of the one who talks: the talk and the buffer after it.
  public let staffSlot: TimeSlot
  /// What it claims of the clients: the talk, or the whole day where another talk of theirs that was
  /// hit has to be on another (``RepairInstance``).
  public private(set) var clientSlot: TimeSlot
  /// Any one of these is needed, the first that is free is taken; empty when none is needed.
  public let rooms: [RoomCode]
  /// Any one of these is needed; empty when none is.
  public let interpreters: [Interpreter]
  /// Working days between the day agreed and this one: from Wednesday 15 to Thursday 16 July 2026 is
  /// 1. Tuesday 14 July costs the same: the client has to rearrange a day either way.
  public let delay: Int
  /// What decides between options that score alike: smaller is easier for the client.
  public let discomfort: Int

  public init(
    holder: Holder, staff: StaffCode, slot: TimeSlot, staffSlot: TimeSlot? = nil,
    clientSlot: TimeSlot? = nil, rooms: [RoomCode] = [], interpreters: [Interpreter] = [],
    delay: Int, discomfort: Int = 0
  ) {
    self.holder = holder
    self.staff = staff
    self.slot = slot
    self.staffSlot = staffSlot ?? slot
    self.clientSlot = clientSlot ?? slot
    self.rooms = rooms
    self.interpreters = interpreters
    self.delay = delay
    self.discomfort = discomfort
  }

  /// The same option where another talk of the client may be on that day too.
  var sharingDay: RepairOption {
    var option = self
    option.clientSlot = slot
    return option
  }

  /// Whether it lies before the time that was agreed.
  public func isEarlier(than agreed: Appointment) -> Bool {
    slot.startMoment < agreed.slot.startMoment
  }

  /// How many quarters of an hour of talking it gives the one who holds it, rounded up.
  public var quarters: Int { (slot.minutes + 14) / 15 }
}
