package import AppointmentCore

/// The call list: who has to hear that a talk was moved or cannot be held.
package struct RepairCallSheet: Hashable, Sendable {
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    package let call: RepairCall
    /// The talk as it is now: at its new time, or the one that cannot be held.
    package let appointment: Appointment
    /// The talk as it was agreed, when it was moved.
    package let old: Appointment?
    package let name: PersonName
    /// Nil when none is known, or when the acting person may not see it.
    package let phone: String?
    package let languages: [LanguageCode]
    package let interpreter: InterpreterNeed
  }

  /// How many clients have not been told.
  package var openCount: Int { rows.count { !$0.call.stand.state.isDone } }
}

extension Desk {
  /// The call list, those first whose talk, as agreed, comes first; of clients whom the acting
  /// person reaches. Who was told stays on it until the day after, when asked for with `withDone`.
  package func repairCalls(
    withDone: Bool = false, as actor: Actor, at now: CivilDateTime
  ) throws(DeskFailure) -> RepairCallSheet {
    guard Rights.may(actor.role, .call) else { throw .notPermitted(actor.role, .call) }
    return try guarded {
      try store.read { store in
        let rows = try self.callRows(withDone: withDone, actor, now, in: store)
        return RepairCallSheet(
          rows: rows.sorted { ($0.moment, $0.appointment.id) < ($1.moment, $1.appointment.id) })
      }
    }
  }

  /// How many of them have not been told; none for one who may not call.
  func openCalls(
    for actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> Int {
    guard Rights.may(actor.role, .call) else { return 0 }
    return try callRows(withDone: false, actor, now, in: store).count {
      !$0.call.stand.state.isDone
    }
  }

  private func callRows(
    withDone: Bool, _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> [RepairCallSheet.Row] {
    try store.repairCalls(withDone: withDone).compactMap {
      try callRow($0, actor, now, in: store)
    }
  }

  private func callRow(
    _ call: RepairCall, _ actor: Actor, _ now: CivilDateTime, in store: any StoreReading
  ) throws -> RepairCallSheet.Row? {
    // A talk that moved on or was called off since was spoken about by whoever did so.
    guard let appointment = try store.appointment(call.appointment), appointment.status == .booked,
      !call.stand.state.isDone || call.stand.at.date == now.date
    else { return nil }
    let file = try file(of: appointment.client, in: store)
    let relation = relation(of: actor, to: file, on: now.date)
    guard reaches(actor, appointment, relation: relation) else { return nil }
    let reach = self.relation(of: actor, to: appointment, client: relation)
    let maySeePhone = Rights.maySee(actor.role, .phone, of: reach)
    return RepairCallSheet.Row(
      call: call, appointment: visible(appointment, to: actor, relation: reach, today: now.date),
      old: try appointment.replaces.flatMap(store.appointment).map {
        visible($0, to: actor, relation: reach, today: now.date)
      },
      name: file.client.name, phone: maySeePhone ? file.client.phone : nil,
      languages: Rights.maySee(actor.role, .languages, of: reach) ? file.client.languages : [],
      interpreter: file.client.interpreter)
  }
}

extension RepairCallSheet.Row {
  /// When the client expects to come.
  package var moment: CivilDateTime { (old ?? appointment).slot.startMoment }
}
