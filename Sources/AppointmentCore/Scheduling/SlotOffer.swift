/// A time at which a talk can be held, with everyone and everything it takes.
public struct SlotOffer: Hashable, Sendable {
  public let slot: TimeSlot
  public let staff: StaffCode
  public let continuity: Appointment.Continuity
  /// Who interprets; nil for nobody.
  public let interpreter: InterpreterChoice?
  /// The room it is in; nil where none is needed.
  public let room: RoomCode?
  /// What is worth knowing; nothing that keeps it from being booked.
  public let warnings: [Finding]
}

/// Why a search came back empty on a day: which resource bound it (systems §2.4).
public struct Binding: Hashable, Sendable {
  /// Which of the things a talk takes was not there.
  public enum Kind: String, Sendable {
    case office, staff, client, interpreter, room, window
  }

  public let kind: Kind
  public let day: CivilDate
  public let code: VerdictCode
}
