/// Something that happened at the desk. State tables follow from events; the journal keeps their
/// ``trace``, which names nobody.
public enum DeskEvent: Hashable, Sendable {
  case clientRegistered(Client)
  case staffAssigned(Assignment)
  /// An assignment that ended because another began, or was undone.
  case assignmentEnded(Assignment, on: CivilDate)
  case appointmentBooked(Appointment, despite: [VerdictCode: String])
  case appointmentChanged(AppointmentChange)
  case topicsSet(Identifier<Appointment>, from: [HelpTopic], to: [HelpTopic])
  case claimed([Claim])
  case released([Claim])
  /// A contact, a referral, a call: everything that has the shape of ``Record``.
  case record(RecordEvent)
  // Interpreters.
  case interpreterSet(InterpreterChange)
  case ratherNotSet(ClientNumber, StaffCode, isWished: Bool)
  case rhythmSet(ClientNumber, from: MeetingRhythm?, to: MeetingRhythm?)
  case absenceReported(Absence)
  /// An absence that ends on another day than it did; on its first day it never was.
  case absenceEnded(Identifier<Absence>, from: CivilDate, to: CivilDate)
  case closed(Closure)
  case closureEnded(Identifier<Closure>, from: CivilDate, to: CivilDate)
  case rosterChanged(Roster.Change)
  case roomChanged(Room.Change)
  case lessonAdded(Lesson)
  case lessonChanged(
    Identifier<Lesson>, ClientNumber, from: Lesson.Course, to: Lesson.Course)
  // Households.
  /// A client's details as they are now, and the version that holds what they were.
  case clientEdited(Client, before: ClientVersion)
  /// The details of a version put back; the version is gone.
  case editTakenBack(Client, version: Int)
  case expectationChanged(ExpectationChange)
  case keyConfirmed(KeyConfirmation)
  /// Somebody who was entered by mistake; the number is never given out again.
  case registrationWithdrawn(ClientNumber)
  /// An appointment was made for a step of a household's first talks.
  case stepPlanned(AppointmentReference, KeyDayStepCode)
  /// The same appointment at another time of its day.
  case slotChanged(Identifier<Appointment>, from: TimeSlot, to: TimeSlot)
  // Who is in the house, who waits.
  case presenceSaid(PresenceNote)
  case presenceWithdrawn(PresenceNote)
  case waitingAdded(WaitingEntry)
  case waitingEnded(Identifier<WaitingEntry>, WaitingEntry.Ending)
  case waitingReopened(Identifier<WaitingEntry>)
  case questionAsked(Question)
  /// Why an appointment should never have been there; nil when that is taken back.
  case mistakeSaid(Identifier<Appointment>, from: MistakeReason?, to: MistakeReason?)

  /// What the journal keeps for ever: identifiers, codes, days and times, never a word about a
  /// person (architecture §4).
  public var trace: EventTrace {
    switch self {
    case .clientRegistered(let client): .clientRegistered(client.number)
    case .staffAssigned(let assignment): .staffAssigned(assignment)
    case .assignmentEnded(let assignment, let day): .assignmentEnded(assignment, on: day)
    case .appointmentBooked(let appointment, _):
      .appointmentBooked(appointment.id, appointment.client)
    case .appointmentChanged(let change): .appointmentChanged(change)
    case .topicsSet(let id, let from, let to): .topicsSet(id, from: from, to: to)
    case .claimed(let claims): .claimed(claims)
    case .released(let claims): .released(claims)
    case .record(let event): .record(event.trace)
    case .interpreterSet(let change): .interpreterSet(change)
    // Whom somebody would rather not see stands for as long as it is wished, and not for ever.
    case .ratherNotSet(let client, _, _): .ratherNotSet(client)
    case .rhythmSet(let client, let from, let to): .rhythmSet(client, from: from, to: to)
    case .absenceReported(let absence): .absenceReported(absence.id, upTo: absence.period.end)
    case .absenceEnded(let id, let from, let to): .absenceEnded(id, from: from, to: to)
    case .closed(let closure): .closed(closure.id, upTo: closure.period.end)
    case .closureEnded(let id, let from, let to): .closureEnded(id, from: from, to: to)
    case .rosterChanged(let change): .rosterChanged(change)
    case .roomChanged(let change): .roomChanged(change)
    case .lessonAdded(let lesson): .lessonAdded(lesson.id, lesson.client)
    case .lessonChanged(let id, let client, let from, let to):
      .lessonChanged(id, client, from: from, to: to)
    case .clientEdited(let client, let before):
      .clientEdited(client.number, version: before.number)
    case .editTakenBack(let client, let version): .editTakenBack(client.number, version: version)
    case .expectationChanged(let change): .expectationChanged(change)
    case .keyConfirmed(let step): .keyConfirmed(step)
    case .registrationWithdrawn(let number): .registrationWithdrawn(number)
    case .stepPlanned(let reference, let step): .stepPlanned(reference, step)
    case .slotChanged(let id, let from, let to): .slotChanged(id, from: from, to: to)
    case .presenceSaid(let note): .presenceSaid(note)
    case .presenceWithdrawn(let note): .presenceWithdrawn(note)
    // What somebody waits for stands in the state alone.
    case .waitingAdded(let entry): .waitingAdded(entry.id)
    case .waitingEnded(let id, let ending): .waitingEnded(id, ending)
    case .waitingReopened(let id): .waitingReopened(id)
    case .questionAsked(let question): .questionAsked(question)
    case .mistakeSaid(let id, let from, let to): .mistakeSaid(id, from: from, to: to)
    }
  }
}

extension DeskEvent {
  /// What happened, to a record of this type; nil when something else happened.
  public func change<R: Record>(of type: R.Type) -> RecordChange<R>? {
    if case .record(let event) = self { event.change(of: type) } else { nil }
  }
}
