/// What a command is, whatever its case: what is known of it before anything is loaded, and what the
/// office's rules make of it.
struct OpenedCommand {
  let card: CommandCard
  let decide: (DeskFacts) -> DeskDecision

  init(_ card: CommandCard, decide: @escaping (DeskFacts) -> DeskDecision) {
    self.card = card
    self.decide = decide
  }
}

extension DeskCommand {
  /// What is known of it before anything is loaded.
  public var card: CommandCard { opened.card }

  /// The one switch of the core over commands: a line a command.
  var opened: OpenedCommand {
    switch self {
    case .register(let client):
      OpenedCommand(
        CommandCard(.register, .register, client: client.number).with { $0.hasNewClient = true }
      ) { $0.decideRegistration(of: client) }
    case .assign(let assignment):
      OpenedCommand(
        CommandCard(
          .assign, .assign, client: assignment.client, names: .init(staff: [assignment.staff]))
      ) { $0.decideAssignment(assignment) }
    case .book(let request):
      OpenedCommand(booking(.book, request)) { $0.endingWait($0.decideBooking(request)) }
    case .hold(let request):
      OpenedCommand(booking(.hold, request)) { $0.decideHold(request) }
    case .confirm(let id):
      OpenedCommand(CommandCard(.confirm, .book, talk: id)) {
        $0.endingWait($0.decideConfirmation())
      }
    case .letGo(let id):
      OpenedCommand(CommandCard(.release, .book, talk: id).with { $0.takesBack = true }) {
        $0.decideLettingGo()
      }
    case .move(let id, let wish):
      OpenedCommand(move(.move, .move, id, names: .init(staff: [wish.substitute]))) {
        $0.decideMove(wish)
      }
    case .rebook(let id, let request):
      OpenedCommand(rebooking(id, request)) { $0.endingWait($0.decideReplacement(by: request)) }
    case .repair(let id, let choice):
      OpenedCommand(
        move(
          .repair, .repair, id, names: .init(staff: [choice.substitute, choice.interpreter?.staff]))
      ) { $0.decideRepair(choice) }
    case .cancel(let id, let reason):
      OpenedCommand(CommandCard(.cancel, .cancel, talk: id)) { $0.decideCancellation(for: reason) }
    case .arrive(let id, let topics):
      OpenedCommand(CommandCard(.arrive, .arrive, talk: id)) { $0.decideArrival(about: topics) }
    case .late(let id):
      OpenedCommand(CommandCard(.late, .late, talk: id)) { $0.decideLateness() }
    case .shorten(let id):
      OpenedCommand(CommandCard(.shorten, .late, talk: id)) { $0.decideShortening() }
    case .start(let id):
      OpenedCommand(CommandCard(.start, .start, talk: id)) { $0.decideStep(.start, to: .checkedIn) }
    case .fulfil(let id, let outcomes):
      OpenedCommand(CommandCard(.fulfil, .fulfil, talk: id)) { $0.decideFulfilment(outcomes) }
    case .noShow(let id, let party):
      OpenedCommand(CommandCard(.noShow, .noShow, talk: id)) { $0.decideNoShow(of: party) }
    case .enterInError(let id, let reason):
      OpenedCommand(CommandCard(.mistake, .enterInError, talk: id)) { $0.decideMistake(reason) }
    case .setTopics(let id, let topics):
      OpenedCommand(CommandCard(.topics, .setTopics, talk: id)) { $0.decideTopics(topics) }
    case .setInterpreter(let id, let choice):
      OpenedCommand(
        CommandCard(.interpreter, .setInterpreter, talk: id, names: .init(staff: [choice?.staff]))
      ) { $0.decideInterpreter(choice) }
    case .answerInterpreter(let id, let answer):
      OpenedCommand(CommandCard(.interpreter, .answerInterpreter, talk: id)) {
        $0.decideAnswer(answer)
      }
    case .listCall(let id):
      OpenedCommand(CommandCard(.call, .call, talk: id)) { $0.decideCallListing() }
    case .markCall(let id, let state):
      OpenedCommand(CommandCard(.call, .call, talk: id)) { $0.decideCall(state) }
    case .handCall(let id, let staff):
      OpenedCommand(CommandCard(.call, .call, talk: id, names: .init(staff: [staff]))) {
        $0.decideHandover(to: staff)
      }
    case .undo(let id):
      OpenedCommand(CommandCard(.undo, .undo, talk: id).with { $0.takesBack = true }) {
        $0.decideUndo()
      }
    case .order(let order):
      OpenedCommand(order.asked.card) { order.asked.decide(given: $0) }
    case .setRatherNot(let client, let staff, let isWished):
      OpenedCommand(
        CommandCard(.avoid, .setRatherNot, client: client, names: .init(staff: [staff]))
      ) { _ in .accepted(Acceptance(events: [.ratherNotSet(client, staff, isWished: isWished)])) }
    case .setRhythm(let client, let rhythm):
      OpenedCommand(CommandCard(.rhythm, .setRhythm, client: client)) {
        $0.decideRhythm(rhythm, of: client)
      }
    case .enterHousehold(let entry):
      OpenedCommand(
        CommandCard(.addHousehold, .register, names: .init(staff: [entry.coach])).with {
          $0.hasNewClient = true
        }
      ) { $0.decideEntry(entry) }
    case .editClient(let number, let details):
      OpenedCommand(
        CommandCard(.editClient, .editClient, client: number).with {
          $0.fields = details.map(\.field)
        }
      ) { $0.decideEdit(details) }
    case .expect(let number, let moment, let all):
      OpenedCommand(CommandCard(.expect, .expect, client: number)) {
        $0.decideExpectation(moment, wholeHousehold: all)
      }
    case .confirmKey(let number, let day, let all):
      OpenedCommand(CommandCard(.settle, .confirmKey, client: number)) {
        $0.decideKey(on: day, wholeHousehold: all)
      }
    case .present(let staff, let isIn):
      OpenedCommand(CommandCard(.present, .present, names: .init(present: staff))) {
        $0.decidePresence(of: staff, isIn: isIn)
      }
    case .raise(let client):
      OpenedCommand(CommandCard(.urgent, .urgency, client: client)) { $0.decideUrgency(of: client) }
    case .answer(_, let answer):
      OpenedCommand(CommandCard(.answer, .urgency)) { $0.decideAnswer(answer) }
    case .passOn:
      OpenedCommand(CommandCard(.passOn, .urgency)) { $0.decidePassingOn() }
    case .wait(let client, let wish):
      OpenedCommand(CommandCard(.wait, .wait, client: client)) {
        $0.decideWaiting(of: client, for: wish)
      }
    case .endWait(let id, let ending):
      OpenedCommand(CommandCard(.endWait, .wait)) { $0.decideEndOfWait(id, ending) }
    case .ask(let client):
      OpenedCommand(CommandCard(.ask, .slots, client: client)) {
        .accepted(Acceptance(events: $0.questionEvents))
      }
    case .reportAbsence(let note):
      OpenedCommand(
        CommandCard(
          .absence, .reportAbsence, names: .init(staff: [note.staff], absentee: note.staff))
      ) { $0.decideAbsence(note) }
    case .endAbsence(_, let day):
      OpenedCommand(CommandCard(.comeBack, .reportAbsence)) { $0.decideReturn(on: day) }
    case .close(let note):
      OpenedCommand(CommandCard(.closure, .close, names: .init(room: note.room))) {
        $0.decideClosure(note)
      }
    case .reopen(_, let day):
      OpenedCommand(CommandCard(.reopen, .close)) { $0.decideReopening(on: day) }
    case .setShift(let wish):
      OpenedCommand(CommandCard(.roster, .editRoster, names: .init(staff: [wish.staff]))) {
        $0.decideShift(wish)
      }
    case .setRoom(let room):
      OpenedCommand(CommandCard(.room, .editRoster)) { $0.decideRoom(room) }
    case .addLesson(let note):
      OpenedCommand(CommandCard(.lesson, .editLesson, client: note.client)) {
        $0.decideLesson(note)
      }
    case .changeLesson(let id, let client, let change):
      OpenedCommand(CommandCard(.lesson, .editLesson, client: client, names: .init(lesson: id))) {
        $0.decideCourse(of: id, change)
      }
    }
  }

  private func booking(_ verb: CommandVerb, _ request: BookingRequest) -> CommandCard {
    CommandCard(verb, .book, client: request.client, names: request.names)
      // A private topic leaves no trace, not even that somebody asked (§0b.8).
      .with { $0.asks = !request.topics.contains { $0.kind == .safety } }
  }

  private func rebooking(
    _ id: Identifier<Appointment>, _ request: BookingRequest
  ) -> CommandCard {
    move(.move, .move, id, names: request.names).with { $0.client = request.client }
  }

  private func move(
    _ verb: CommandVerb, _ right: DeskAction, _ id: Identifier<Appointment>, names: CommandNames
  ) -> CommandCard {
    CommandCard(verb, right, talk: id, names: names).with { $0.isMove = true }
  }

  /// The appointment a command is about, if it is about one.
  public var appointment: Identifier<Appointment>? { card.talk }
  /// The client a command is about, when it names one itself.
  public var client: ClientNumber? { card.client }
}

extension BookingRequest {
  /// Whom and what it names.
  public var names: CommandNames {
    CommandNames(staff: [wish.substitute, wish.interpreter?.staff], room: wish.room)
  }
}

extension ContactNote: DeskOrder {
  public var card: CommandCard { CommandCard(.contact, .contact, client: client) }
  /// A contact of today or of the seven days before is noted.
  public func decide(given facts: DeskFacts) -> DeskDecision { facts.decideContact(self) }
}

extension ReferralRequest: DeskOrder {
  public var card: CommandCard {
    CommandCard(.refer, .refer, client: subject.client, names: .init(service: outcome?.service))
  }

  /// Somebody is shown onward or was helped here; a topic that must stay private leaves nothing
  /// (§0b.8).
  public func decide(given facts: DeskFacts) -> DeskDecision { facts.decideReferral(self) }
}
