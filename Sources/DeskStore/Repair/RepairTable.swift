package import AppointmentCore
import DeskService

/// What is asked of the table `repair_call`: who has still to be told of a talk that was moved.
extension SQLTransaction {
  package func repairCalls(withDone: Bool) throws -> [RepairCall] {
    try RecordTables.calls.rows(
      (withDone ? "" : " AND r.is_done = 0") + " ORDER BY 1", in: self)
  }

  package func repairCall(about appointment: Identifier<Appointment>) throws -> RepairCall? {
    guard try keys.appointment(appointment) != nil else { return nil }
    return try RecordTables.calls.find(appointment, in: self)
  }
}
