/// What is left of an event in the journal: enough to undo it, too little to know somebody by.
public enum EventTrace: Hashable, Sendable {
  case clientRegistered(ClientNumber)
  case staffAssigned(Assignment)
  case assignmentEnded(Assignment, on: CivilDate)
  case appointmentBooked(Identifier<Appointment>, ClientNumber)
  case appointmentChanged(AppointmentChange)
  case topicsSet(Identifier<Appointment>, from: [HelpTopic], to: [HelpTopic])
  case claimed([Claim])
  case released([Claim])
  case record(RecordEventTrace)
  // Interpreters.
  case interpreterSet(InterpreterChange)
  case ratherNotSet(ClientNumber)
  case rhythmSet(ClientNumber, from: MeetingRhythm?, to: MeetingRhythm?)
  /// Who, and why, stands in the state tables alone.
  case absenceReported(Identifier<Absence>, upTo: CivilDate)
  case absenceEnded(Identifier<Absence>, from: CivilDate, to: CivilDate)
  case closed(Identifier<Closure>, upTo: CivilDate)
  case closureEnded(Identifier<Closure>, from: CivilDate, to: CivilDate)
  case rosterChanged(Roster.Change)
  case roomChanged(Room.Change)
  case lessonAdded(Identifier<Lesson>, ClientNumber)
  case lessonChanged(
    Identifier<Lesson>, ClientNumber, from: Lesson.Course, to: Lesson.Course)
  // Households.
  case clientEdited(ClientNumber, version: Int)
  case editTakenBack(ClientNumber, version: Int)
  case expectationChanged(ExpectationChange)
  case keyConfirmed(KeyConfirmation)
  case registrationWithdrawn(ClientNumber)
  case stepPlanned(AppointmentReference, KeyDayStepCode)
  case slotChanged(Identifier<Appointment>, from: TimeSlot, to: TimeSlot)
  // Who is in the house, who waits.
  case presenceSaid(PresenceNote)
  case presenceWithdrawn(PresenceNote)
  case waitingAdded(Identifier<WaitingEntry>)
  case waitingEnded(Identifier<WaitingEntry>, WaitingEntry.Ending)
  case waitingReopened(Identifier<WaitingEntry>)
  case questionAsked(Question)
  case mistakeSaid(Identifier<Appointment>, from: MistakeReason?, to: MistakeReason?)
}

/// What a trace is about, said once for everybody who looks for it. Nil and empty where it is about
/// nothing of that kind.
public struct TraceSubject: Hashable, Sendable {
  /// The talk it is about.
  public var appointment: Identifier<Appointment>?
  /// The part of the appointment that it changed.
  public var part: TalkPart?
  /// The client whose own facts it is about.
  public var person: ClientNumber?
  /// The client whose lesson it is about.
  public var lessonClient: ClientNumber?
  /// What stands besides appointments, and how it changed.
  public var standing: StandingPart?
  /// Who was said to be in the house, or to leave it.
  public var presence: PresenceNote?
  /// Who waits, or no longer.
  public var waiting: WaitingStep?
  /// The record it is about, and what happened to it.
  public var record: RecordEventTrace?
  /// The claims it made, and those it gave back.
  public var claimed: [Claim] = []
  /// The claims it gave back.
  public var released: [Claim] = []
}

/// Somebody waits for a free time, or no longer.
public enum WaitingStep: Hashable, Sendable {
  case added(Identifier<WaitingEntry>)
  case ended(Identifier<WaitingEntry>, WaitingEntry.Ending)
}

extension EventTrace {
  /// What it is about.
  public var about: TraceSubject {
    switch self {
    case .appointmentBooked(let id, _): TraceSubject(appointment: id, part: .booked)
    case .appointmentChanged(let step): TraceSubject(appointment: step.id, part: .life(step))
    case .topicsSet(let id, let from, let to):
      TraceSubject(appointment: id, part: .topics(from: from, to: to))
    case .slotChanged(let id, let from, let to):
      TraceSubject(appointment: id, part: .slot(from: from, to: to))
    case .interpreterSet(let change):
      TraceSubject(appointment: change.id, part: .interpreter(change))
    case .mistakeSaid(let id, let from, let to):
      TraceSubject(appointment: id, part: .mistake(from: from, to: to))
    case .record(let trace): TraceSubject(appointment: trace.appointment, record: trace)
    case .claimed(let claims): TraceSubject(claimed: claims)
    case .released(let claims): TraceSubject(released: claims)
    case .clientRegistered(let number), .clientEdited(let number, _),
      .editTakenBack(let number, _), .registrationWithdrawn(let number):
      TraceSubject(person: number)
    case .expectationChanged(let change): TraceSubject(person: change.client)
    case .keyConfirmed(let step): TraceSubject(person: step.client)
    case .absenceReported(let id, let end):
      TraceSubject(standing: .absence(id, before: nil, after: end))
    case .absenceEnded(let id, let from, let to):
      TraceSubject(standing: .absence(id, before: from, after: to))
    case .closed(let id, let end): TraceSubject(standing: .closure(id, before: nil, after: end))
    case .closureEnded(let id, let from, let to):
      TraceSubject(standing: .closure(id, before: from, after: to))
    case .lessonAdded(let id, let client):
      TraceSubject(lessonClient: client, standing: .lesson(id, nil))
    case .lessonChanged(let id, let client, let from, let to):
      TraceSubject(
        lessonClient: client, standing: .lesson(id, LessonCourseChange(from: from, to: to)))
    case .rosterChanged(let change): TraceSubject(standing: .roster(change))
    case .roomChanged(let change): TraceSubject(standing: .room(change))
    case .presenceSaid(let note): TraceSubject(presence: note)
    case .waitingAdded(let id): TraceSubject(waiting: .added(id))
    case .waitingEnded(let id, let ending): TraceSubject(waiting: .ended(id, ending))
    case .staffAssigned, .assignmentEnded, .ratherNotSet, .rhythmSet, .stepPlanned,
      .presenceWithdrawn, .waitingReopened, .questionAsked:
      TraceSubject()
    }
  }

  /// The appointment it is about, if it is about one.
  public var appointment: Identifier<Appointment>? { about.appointment }
  /// The client whose own facts it is about, if it is about them.
  public var person: ClientNumber? { about.person }
  /// The claims it made or gave back.
  public var claims: [Claim] { about.claimed + about.released }

  /// Whether an undo passes it over. A question that was asked stands, or the wait would begin when
  /// somebody likes; a step of a record says it of itself.
  public var isPassedOver: Bool {
    if case .questionAsked = self { return true }
    if case .record(let trace) = self { return trace.isPassedOver }
    return false
  }
}

/// The parts of an appointment that steps change, each with what it was and is.
public enum TalkPart: Hashable, Sendable {
  /// All of it: there was none before.
  case booked
  case life(AppointmentChange)
  case topics(from: [HelpTopic], to: [HelpTopic])
  case slot(from: TimeSlot, to: TimeSlot)
  case interpreter(InterpreterChange)
  case mistake(from: MistakeReason?, to: MistakeReason?)

  /// Puts the part as it was into an appointment.
  public func layBack(into talk: inout Appointment) {
    switch self {
    case .booked: break
    case .life(let step): talk.stand = step.from
    case .topics(let from, _): talk.topics = from
    case .slot(let from, _): talk.slot = from
    case .interpreter(let change): talk.interpreting = change.from
    case .mistake(let from, _): talk.mistake = from
    }
  }

  /// Puts the part as it became into an appointment.
  public func lay(into talk: inout Appointment) {
    switch self {
    case .booked: talk.stand = .init(status: talk.heldUntil == nil ? .booked : .pending)
    case .life(let step): talk.stand = step.to
    case .topics(_, let to): talk.topics = to
    case .slot(_, let to): talk.slot = to
    case .interpreter(let change): talk.interpreting = change.to
    case .mistake(_, let to): talk.mistake = to
    }
  }
}
