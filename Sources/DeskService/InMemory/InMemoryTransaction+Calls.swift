import AppointmentCore

extension InMemoryTransaction {
  func repairCalls(withDone: Bool) -> [RepairCall] {
    state.calls.values.filter { withDone || !$0.stand.state.isDone }
      .sorted { $0.appointment < $1.appointment }
  }

  func repairCall(about appointment: Identifier<Appointment>) -> RepairCall? {
    state.calls[appointment]
  }

  func insert(_ call: RepairCall) throws {
    guard state.appointments[call.appointment] != nil else { throw conflict("no such appointment") }
    guard state.staff[call.stand.caller] != nil else { throw conflict("no such member of staff") }
    guard state.calls.updateValue(call, forKey: call.appointment) == nil else {
      throw conflict("call is there already")
    }
  }

  func mark(
    _ id: Identifier<Appointment>, from: RepairCall.Stand, to: RepairCall.Stand
  ) throws {
    guard state.calls[id]?.stand == from else { throw conflict("call stands otherwise") }
    guard state.staff[to.caller] != nil else { throw conflict("no such member of staff") }
    state.calls[id]?.stand = to
  }

  func withdrawCall(about id: Identifier<Appointment>) throws {
    guard state.calls.removeValue(forKey: id) != nil else { throw conflict("no such call") }
  }
}
