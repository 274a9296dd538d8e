/// A talk as it would be held: who, when, where, with whom. Not yet an appointment.
public struct Meeting: Hashable, Sendable {
  /// Who comes; at least one, the first is the one it is about.
  public var clients: [ClientNumber]
  public var staff: StaffCode
  /// In which of these roles the member of staff must be on the roster.
  public var roles: Set<Role>
  public var slot: TimeSlot
  public var place: Place
  /// Who interprets; nil for nobody.
  public var interpreter: InterpreterChoice?
  /// The room; nil for a talk that takes none.
  public var room: RoomCode?

  public init(
    clients: [ClientNumber], staff: StaffCode, roles: Set<Role>, slot: TimeSlot,
    place: Place = .office, interpreter: InterpreterChoice? = nil, room: RoomCode? = nil
  ) {
    self.clients = clients
    self.staff = staff
    self.roles = roles
    self.slot = slot
    self.place = place
    self.interpreter = interpreter
    self.room = room
  }

  /// In which roles somebody is at work for general talks and for legal ones. A begeleider who sits
  /// at reception on Tuesday morning is no begeleider then.
  public static func roles(isLegal: Bool) -> Set<Role> {
    isLegal ? [.legal] : [.begeleider, .coach]
  }
}

/// What a talk needs besides its own people: a language and a place, or somebody in particular.
public struct MeetingNeeds: Hashable, Sendable {
  public var interpreter: InterpreterNeed
  /// In which of these it can be held; empty when nobody knows.
  public var languages: [LanguageCode]
  /// A wish for a man or a woman who interprets; nil for either.
  public var interpreterGender: Gender?
  /// Whether a professional is asked for before a volunteer, as in talks about residence (§0b.13).
  public var prefersProfessional = false
  /// Whether somebody who is not on the roster then may be taken, to be asked (§0b.13).
  public var asksInterpreters = false
  /// Colleagues with whom the client would rather not be, without a reason.
  public var ratherNot: Set<StaffCode> = []
  /// Who said that they cannot come to this talk: not found again on that day.
  public var declined: DeclinedInterpreter?
  /// Somebody asked for by name, who is then not looked for.
  public var namedInterpreter: InterpreterChoice?
  /// A room asked for by name, which is then not looked for; nil for any.
  public var namedRoom: RoomCode?

  public init(
    interpreter: InterpreterNeed = .none, languages: [LanguageCode] = [],
    interpreterGender: Gender? = nil, namedInterpreter: InterpreterChoice? = nil,
    namedRoom: RoomCode? = nil
  ) {
    self.interpreter = interpreter
    self.languages = languages
    self.interpreterGender = interpreterGender
    self.namedInterpreter = namedInterpreter
    self.namedRoom = namedRoom
  }

  /// What a client needs.
  public init(of file: ClientFile, in language: LanguageCode? = nil, isLegal: Bool = false) {
    let client = file.client
    self.init(
      interpreter: client.interpreter, languages: language.map { [$0] } ?? client.languages,
      interpreterGender: client.interpreterGender)
    prefersProfessional = isLegal
    ratherNot = file.ratherNot
  }
}
