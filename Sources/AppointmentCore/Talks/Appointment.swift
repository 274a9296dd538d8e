/// What kind of talk an appointment is.
public enum AppointmentKind: String, CaseIterable, Sendable {
  case talk, intake, introduction, exitTalk, legal, group
}

/// Where a talk is held.
public enum Place: String, CaseIterable, Sendable {
  case office, home, samenwerkplein, elsewhere, telephone, video

  /// Whether a room of the office is needed.
  public var needsRoom: Bool { self == .office }
}

/// Why somebody else than the own begeleider holds a talk.
public enum SubstitutionReason: String, CaseIterable, Sendable {
  case absence, urgent, conflict, clientWish, transition
}

/// Why an appointment was called off; the office's own failures are counted apart (domain §4.5).
public enum CancelReason: String, CaseIterable, Sendable {
  case client, office, counsellorAbsent, interpreterAbsent, room, rescheduled, outOfWindow
  case leftWithoutBeingSeen, other
}

/// Who failed to come to an appointment that did not take place.
public enum NoShowParty: String, CaseIterable, Sendable {
  case client, interpreter, office
}

/// What came of a talk.
public enum Outcome: String, CaseIterable, Sendable {
  case handled, partly, referred, stagnated
}

/// Who interprets: a colleague, or the telephone interpreter service.
public enum InterpreterChoice: Hashable, Sendable {
  case staff(StaffCode)
  case telephone

  /// Who comes; nil for the telephone.
  public var staff: StaffCode? { if case .staff(let code) = self { code } else { nil } }
}

extension InterpreterChoice: CustomStringConvertible {
  /// Reads a staff code, or `telephone`.
  public init?(typed text: some StringProtocol) {
    if text == "telephone" {
      self = .telephone
    } else if let code = StaffCode(typed: text) {
      self = .staff(code)
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .staff(let code): code.text
    case .telephone: "telephone"
    }
  }
}

/// A talk of one or more clients with a member of staff at a time and a place.
public struct Appointment: Hashable, Sendable {
  /// Whether the talk is held by the client's own begeleider, and if not, why.
  public enum Continuity: Hashable, Sendable {
    case own
    /// The coach keeps the talk as no begeleider is named yet (§0b.2); counted.
    case carriedOver
    case substitute(SubstitutionReason)
    /// A talk for which "own" has no meaning: a departed colleague in an old agenda, no assignment.
    case other
  }

  public var id: Identifier<Appointment>
  public var reference: AppointmentReference
  /// Everyone who takes part; the first is whose appointment it is.
  public var clients: [ClientNumber]
  public var staff: StaffCode
  /// Who interprets; nil for nobody.
  public var interpreter: InterpreterChoice?
  /// The room; nil for a talk that takes none.
  public var room: RoomCode?
  public var place: Place
  public var kind: AppointmentKind
  public var slot: TimeSlot
  public var status: AppointmentStatus
  /// What it is about; empty for nothing in particular.
  public var topics: [HelpTopic]
  public var continuity: Continuity
  /// The appointment this one took the place of; both have the same reference.
  public var replaces: Identifier<Appointment>?
  /// The date on the letter that the talk must be in time for (§0b.4).
  public var letterDate: CivilDate?
  /// Why it was called off; nil unless it was.
  public var cancelReason: CancelReason?
  /// Who did not come; nil unless somebody did not.
  public var noShowParty: NoShowParty?
  /// What came of it; empty until it was held.
  public var outcomes: [Outcome]
  /// When the client came in.
  public var arrivedAt: CivilDateTime?
  /// Whether someone was marked as later than agreed, and when.
  public var lateAt: CivilDateTime?
  /// What the interpreter said; nil when nobody of the staff interprets, and in old agendas.
  public var interpreterAnswer: InterpreterAnswer?
  /// The organisation that takes part as well, by its name; on no shared list.
  public var partner: String?
  /// Until when it is held while somebody decides, when it began as a hold. It stays as it was said:
  /// only the status tells whether the time is still held, booked or given up.
  public var heldUntil: CivilDateTime?
  /// Why it should never have been there, once the teamleider said so.
  public var mistake: MistakeReason?

  public init(
    id: Identifier<Appointment>, reference: AppointmentReference, clients: [ClientNumber],
    staff: StaffCode, interpreter: InterpreterChoice? = nil, room: RoomCode? = nil,
    place: Place = .office, kind: AppointmentKind = .talk, slot: TimeSlot,
    status: AppointmentStatus = .booked, topics: [HelpTopic] = [],
    continuity: Continuity = .own, replaces: Identifier<Appointment>? = nil,
    letterDate: CivilDate? = nil, cancelReason: CancelReason? = nil,
    noShowParty: NoShowParty? = nil, outcomes: [Outcome] = [],
    arrivedAt: CivilDateTime? = nil, lateAt: CivilDateTime? = nil
  ) {
    precondition(!clients.isEmpty, "An appointment is somebody's.")
    self.id = id
    self.reference = reference
    self.clients = clients
    self.staff = staff
    self.interpreter = interpreter
    self.room = room
    self.place = place
    self.kind = kind
    self.slot = slot
    self.status = status
    self.topics = topics
    self.continuity = continuity
    self.replaces = replaces
    self.letterDate = letterDate
    self.cancelReason = cancelReason
    self.noShowParty = noShowParty
    self.outcomes = outcomes
    self.arrivedAt = arrivedAt
    self.lateAt = lateAt
  }

  public var client: ClientNumber { clients[0] }

  /// Whether the talk is about residence or family reunification, which some roles see only as
  /// "juridisch" (PR-3).
  public var isLegal: Bool { kind == .legal || topics.contains(.legal) }
}
