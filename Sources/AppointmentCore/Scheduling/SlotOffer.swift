/// A time at which a talk can be held, with everyone and everything it takes.
public struct SlotOffer: Hashable, Sendable {
  public let slot: TimeSlot
  public let staff: StaffCode
  public let continuity: Appointment.Continuity
  public let interpreter: InterpreterChoice?
  public let room: RoomCode?
  /// What is worth knowing; nothing that keeps it from being booked.
  public let warnings: [Finding]
}

/// Why a search came back empty on a day: which resource bound it (systems §2.4).
public struct Binding: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case office, staff, client, interpreter, room, window
  }

  public let kind: Kind
  public let day: CivilDate
  public let code: VerdictCode
}
