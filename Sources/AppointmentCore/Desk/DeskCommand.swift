/// What somebody asks the desk to do. Each is decided by ``decide(_:given:)``.
public enum DeskCommand: Hashable, Sendable {
  case register(Client)
  case assign(Assignment)
  case book(BookingRequest)
  /// A new appointment that takes the old one's place, in one step, with the same reference.
  case move(Identifier<Appointment>, MoveWish)
  case cancel(Identifier<Appointment>, CancelReason)
  /// Somebody has come in; what it is about is said now when nobody said it before.
  case arrive(Identifier<Appointment>, topics: [HelpTopic] = [])
  case late(Identifier<Appointment>)
  case start(Identifier<Appointment>)
  case fulfil(Identifier<Appointment>, [Outcome])
  case noShow(Identifier<Appointment>, NoShowParty)
  case setTopics(Identifier<Appointment>, [HelpTopic])
  case refer(ReferralRequest)
  case contact(ContactNote)
  /// The acting person's last change of today; or the last one of an appointment.
  case undo(Identifier<Appointment>?)
  // Interpreters.
  /// Another interpreter, the telephone, or nobody.
  case setInterpreter(Identifier<Appointment>, InterpreterChoice?)
  case answerInterpreter(Identifier<Appointment>, InterpreterAnswer)
  case setRatherNot(ClientNumber, StaffCode, isWished: Bool)
  case setRhythm(ClientNumber, MeetingRhythm?)
  // Households.
  /// New people, together in a household.
  case enterHousehold(HouseholdEntry)
  case editClient(ClientNumber, [ClientDetail])
  /// When somebody is expected; nil when nobody knows any more.
  case expect(ClientNumber, ExpectedMoment?, wholeHousehold: Bool)
  /// Sleutel gehad: the day of first housing is confirmed.
  case confirmKey(ClientNumber, on: CivilDate, wholeHousehold: Bool)
  // Life.
  /// A talk of somebody's own making in the place of one that was missed or cannot be: a move with
  /// wishes of its own. It keeps the reference.
  case rebook(Identifier<Appointment>, BookingRequest)
  /// The same talk, from now to its end, for somebody who is later than agreed.
  case shorten(Identifier<Appointment>)
  case life(LifeCommand)
  // Holds.
  /// Keeps a time free for a few minutes while somebody decides.
  case hold(BookingRequest)
  /// What was held becomes an appointment.
  case confirm(Identifier<Appointment>)
  /// What was held is free again.
  case letGo(Identifier<Appointment>)
  /// An appointment that should never have been there.
  case enterInError(Identifier<Appointment>, MistakeReason)

  // What stands in the agendas besides appointments.
  /// Somebody is away for a while. Nothing is cancelled by it.
  case reportAbsence(AbsenceNote)
  /// Somebody is back from a day on; on the first day of the absence it never was.
  case endAbsence(Identifier<Absence>, on: CivilDate)
  /// A room or the office is closed for a while.
  case close(ClosureNote)
  case reopen(Identifier<Closure>, on: CivilDate)
  /// What somebody's dagdeel is to be from a day on.
  case setShift(ShiftWish)
  /// What a room is to be; one with a code of its own is new.
  case setRoom(Room)
  /// A part of a client's week becomes their own.
  case addLesson(LessonNote)
  case changeLesson(Identifier<Lesson>, of: ClientNumber, LessonChange)

  // Repair
  /// The move of a talk that cannot be held as agreed, perhaps to somebody else, and the call that
  /// tells the client.
  case repair(Identifier<Appointment>, RepairChoice)
  /// A call about a talk that cannot be held and has no new time yet.
  case listCall(Identifier<Appointment>)
  case markCall(Identifier<Appointment>, RepairCall.State)
  /// Somebody else takes a call on.
  case handCall(Identifier<Appointment>, to: StaffCode)

  /// Another time, and nothing else.
  public static func move(
    _ id: Identifier<Appointment>, to moment: CivilDateTime
  ) -> DeskCommand {
    .move(id, MoveWish(at: moment))
  }

  /// Another time in a colleague's agenda.
  public static func move(
    _ id: Identifier<Appointment>, to moment: CivilDateTime, with staff: StaffCode,
    because reason: SubstitutionReason
  ) -> DeskCommand {
    .move(id, MoveWish(at: moment, substitute: staff, reason: reason))
  }

  /// The appointment a command is about, if it is about one.
  public var appointment: Identifier<Appointment>? {
    switch self {
    case .move(let id, _), .cancel(let id, _), .arrive(let id, _), .late(let id), .start(let id),
      .fulfil(let id, _), .noShow(let id, _), .setTopics(let id, _), .rebook(let id, _),
      .shorten(let id), .setInterpreter(let id, _), .answerInterpreter(let id, _),
      .enterInError(let id, _), .confirm(let id), .letGo(let id), .repair(let id, _),
      .listCall(let id), .markCall(let id, _), .handCall(let id, _):
      id
    case .undo(let id): id
    default: nil
    }
  }

  /// Whether it only takes back what was done, so that nothing of it can be taken back itself.
  public var takesBack: Bool {
    switch self {
    case .undo, .letGo: true
    default: false
    }
  }

  /// The client a command is about, when it names one itself.
  public var client: ClientNumber? {
    switch self {
    case .register(let client): client.number
    case .assign(let assignment): assignment.client
    case .book(let request), .rebook(_, let request), .hold(let request): request.client
    case .refer(let request): request.subject.client
    case .contact(let note): note.client
    case .addLesson(let note): note.client
    case .changeLesson(_, let client, _): client
    case .setRatherNot(let client, _, _), .setRhythm(let client, _): client
    case .editClient(let number, _), .expect(let number, _, _), .confirmKey(let number, _, _):
      number
    case .life(let command): command.client
    default: nil
    }
  }
}

/// Where a talk is to go, and what somebody goes on in spite of.
public struct MoveWish: Hashable, Sendable {
  public var at: CivilDateTime
  /// Into whose agenda; nil to stay with whom it is.
  public var substitute: StaffCode?
  /// Why it is not the own begeleider; back to the own begeleider it is not kept.
  public var reason: SubstitutionReason?
  /// Findings that somebody goes on in spite of, with the reason given.
  public var despite: [VerdictCode: String]

  public init(
    at: CivilDateTime, substitute: StaffCode? = nil, reason: SubstitutionReason? = nil,
    despite: [VerdictCode: String] = [:]
  ) {
    self.at = at
    self.substitute = substitute
    self.reason = reason
    self.despite = despite
  }
}

/// What somebody wants to book. What is nil is looked for, by the function that shows free times.
public struct BookingRequest: Hashable, Sendable {
  public var client: ClientNumber
  public var at: CivilDateTime
  public var kind: AppointmentKind
  public var minutes: Int?
  public var topics: [HelpTopic]
  public var place: Place
  public var interpreter: InterpreterChoice?
  public var room: RoomCode?
  public var substitute: StaffCode?
  public var substitutionReason: SubstitutionReason?
  public var letterDate: CivilDate?
  /// Findings that somebody goes on in spite of, with the reason given.
  public var despite: [VerdictCode: String]
  /// Who else takes part, besides the client whose talk it is.
  public var others: [ClientNumber] = []
  /// An organisation that takes part as well, by its name.
  public var partner: String?
  /// Which of a household's first talks it is, when it is one of those.
  public var step: KeyDayStepCode?
  /// Whether it takes the place of an appointment that there is already; set by a move alone.
  var isMove = false
  /// Whether to book what may be booked and refer the rest, in one step.
  public var split: Bool

  public init(
    client: ClientNumber, at: CivilDateTime, kind: AppointmentKind = .talk, minutes: Int? = nil,
    topics: [HelpTopic] = [], place: Place = .office, interpreter: InterpreterChoice? = nil,
    room: RoomCode? = nil, substitute: StaffCode? = nil,
    substitutionReason: SubstitutionReason? = nil, letterDate: CivilDate? = nil,
    despite: [VerdictCode: String] = [:], split: Bool = false
  ) {
    self.client = client
    self.at = at
    self.kind = kind
    self.minutes = minutes
    self.topics = topics
    self.place = place
    self.interpreter = interpreter
    self.room = room
    self.substitute = substitute
    self.substitutionReason = substitutionReason
    self.letterDate = letterDate
    self.despite = despite
    self.split = split
  }
}

/// Who is away when, as somebody reports it.
public struct AbsenceNote: Hashable, Sendable {
  public var staff: StaffCode
  public var period: CivilPeriod
  /// Empty for whole days.
  public var dayparts: [Daypart]
  public var reason: Absence.Reason

  public init(
    staff: StaffCode, period: CivilPeriod, dayparts: [Daypart] = [], reason: Absence.Reason
  ) {
    self.staff = staff
    self.period = period
    self.dayparts = dayparts
    self.reason = reason
  }
}

extension AbsenceNote {
  /// The absence of this note; nil when it lasts too long.
  public func absence(as id: Identifier<Absence>) -> Absence? {
    Absence(id: id, staff: staff, period: period, dayparts: dayparts, reason: reason)
  }
}

/// What is closed when, and a word why.
public struct ClosureNote: Hashable, Sendable {
  /// Nil for the whole office.
  public var room: RoomCode?
  public var period: CivilPeriod
  public var dayparts: [Daypart]
  public var label: String

  public init(
    room: RoomCode?, period: CivilPeriod, dayparts: [Daypart] = [], label: String
  ) {
    self.room = room
    self.period = period
    self.dayparts = dayparts
    self.label = label
  }
}
