/// Who acts, and in which role (the role worn, R-061).
public struct Actor: Hashable, Sendable {
  public let code: StaffCode
  public let role: Role

  public init(code: StaffCode, role: Role) {
    self.code = code
    self.role = role
  }
}

/// One entry of the journal: who did what when, in traces.
public struct RecordedChange: Hashable, Sendable {
  /// The order in the journal, from 1; time is not an order when clocks are set back.
  public let sequence: Int
  public let at: CivilDateTime
  public let actor: Actor
  /// The name of the command: `book`, `undo`.
  public let verb: String
  public let traces: [EventTrace]
  /// Whether a later entry took it back.
  public let isUndone: Bool
  /// The entry that this one took back.
  public let undoes: Int?

  public init(
    sequence: Int, at: CivilDateTime, actor: Actor, verb: String, traces: [EventTrace],
    isUndone: Bool = false, undoes: Int? = nil
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.verb = verb
    self.traces = traces
    self.isUndone = isUndone
    self.undoes = undoes
  }
}

/// Everything a decision needs to know: a plain value, so that a failing case from the office is a
/// literal in a test.
public struct DeskFacts: Sendable {
  public var office: Office
  public var now: CivilDateTime
  public var actor: Actor
  /// The client the command is about.
  public var file: ClientFile?
  /// The appointment the command is about.
  public var appointment: Appointment?
  /// The appointment in whose place a new one is being decided.
  var replaced: Appointment?
  /// The talk as it stands that is moved as it is: its own time is no other time.
  var left: Meeting?
  /// Whether another appointment has taken its place already.
  public var hasSuccessor = false
  /// Who is in the house, who cannot wait, who waits, as far as the command needs it.
  public var around = AroundFacts()
  /// What was gone on in spite of when it was booked, with the reasons given.
  public var overrides: [VerdictCode: String] = [:]
  /// Lessons, absences and closures around the time the command is about, the client's own lessons
  /// aside, which are in the file.
  public var loadedStanding = StandingTimes()
  /// The absence or the closure the command is about.
  public var absence: Absence?
  /// The closure the command is about; nil for a command about none.
  public var closure: Closure?
  /// What is taken around the time the command is about, far enough to offer something else.
  public var agenda: Agenda
  /// The change an undo would take back, and the appointments it is about as they are now.
  public var undoable: RecordedChange?
  public var undoableAppointments: [Appointment]
  /// Whether somebody changed the same things after it.
  public var hasLaterChange: Bool
  /// Whether the one who acts can still take back what was last done with the appointment.
  public var canUndo = false
  /// The records the command is about; for an undo those of the change as they are now.
  public var records = RecordShelves()
  /// Fresh identifiers from the shell: a decision makes none.
  public var fresh: FreshIdentifiers
  /// Whether a client whom the command only names is there.
  public var knowsBystander = false
  /// For decisions about people and households.
  public var households = HouseholdFacts()

  public init(
    office: Office, now: CivilDateTime, actor: Actor, file: ClientFile? = nil,
    appointment: Appointment? = nil, agenda: Agenda = Agenda(),
    undoable: RecordedChange? = nil, undoableAppointments: [Appointment] = [],
    hasLaterChange: Bool = false, fresh: FreshIdentifiers
  ) {
    self.office = office
    self.now = now
    self.actor = actor
    self.file = file
    self.appointment = appointment
    self.agenda = agenda
    self.undoable = undoable
    self.undoableAppointments = undoableAppointments
    self.hasLaterChange = hasLaterChange
    self.fresh = fresh
  }

  /// A fact that the loader of a command lays in, or that follows from one. A command of its kind is
  /// never decided without it: where it lacks, a loader is wrong, nothing has been written yet, and
  /// the program stops before it writes what nobody decided.
  func loaded<Fact>(_ fact: Fact?) -> Fact {
    guard let fact else { preconditionFailure("A loader lays in what its command is about.") }
    return fact
  }

  /// The call about the appointment, if one stands on the list.
  var call: RepairCall? { appointment.flatMap { records.calls[$0.id] } }

  var availability: Availability { Availability(office: office, agenda: agenda, now: now) }
}

/// Identifiers and numbers that nothing has yet, enough for one decision.
public struct FreshIdentifiers: Hashable, Sendable {
  public let appointment: Identifier<Appointment>
  public let referral: Identifier<Referral>
  public let contact: Identifier<Contact>
  public let absence: Identifier<Absence>
  public let closure: Identifier<Closure>
  public let lesson: Identifier<Lesson>
  public let reference: AppointmentReference

  /// An identifier for a record of any kind, one in a decision.
  func record<R: Record>() -> Identifier<R> { Identifier(contact.value) }

  public init(
    appointment: Identifier<Appointment>, referral: Identifier<Referral>,
    contact: Identifier<Contact>, absence: Identifier<Absence>, closure: Identifier<Closure>,
    lesson: Identifier<Lesson>, reference: AppointmentReference
  ) {
    self.appointment = appointment
    self.referral = referral
    self.contact = contact
    self.absence = absence
    self.closure = closure
    self.lesson = lesson
    self.reference = reference
  }
}
