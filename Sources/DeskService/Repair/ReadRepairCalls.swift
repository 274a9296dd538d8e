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

/// The call list, those first whose talk, as agreed, comes first; of clients whom the acting person
/// reaches. Who was told stays on it until the day after, when asked for with `withDone`.
package struct ReadRepairCalls: DeskQuery {
  let withDone: Bool

  package init(withDone: Bool = false) { self.withDone = withDone }

  package var card: QueryCard { QueryCard(.calls, right: .call, shows: .reached) }

  package func answer(in scene: QueryScene) throws -> RepairCallSheet {
    let calls = try scene.calls(withDone: withDone)
    try scene.files(of: calls.map(\.talk.client))
    let replaced = try scene.store.appointments(calls.compactMap(\.talk.replaces))
    let old = Dictionary(uniqueKeysWithValues: replaced.map { ($0.id, $0) })
    let rows = try calls.compactMap { call in
      try row(call.call, call.talk, old: call.talk.replaces.flatMap { old[$0] }, in: scene)
    }
    return RepairCallSheet(
      rows: rows.sorted { ($0.moment, $0.appointment.id) < ($1.moment, $1.appointment.id) })
  }

  private func row(
    _ call: RepairCall, _ appointment: Appointment, old: Appointment?, in scene: QueryScene
  ) throws -> RepairCallSheet.Row? {
    let file = try scene.file(of: appointment.client)
    let relation = scene.relation(to: file)
    guard scene.reaches(appointment, relation: relation) else { return nil }
    let reach = scene.relation(to: appointment, client: relation)
    func maySee(_ field: ClientField) -> Bool { scene.maySee(field, of: reach) }
    return RepairCallSheet.Row(
      call: call, appointment: scene.visible(appointment, reach),
      old: old.map { scene.visible($0, reach) },
      name: file.client.name, phone: maySee(.phone) ? file.client.phone : nil,
      languages: maySee(.languages) ? file.client.languages : [],
      interpreter: file.client.interpreter)
  }
}

extension RepairCallSheet.Row {
  /// When the client expects to come.
  package var moment: CivilDateTime { (old ?? appointment).slot.startMoment }
}
