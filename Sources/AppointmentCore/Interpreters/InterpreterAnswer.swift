/// What an interpreter said about a talk: the participation status of iTIP (RFC 5546).
///
/// Interpreters are asked, not claimed (§0b.13). Inside their own dagdeel on the roster *yes* is the
/// default; outside it the talk stays on a list until they said something.
public enum InterpreterAnswer: String, CaseIterable, Sendable {
  /// `NEEDS-ACTION`: asked, or still to be asked.
  case asked
  /// `ACCEPTED`.
  case yes
  /// `DECLINED`: their time is their own again, and the talk needs another way.
  case cannot
}

/// Somebody who cannot interpret a talk on its day. Who cannot at nine is not asked again for a
/// quarter past by the program: only a person knows whether that would help.
public struct DeclinedInterpreter: Hashable, Sendable {
  public let staff: StaffCode
  public let day: CivilDate

  public init(staff: StaffCode, day: CivilDate) {
    self.staff = staff
    self.day = day
  }
}

extension Appointment {
  /// Who interprets, if that is still so: an interpreter who cannot is no interpreter.
  public var interpreterInPlay: InterpreterChoice? {
    interpreterAnswer == .cannot ? nil : interpreter
  }

  /// Whether an interpreter can still be chosen or say something: until the talk is called off or
  /// over.
  public func mayChangeInterpreter(at now: CivilDateTime) -> Bool {
    status.isOpen && status.occupies && slot.endMoment > now
  }

  /// Who said that they cannot, and the day they said it of; nil when nobody did.
  public var declined: DeclinedInterpreter? {
    guard interpreterAnswer == .cannot, let code = interpreter?.staff else { return nil }
    return DeclinedInterpreter(staff: code, day: slot.date)
  }

  /// The talk as it claims its people and its room.
  public var meeting: Meeting {
    Meeting(
      clients: clients, staff: staff, roles: Meeting.roles(isLegal: isLegal), slot: slot,
      place: place, interpreter: interpreterInPlay, room: room)
  }
}

/// Another interpreter or another answer, with what there was before, so that it can be taken back.
public struct InterpreterChange: Hashable, Sendable {
  /// Who interprets, and what they said about it.
  public struct Stand: Hashable, Sendable {
    /// Who interprets; nil for nobody.
    public let choice: InterpreterChoice?
    /// What they said; nil where nobody had to be asked.
    public let answer: InterpreterAnswer?

    public init(choice: InterpreterChoice?, answer: InterpreterAnswer?) {
      self.choice = choice
      self.answer = answer
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

  /// The change that takes this one back.
  public var inverse: InterpreterChange { InterpreterChange(id: id, from: to, to: from) }
}

extension Appointment {
  /// Who interprets and what they said.
  public var interpreting: InterpreterChange.Stand {
    get { InterpreterChange.Stand(choice: interpreter, answer: interpreterAnswer) }
    set {
      interpreter = newValue.choice
      interpreterAnswer = newValue.answer
    }
  }
}

/// Why a talk stands on the list of open questions about interpreters (§0b.13).
public enum OpenInterpreter: String, CaseIterable, Sendable {
  /// Somebody is to be asked, or has not answered.
  case asked
  /// Who was to interpret cannot.
  case cannot
  /// The client needs one and there is none.
  case missing

  /// Nil when the talk asks nothing, as it has an interpreter, needs none, or is over.
  public init?(_ appointment: Appointment, of client: Client, in office: Office) {
    guard appointment.status == .booked || appointment.status == .arrived else { return nil }
    switch appointment.interpreterAnswer {
    case .asked: self = .asked
    case .cannot: self = .cannot
    case .yes: return nil
    case nil:
      let speaks = office.staff[appointment.staff]?.speaks(oneOf: client.languages) ?? false
      guard appointment.interpreter == nil, client.interpreter == .needed, !speaks else {
        return nil
      }
      self = .missing
    }
  }
}
