import AppointmentCore

/// What an answer to a change says of what happened, besides the appointment as it stands now.
extension Documents {
  func members(of event: DeskEvent) -> [(key: String, value: JSON)] {
    switch event {
    case .absenceReported(let absence): [("absence", .of(absence.id))]
    case .lessonAdded(let lesson): [("lesson", .of(lesson.id))]
    case .closed(let closure): [("closure", .of(closure.id))]
    case .roomChanged(let change): [("room", Documents.room(change.new))]
    case .presenceSaid(let note): [("staff", .of(note.staff)), ("in", .bool(note.isIn))]
    case .waitingAdded(let entry):
      [("waiting", .of(entry.id)), ("client", .of(entry.client)), ("since", .of(entry.since))]
    case .waitingEnded(let id, let ending):
      [("waiting", .of(id)), ("ended", .string(ending.rawValue))]
    case .record(let event): members(of: event)
    case .clientRegistered, .staffAssigned, .assignmentEnded, .appointmentBooked,
      .appointmentChanged, .topicsSet, .claimed, .released, .interpreterSet, .ratherNotSet,
      .rhythmSet, .absenceEnded, .closureEnded, .rosterChanged, .lessonChanged, .clientEdited,
      .editTakenBack, .expectationChanged, .keyConfirmed, .registrationWithdrawn, .stepPlanned,
      .slotChanged, .presenceWithdrawn, .waitingReopened, .questionAsked, .mistakeSaid:
      []
    }
  }
}
