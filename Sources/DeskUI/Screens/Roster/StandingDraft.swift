package import AppointmentCore

/// An absence or a closure while its days are being asked for.
package struct StandingDraft: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case absence(StaffCode, Absence.Reason)
    /// Of a room; nil for the whole office.
    case closure(RoomCode?)
  }

  package var kind: Kind
  package var from: CivilDate
  package var period: CivilPeriod?

  package init(_ kind: Kind, from: CivilDate) {
    self.kind = kind
    self.from = from
  }

  /// The command it has become; nil while something is to be asked.
  func command(label: String = "") -> DeskCommand? {
    guard let period else { return nil }
    switch kind {
    case .absence(let staff, let reason):
      return .reportAbsence(AbsenceNote(staff: staff, period: period, reason: reason))
    case .closure(let room):
      return label.isEmpty ? nil : .close(ClosureNote(room: room, period: period, label: label))
    }
  }
}
