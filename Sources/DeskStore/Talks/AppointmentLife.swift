package import AppointmentCore
import DeskService

/// What is asked of and written to appointments that wait for somebody: open ones of the past, and
/// those that begin later than agreed.
extension SQLTransaction {
  package func openAppointments(upTo day: CivilDate) throws -> [Appointment] {
    try appointments(
      """
       WHERE a.office = ? AND a.day <= ?
        AND a.status IN (\(Self.openStatuses))
      ORDER BY a.day, a.from_minute, a.id
      """, [office, .day(day)])
  }

  /// In the words of the index `appointment_open`, which serves only a question that names the same.
  static let openStatuses = words(\.isOpen)

  /// Puts an appointment at another time; a conflict when it is not where the change starts.
  func changeSlot(
    of id: Identifier<Appointment>, from: TimeSlot, to: TimeSlot
  ) throws(StoreFailure) {
    let key = try appointmentKey(id)
    let changed = try write(
      """
      UPDATE appointment SET day = ?, from_minute = ?, to_minute = ?
      WHERE appointment_key = ? AND day = ? AND from_minute = ? AND to_minute = ?
      """,
      [
        .day(to.date), .time(to.start), .time(to.end), .integer(key), .day(from.date),
        .time(from.start), .time(from.end),
      ])
    guard changed == 1, let appointment = try find(id) else {
      throw conflict("appointment is at another time")
    }
    for client in appointment.clients {
      try write(
        """
        UPDATE appointment_client SET starts_at = ?
        WHERE office = ? AND client = ? AND standing = ? AND starts_at = ? AND appointment_key = ?
        """,
        [
          .moment(to.startMoment), office, .client(client),
          .integer(appointment.status.standing), .moment(from.startMoment), .integer(key),
        ])
    }
  }
}
