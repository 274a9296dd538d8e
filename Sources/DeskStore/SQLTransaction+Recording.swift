package import AppointmentCore
package import DeskService

/// Makes events and imported lines true, row by row.
extension SQLTransaction {
  package func record(_ events: [DeskEvent], as entry: JournalEntry) throws -> Int {
    for event in events { try apply(event, entry) }
    return try append(entry, events.map(\.trace))
  }

  private func apply(_ event: DeskEvent, _ entry: JournalEntry) throws(StoreFailure) {
    switch event {
    case .clientRegistered(let client): try put(client)
    case .staffAssigned(let assignment): try put(assignment)
    case .assignmentEnded(let assignment, let day):
      try put(
        Assignment(
          client: assignment.client, stream: assignment.stream, staff: assignment.staff,
          from: assignment.from, to: day))
    case .appointmentBooked(let appointment, let despite):
      try insert(appointment)
      try link(appointment)
      try setOverrides(despite, of: appointment.id)
    case .appointmentChanged(let step): try change(step)
    case .topicsSet(let id, _, let topics): try setTopics(topics, of: id)
    case .claimed(let claims): for claim in claims { try insert(claim) }
    case .released(let claims): for claim in claims { try release(claim) }
    case .record(let event): try apply(event)
    case .interpreterSet(let change): try set(change)
    case .ratherNotSet(let client, let staff, let isWished):
      try setRatherNot(client, staff, isWished: isWished)
    case .rhythmSet(let client, _, let rhythm): try setRhythm(rhythm, of: client)
    case .absenceReported(let absence): try insert(absence)
    case .absenceEnded(let id, let from, let to): try end(id, from: from, on: to)
    case .closed(let closure): try insert(closure)
    case .closureEnded(let id, let from, let to): try end(id, from: from, on: to)
    case .lessonAdded(let lesson): try insert(lesson)
    case .lessonChanged(let id, _, let from, let to): try change(id, from: from, to: to)
    case .rosterChanged(let change): try replace(change.old, with: change.new)
    case .roomChanged(let change): try replace(change.old, with: change.new)
    case .clientEdited(let client, let before): try edit(client, before: before)
    case .editTakenBack(let client, let version): try takeBack(client, version: version)
    case .expectationChanged(let change): try expect(change)
    case .keyConfirmed(let step): try confirm(step, entry)
    case .registrationWithdrawn(let number): try withdraw(number)
    case .stepPlanned(let reference, let step): try plan(step, for: reference)
    case .slotChanged(let id, let from, let to): try changeSlot(of: id, from: from, to: to)
    case .presenceSaid(let note): try insert(note)
    case .presenceWithdrawn(let note): try withdraw(note)
    case .waitingAdded(let entry): try insert(entry)
    case .waitingEnded(let id, let ending): try end(id, with: ending)
    case .waitingReopened(let id): try reopen(id)
    case .questionAsked(let question): try insert(question)
    case .mistakeSaid(let id, _, let reason): try setMistake(reason, of: id)
    }
  }

  package func bring(_ batch: ImportBatch, as entry: JournalEntry) throws {
    for member in batch.staff { try put(member) }
    for room in batch.rooms { try put(room) }
    for client in batch.clients { try put(client) }
    try insert(batch.searchKeys)
    for shift in batch.shifts { try insert(shift) }
    for assignment in batch.assignments { try insert(assignment) }
    for trajectory in batch.trajectories { try insert(trajectory) }
    for decision in batch.decisions { try insert(decision) }
    for lesson in batch.lessons { try insert(lesson) }
    for absence in batch.absences { try insert(absence) }
    for closure in batch.closures { try insert(closure) }
    for appointment in batch.appointments { try insert(appointment) }
    for appointment in batch.appointments { try link(appointment) }
    for referral in batch.referrals { try RecordTables.referrals.insert(referral, in: self) }
    for contact in batch.contacts { try RecordTables.contacts.insert(contact, in: self) }
    for claim in batch.releasedClaims { try release(claim) }
    for claim in batch.claims { try insert(claim) }
    _ = try append(entry, [], brought: batch.summary)
  }
}

extension ImportBatch {
  /// What it holds, in kinds and counts: `clients=12 appointments=300`.
  fileprivate var summary: String {
    let counts: [(kind: String, count: Int)] = [
      ("staff", staff.count), ("rooms", rooms.count), ("clients", clients.count),
      ("shifts", shifts.count), ("assignments", assignments.count),
      ("trajectories", trajectories.count), ("decisions", decisions.count),
      ("lessons", lessons.count), ("appointments", appointments.count),
      ("absences", absences.count), ("closures", closures.count), ("referrals", referrals.count),
      ("contacts", contacts.count), ("claims", claims.count),
    ]
    return counts.filter { $0.count > 0 }.map { "\($0.kind)=\($0.count)" }.joined(separator: " ")
  }
}
