package import AppointmentCore
import DeskService

/// What is asked of and written to appointments that are only held, and those that never were.
extension SQLTransaction {
  package func holds(endedBy moment: CivilDateTime) throws -> [Appointment] {
    // The core says when a hold is over; the condition is that of the index `appointment_held`.
    try appointments(
      """
       WHERE a.office = ? AND a.status = 'pending' AND a.held_until <= ?
      ORDER BY a.day, a.from_minute, a.id
      """, [office, .moment(moment)]
    ).filter { $0.isHoldOver(at: moment) }
  }

  func setMistake(
    _ reason: MistakeReason?, of id: Identifier<Appointment>
  ) throws(StoreFailure) {
    try write(
      "UPDATE appointment SET mistake = ? WHERE appointment_key = ?",
      [.word(reason), .integer(try appointmentKey(id))])
  }
}
