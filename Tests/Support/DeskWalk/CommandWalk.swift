package import AppointmentCore

/// One of every command that somebody can give, about people and things of the caller's choice.
///
/// ``DeclaredCases`` tells whether one was forgotten.
package struct CommandWalk {
  package var client: ClientNumber
  /// Somebody who is expected and does not live here yet.
  package var newcomer: ClientNumber
  /// A number that is nobody's yet.
  package var newClient: ClientNumber
  /// A talk to come.
  package var appointment: Identifier<Appointment>
  /// A talk that has begun and whose client is not there.
  package var begun: Identifier<Appointment>
  /// A talk whose client is there.
  package var arrived: Identifier<Appointment>
  /// A time that is kept free.
  package var held: Identifier<Appointment>
  /// A talk about which somebody is to be called.
  package var called: Identifier<Appointment>
  package var absence: Identifier<Absence>
  package var closure: Identifier<Closure>
  package var lesson: Identifier<Lesson>
  package var urgency: Identifier<Urgency>
  package var waiting: Identifier<WaitingEntry>
  /// A message for the colleague below that is open.
  package var message: Identifier<Message>
  package var staff: StaffCode
  /// Somebody else who can stand in.
  package var colleague: StaffCode
  package var room: RoomCode
  package var day: CivilDate

  package init(
    client: ClientNumber, newcomer: ClientNumber, newClient: ClientNumber,
    appointment: Identifier<Appointment>,
    begun: Identifier<Appointment>, arrived: Identifier<Appointment>,
    held: Identifier<Appointment>, called: Identifier<Appointment>,
    absence: Identifier<Absence>, closure: Identifier<Closure>, lesson: Identifier<Lesson>,
    urgency: Identifier<Urgency>, waiting: Identifier<WaitingEntry>,
    message: Identifier<Message>, staff: StaffCode,
    colleague: StaffCode,
    room: RoomCode, day: CivilDate
  ) {
    self.client = client
    self.newcomer = newcomer
    self.newClient = newClient
    self.appointment = appointment
    self.begun = begun
    self.arrived = arrived
    self.held = held
    self.called = called
    self.absence = absence
    self.closure = closure
    self.lesson = lesson
    self.urgency = urgency
    self.waiting = waiting
    self.message = message
    self.staff = staff
    self.colleague = colleague
    self.room = room
    self.day = day
  }

  /// Every case of ``DeskCommand`` and of ``StreamOrder``, each once.
  package var commands: [DeskCommand] {
    talks + standing + people + around + messages
  }

  /// The name of a command's case.
  package static func name(of command: DeskCommand) -> String {
    if case .order(let order) = command { return DeclaredCases.name(of: order) }
    return DeclaredCases.name(of: command)
  }

  /// The names of all cases, as the core declares them.
  package static func names() throws -> [String] {
    try DeclaredCases.of("DeskCommand").filter { $0 != "order" } + DeclaredCases.of("StreamOrder")
  }

  private func moment(_ hour: Int, on day: CivilDate) -> CivilDateTime {
    CivilDateTime(day, CivilTime(hour: hour, minute: 0)!)
  }

  private var request: BookingRequest {
    var request = BookingRequest(client: client, at: moment(9, on: day), TalkWish(minutes: 30))
    request.topics = [.post]
    return request
  }

  private var talks: [DeskCommand] {
    [
      .book(request), .hold(request), .rebook(appointment, request),
      .move(appointment, MoveWish(at: moment(11, on: day))),
      .cancel(appointment, .client), .arrive(appointment, topics: [.money]), .late(begun),
      .start(arrived), .fulfil(arrived, [.handled]), .noShow(begun, .client),
      .setTopics(appointment, [.housing]), .shorten(begun), .confirm(held),
      .letGo(held), .enterInError(appointment, .duplicate), .undo(appointment),
      .setInterpreter(appointment, .telephone), .answerInterpreter(appointment, .yes),
      .repair(appointment, RepairChoice(at: moment(15, on: day))), .listCall(appointment),
      .markCall(called, .reached), .handCall(called, to: staff),
    ]
  }

  private var standing: [DeskCommand] {
    [
      .reportAbsence(
        AbsenceNote(staff: staff, period: CivilPeriod(from: day, days: 2), reason: .leave)),
      .endAbsence(absence, on: day),
      .close(ClosureNote(room: room, period: CivilPeriod(from: day, days: 2), label: "schilder")),
      .reopen(closure, on: day),
      .setShift(
        ShiftWish(staff: staff, weekday: .friday, daypart: .evening, role: .begeleider, from: day)),
      .setRoom(Room(code: room, name: "Zolder", location: "boven")),
      .addLesson(
        LessonNote(
          client: client, weekday: .thursday, from: CivilTime(hour: 16, minute: 0)!,
          to: CivilTime(hour: 17, minute: 0)!, validFrom: day)),
      .changeLesson(lesson, of: client, .ends(day.adding(days: 30))),
    ]
  }

  private var people: [DeskCommand] {
    [
      .register(Client(number: newClient, name: PersonName("Nieuw Mens")!)),
      .assign(Assignment(client: client, stream: .guidance, staff: colleague, from: day)),
      .enterHousehold(
        HouseholdEntry(members: [HouseholdEntry.Member(name: PersonName("Nieuw Gezin")!)])),
      .editClient(client, [.phone("06-12 345 678")]),
      .expect(newcomer, .day(day), wholeHousehold: false),
      .confirmKey(client, on: day.adding(days: -190), wholeHousehold: false),
      .setRatherNot(client, colleague, isWished: true), .setRhythm(client, .monthly),
      .refer(ReferralRequest(subject: .client(client), topic: .money, outcome: .helped)),
      .contact(ContactNote(client: client, channel: .phone, minutes: 5)),
    ]
  }

  private var around: [DeskCommand] {
    [
      .present(staff, isIn: true), .raise(newcomer),
      .answer(urgency, .now), .passOn(urgency),
      .wait(client, WaitingWish(TalkWish(topics: [.post]), minutes: 30)),
      .endWait(waiting, .withdrawn), .ask(newcomer),
    ]
  }

  private var messages: [DeskCommand] {
    [
      GuardedText("school", limit: Message.callerLimit).map {
        .order(.takeMessage(MessageNote(to: staff, caller: $0, about: client)))
      },
      .order(.markMessage(MessageMark(message, .spoken))),
      .order(.handMessage(MessageHandover(message, to: colleague))),
      .order(.openMessage(MessageLook(message, because: .absence))),
    ].compactMap(\.self)
  }
}
