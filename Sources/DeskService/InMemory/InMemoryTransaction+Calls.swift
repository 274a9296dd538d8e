import AppointmentCore

extension InMemoryTransaction {
  func records(about traces: [RecordEventTrace]) -> RecordShelves { state.records }

  func repairCalls(withDone: Bool) -> [RepairCall] {
    state.records.calls.all.filter { withDone || !$0.stand.state.isDone }
      .sorted { $0.appointment < $1.appointment }
  }

  func repairCall(about appointment: Identifier<Appointment>) -> RepairCall? {
    state.records.calls[appointment]
  }
}
