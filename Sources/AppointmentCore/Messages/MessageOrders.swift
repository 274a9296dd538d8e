/// Somebody called for a colleague: what the desk takes down (U-14).
public struct MessageNote: Hashable, Sendable {
  /// For whom it is.
  public var to: StaffCode
  public var caller: GuardedText
  /// The number to call back; nil when none was left.
  public var number: GuardedText?
  /// The client it is about; nil when it is about none, or nobody knows.
  public var about: ClientNumber?
  public var reason: Message.Reason
  /// Before when; nil for the end of the next day on which the office opens.
  public var due: CivilDateTime?
  /// What was said; nil when nothing had to be said.
  public var words: GuardedText?

  public init(
    to: StaffCode, caller: GuardedText, number: GuardedText? = nil, about: ClientNumber? = nil,
    reason: Message.Reason = .callBack, due: CivilDateTime? = nil, words: GuardedText? = nil
  ) {
    self.to = to
    self.caller = caller
    self.number = number
    self.about = about
    self.reason = reason
    self.due = due
    self.words = words
  }
}

extension MessageNote: DeskOrder {
  public var card: CommandCard {
    CommandCard(.messageAdd, .takeMessage, names: .init(staff: [to], bystander: about))
  }

  /// The message is taken, for somebody who can receive one and by a moment that is still to come.
  public func decide(given facts: DeskFacts) -> DeskDecision {
    if let verdict = facts.mayReceive(to) { return .refused(verdict) }
    let due = due ?? facts.nextClosing
    guard due >= facts.now else {
      return .refused(
        Verdict(
          findings: [Finding(.inThePast, .refuses, .moment(due))],
          onward: NonEmpty(.command(.messageAdd))))
    }
    let message = Message(
      id: facts.fresh.record(), caller: caller, number: number, about: about, reason: reason,
      words: words, takenAt: facts.now, takenBy: facts.actor.code, due: due, holder: to,
      stand: Message.Stand(at: facts.now))
    // Who is away until after the promise cannot keep it; whoever takes the message hears that now.
    let away = facts.loadedStanding.absences.first {
      $0.staff == to && $0.dayparts.isEmpty && $0.period.contains(facts.now.date)
        && $0.period.contains(due.date)
    }
    return .accepted(
      Acceptance(
        events: [.record(.message(.made(message)))],
        warnings: away.map { [Finding(.staffAbsent, .warns, .period($0.period))] } ?? []))
  }
}

/// What came of a message.
public struct MessageMark: Hashable, Sendable {
  /// What came of it: spoken, tried in vain, or not done after all.
  public enum Outcome: Hashable, Sendable {
    /// They have spoken: it is done.
    case spoken
    /// Nobody answered; it comes back at a moment.
    case tried(again: CivilDateTime)
    /// It was not done after all, on the same day.
    case reopened
  }

  public var message: Identifier<Message>
  public var outcome: Outcome

  public init(_ message: Identifier<Message>, _ outcome: Outcome) {
    self.message = message
    self.outcome = outcome
  }
}

extension MessageMark: DeskOrder {
  private var verb: CommandVerb {
    switch outcome {
    case .spoken: .messageDone
    case .tried: .messageTried
    case .reopened: .messageReopen
    }
  }

  public var card: CommandCard {
    CommandCard(verb, .markMessage).with { $0.record = message.held() }
  }

  /// An open message is done or tried; one of today that is done is opened again.
  public func decide(given facts: DeskFacts) -> DeskDecision {
    guard let message = facts.records.messages[message] else { return facts.noMessage }
    var stand = message.stand
    stand.at = facts.now
    switch outcome {
    case .spoken:
      guard message.isOpen else { return facts.noMessage }
      stand.state = .done
      stand.again = nil
    case .tried(let again):
      guard message.isOpen else { return facts.noMessage }
      guard again > facts.now else {
        return .refused(
          Verdict(
            findings: [Finding(.inThePast, .refuses, .moment(again))],
            onward: NonEmpty(.command(.messageTried))))
      }
      stand.tries += 1
      stand.again = again
    case .reopened:
      guard !message.isOpen, message.stand.at.date == facts.now.date else {
        return facts.noMessage
      }
      stand.state = .open
    }
    return .accepted(Acceptance(events: [message.changed(to: stand)]))
  }
}

/// A message goes to somebody else's list; what came of it so far stays.
public struct MessageHandover: Hashable, Sendable {
  public var message: Identifier<Message>
  public var to: StaffCode

  public init(_ message: Identifier<Message>, to: StaffCode) {
    self.message = message
    self.to = to
  }
}

extension MessageHandover: DeskOrder {
  public var card: CommandCard {
    CommandCard(.messageHand, .handMessage, names: .init(staff: [to]))
      .with { $0.record = message.held(others: .handOthersMessage) }
  }

  /// An open message goes to somebody else who can receive one.
  public func decide(given facts: DeskFacts) -> DeskDecision {
    guard let message = facts.records.messages[message], message.isOpen else {
      return facts.noMessage
    }
    if let verdict = facts.mayReceive(to) { return .refused(verdict) }
    guard to != message.holder else {
      return .refused(
        Verdict(
          findings: [Finding(.nothingChanges, .refuses, .holder(to))],
          onward: NonEmpty(.command(.messageHand))))
    }
    let step = Message.Step.holder(Change(from: message.holder, to: to))
    return .accepted(Acceptance(events: [.record(.message(.changed(message.id, step)))]))
  }
}

/// The words of somebody else's message are opened, with a reason that stands in the journal (PR-3).
public struct MessageLook: Hashable, Sendable {
  public var message: Identifier<Message>
  public var reason: Message.Look.Reason

  public init(_ message: Identifier<Message>, because reason: Message.Look.Reason) {
    self.message = message
    self.reason = reason
  }
}

extension MessageLook: DeskOrder {
  public var card: CommandCard {
    CommandCard(.messageOpen, .openMessage)
      .with { $0.record = message.held(others: .openMessage) }
  }

  /// The look is written down, and with that the words may be read for the rest of the day.
  public func decide(given facts: DeskFacts) -> DeskDecision {
    guard let message = facts.records.messages[message] else { return facts.noMessage }
    let look = Message.Look(by: facts.actor.code, at: facts.now, reason: reason)
    let step = Message.Step.look(Change(from: message.look, to: look))
    return .accepted(Acceptance(events: [.record(.message(.changed(message.id, step)))]))
  }
}

extension Identifier<Message> {
  /// The message as a command names it: it is its holder's (U-14).
  fileprivate func held(others right: DeskAction? = nil) -> HeldRecord {
    HeldRecord(.message, othersRight: right) { $0.messages[self]?.holder }
  }
}

extension DeskFacts {
  /// Why somebody can be given no message; nil when they can. They work here, and in a role that
  /// reads them.
  fileprivate func mayReceive(_ staff: StaffCode) -> Verdict? {
    let member = office.employed(staff, on: now.date)
    guard member?.roles.contains(where: { Rights.may($0, .readMessages) }) != true else {
      return nil
    }
    let code: VerdictCode = member == nil ? .staffUnknown : .mayNotReceive
    return Verdict(findings: [Finding(code, .refuses, .staff(staff))], onward: NonEmpty(teamleider))
  }

  fileprivate var noMessage: DeskDecision {
    .refused(
      Verdict(
        findings: [Finding(.messageClosed, .refuses)], onward: NonEmpty(.command(.messageList))))
  }

  /// The end of the next day on which the office opens: what a caller is promised when nobody says.
  fileprivate var nextClosing: CivilDateTime {
    let day = office.calendar.nextOpenDay(onOrAfter: now.date.adding(days: 1))
    return CivilDateTime(day, office.calendar.hours.closing)
  }
}
