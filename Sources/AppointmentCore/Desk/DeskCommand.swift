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
  /// A command in the shape of ``DeskOrder``.
  case order(StreamOrder)
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
  /// A talk of somebody's own making in the place of one that was missed or cannot be: a move with
  /// wishes of its own. It keeps the reference.
  case rebook(Identifier<Appointment>, BookingRequest)
  /// The same talk, from now to its end, for somebody who is later than agreed.
  case shorten(Identifier<Appointment>)
  // Who is in the house, who cannot wait, who waits.
  /// A colleague is here, or leaves.
  case present(StaffCode, isIn: Bool)
  /// This client cannot wait.
  case raise(ClientNumber)
  /// What the one who was asked about it answered.
  case answer(Identifier<Urgency>, Urgency.Answer)
  /// The next one is asked.
  case passOn(Identifier<Urgency>)
  /// This client waits for a free time.
  case wait(ClientNumber, WaitingWish)
  case endWait(Identifier<WaitingEntry>, WaitingEntry.Ending)
  /// Somebody asked for a talk; only the first time since the last talk is kept.
  case ask(ClientNumber)
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
}
