extension DeskCommand {
  /// What is known of it before anything is loaded: a line a command.
  public var card: CommandCard {
    switch self {
    case .register(let client):
      CommandCard(.register, .register, client: client.number).with { $0.hasNewClient = true }
    case .assign(let assignment):
      CommandCard(
        .assign, .assign, client: assignment.client, names: .init(staff: [assignment.staff]))
    case .book(let request): booking(.book, request)
    case .hold(let request): booking(.hold, request)
    case .confirm(let id): CommandCard(.confirm, .book, talk: id)
    case .letGo(let id): CommandCard(.release, .book, talk: id).with { $0.takesBack = true }
    case .move(let id, let wish): move(.move, .move, id, names: .init(staff: [wish.substitute]))
    case .rebook(let id, let request): rebooking(id, request)
    case .repair(let id, let choice):
      move(
        .repair, .repair, id,
        names: .init(staff: [choice.substitute, choice.interpreter?.staff]))
    case .cancel(let id, _): CommandCard(.cancel, .cancel, talk: id)
    case .arrive(let id, _): CommandCard(.arrive, .arrive, talk: id)
    case .late(let id): CommandCard(.late, .late, talk: id)
    case .shorten(let id): CommandCard(.shorten, .late, talk: id)
    case .start(let id): CommandCard(.start, .start, talk: id)
    case .fulfil(let id, _): CommandCard(.fulfil, .fulfil, talk: id)
    case .noShow(let id, _): CommandCard(.noShow, .noShow, talk: id)
    case .enterInError(let id, _): CommandCard(.mistake, .enterInError, talk: id)
    case .setTopics(let id, _): CommandCard(.topics, .setTopics, talk: id)
    case .setInterpreter(let id, let choice):
      CommandCard(.interpreter, .setInterpreter, talk: id, names: .init(staff: [choice?.staff]))
    case .answerInterpreter(let id, _): CommandCard(.interpreter, .answerInterpreter, talk: id)
    case .listCall(let id), .markCall(let id, _): CommandCard(.call, .call, talk: id)
    case .handCall(let id, let staff):
      CommandCard(.call, .call, talk: id, names: .init(staff: [staff]))
    case .undo(let id): CommandCard(.undo, .undo, talk: id).with { $0.takesBack = true }
    case .order(let order): order.asked.card
    case .setRatherNot(let client, let staff, _):
      CommandCard(.avoid, .setRatherNot, client: client, names: .init(staff: [staff]))
    case .setRhythm(let client, _): CommandCard(.rhythm, .setRhythm, client: client)
    case .enterHousehold(let entry):
      CommandCard(.addHousehold, .register, names: .init(staff: [entry.coach]))
        .with { $0.hasNewClient = true }
    case .editClient(let number, let details):
      CommandCard(.editClient, .editClient, client: number)
        .with { $0.fields = details.map(\.field) }
    case .expect(let number, _, _): CommandCard(.expect, .expect, client: number)
    case .confirmKey(let number, _, _): CommandCard(.settle, .confirmKey, client: number)
    case .present(let staff, _):
      CommandCard(.present, .present, names: .init(present: staff))
    case .raise(let client): CommandCard(.urgent, .urgency, client: client)
    case .answer: CommandCard(.answer, .urgency)
    case .passOn: CommandCard(.passOn, .urgency)
    case .wait(let client, _): CommandCard(.wait, .wait, client: client)
    case .endWait: CommandCard(.endWait, .wait)
    case .ask(let client): CommandCard(.ask, .slots, client: client)
    case .reportAbsence(let note):
      CommandCard(
        .absence, .reportAbsence, names: .init(staff: [note.staff], absentee: note.staff))
    case .endAbsence: CommandCard(.comeBack, .reportAbsence)
    case .close(let note): CommandCard(.closure, .close, names: .init(room: note.room))
    case .reopen: CommandCard(.reopen, .close)
    case .setShift(let wish): CommandCard(.roster, .editRoster, names: .init(staff: [wish.staff]))
    case .setRoom: CommandCard(.room, .editRoster)
    case .addLesson(let note): CommandCard(.lesson, .editLesson, client: note.client)
    case .changeLesson(let id, let client, _):
      CommandCard(.lesson, .editLesson, client: client, names: .init(lesson: id))
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
