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
  case referred(Referral)
  case referralWithdrawn(Identifier<Referral>)
  case contactNoted(Contact)
  case contactWithdrawn(Identifier<Contact>)
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
  // Life.
  /// The same appointment at another time of its day.
  case slotChanged(Identifier<Appointment>, from: TimeSlot, to: TimeSlot)
  case life(LifeEvent)
  // Repair
  case callListed(RepairCall)
  case callMarked(Identifier<Appointment>, from: RepairCall.Stand, to: RepairCall.Stand)
  case callWithdrawn(Identifier<Appointment>)
  // Holds.
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
    case .referred(let referral): .referred(referral.id)
    case .referralWithdrawn(let id): .referralWithdrawn(id)
    case .contactNoted(let contact): .contactNoted(contact.id)
    case .contactWithdrawn(let id): .contactWithdrawn(id)
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
    // Households.
    case .clientEdited(let client, let before):
      .clientEdited(client.number, version: before.number)
    case .editTakenBack(let client, let version): .editTakenBack(client.number, version: version)
    case .expectationChanged(let change): .expectationChanged(change)
    case .keyConfirmed(let step): .keyConfirmed(step)
    case .registrationWithdrawn(let number): .registrationWithdrawn(number)
    case .stepPlanned(let reference, let step): .stepPlanned(reference, step)
    case .slotChanged(let id, let from, let to): .slotChanged(id, from: from, to: to)
    case .life(let event): .life(event.trace)
    case .callListed(let call): .callListed(call)
    case .callMarked(let id, let from, let to): .callMarked(id, from: from, to: to)
    case .callWithdrawn(let id): .callWithdrawn(id)
    // Holds.
    case .mistakeSaid(let id, let from, let to): .mistakeSaid(id, from: from, to: to)
    }
  }
}

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
  case referred(Identifier<Referral>)
  case referralWithdrawn(Identifier<Referral>)
  case contactNoted(Identifier<Contact>)
  case contactWithdrawn(Identifier<Contact>)
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
  // Life.
  case slotChanged(Identifier<Appointment>, from: TimeSlot, to: TimeSlot)
  case life(LifeTrace)
  // Repair
  case callListed(RepairCall)
  case callMarked(Identifier<Appointment>, from: RepairCall.Stand, to: RepairCall.Stand)
  case callWithdrawn(Identifier<Appointment>)
  // Holds.
  case mistakeSaid(Identifier<Appointment>, from: MistakeReason?, to: MistakeReason?)

  /// The absence it is about, if it is about one.
  public var absence: Identifier<Absence>? {
    switch self {
    case .absenceReported(let id, _), .absenceEnded(let id, _, _): id
    default: nil
    }
  }

  /// Whose lesson it is about, if it is about one.
  public var lessonClient: ClientNumber? {
    switch self {
    case .lessonAdded(_, let client), .lessonChanged(_, let client, _, _): client
    default: nil
    }
  }

  /// The closure it is about, if it is about one.
  public var closure: Identifier<Closure>? {
    switch self {
    case .closed(let id, _), .closureEnded(let id, _, _): id
    default: nil
    }
  }

  /// The client whose own facts it is about, if it is about them.
  public var person: ClientNumber? {
    switch self {
    case .clientRegistered(let number), .clientEdited(let number, _),
      .editTakenBack(let number, _), .registrationWithdrawn(let number):
      number
    case .expectationChanged(let change): change.client
    case .keyConfirmed(let step): step.client
    default: nil
    }
  }

  /// The appointment it is about, if it is about one.
  public var appointment: Identifier<Appointment>? {
    switch self {
    case .appointmentBooked(let id, _), .topicsSet(let id, _, _), .slotChanged(let id, _, _),
      .mistakeSaid(let id, _, _):
      id
    case .appointmentChanged(let change): change.id
    case .interpreterSet(let change): change.id
    case .callListed(let call): call.appointment
    case .callMarked(let id, _, _), .callWithdrawn(let id): id
    default: nil
    }
  }
}

/// A step in an appointment's life, with what there was before, so that it can be taken back.
public struct AppointmentChange: Hashable, Sendable {
  /// The part of an appointment that steps change.
  public struct Stand: Hashable, Sendable {
    public var status: AppointmentStatus
    public var cancelReason: CancelReason?
    public var noShowParty: NoShowParty?
    public var outcomes: [Outcome]
    public var arrivedAt: CivilDateTime?
    public var lateAt: CivilDateTime?

    public init(
      status: AppointmentStatus, cancelReason: CancelReason? = nil,
      noShowParty: NoShowParty? = nil, outcomes: [Outcome] = [],
      arrivedAt: CivilDateTime? = nil, lateAt: CivilDateTime? = nil
    ) {
      self.status = status
      self.cancelReason = cancelReason
      self.noShowParty = noShowParty
      self.outcomes = outcomes
      self.arrivedAt = arrivedAt
      self.lateAt = lateAt
    }
  }

  public let id: Identifier<Appointment>
  public let from: Stand
  public let to: Stand

  public init(id: Identifier<Appointment>, from: Stand, to: Stand) {
    self.id = id
    self.from = from
    self.to = to
  }

  /// The step that takes this one back.
  public var inverse: AppointmentChange { AppointmentChange(id: id, from: to, to: from) }
}

extension Appointment {
  /// Where the appointment is in its life.
  public var stand: AppointmentChange.Stand {
    get {
      AppointmentChange.Stand(
        status: status, cancelReason: cancelReason, noShowParty: noShowParty, outcomes: outcomes,
        arrivedAt: arrivedAt, lateAt: lateAt)
    }
    set {
      status = newValue.status
      cancelReason = newValue.cancelReason
      noShowParty = newValue.noShowParty
      outcomes = newValue.outcomes
      arrivedAt = newValue.arrivedAt
      lateAt = newValue.lateAt
    }
  }
}
