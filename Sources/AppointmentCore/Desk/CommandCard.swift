/// What is known of a command before anything is loaded: what it is called, which right it needs,
/// what it is about and whom it names.
///
/// The door to the desk reads it, so that no command checks anything of this by itself.
public struct CommandCard: Sendable {
  public var verb: CommandVerb
  public var right: DeskAction
  /// The appointment it is about; nil when it is about none, or an undo says which.
  public var talk: Identifier<Appointment>?
  /// The client it is about, when it names one itself.
  public var client: ClientNumber?
  /// Everyone and everything else it names.
  public var names = CommandNames()
  /// The record of somebody's that it is about; nil when it is about none.
  public var record: HeldRecord?
  /// What of the client it changes: who may not see a field does not change it either.
  public var fields: [ClientField] = []
  /// Whether it asks for a talk that there is not yet: then a question is stamped (§0b.20).
  public var asks = false
  /// Whether a new appointment takes the place of the one it is about.
  public var isMove = false
  /// Whether it is about people who are not in the store yet: there is no file to load.
  public var hasNewClient = false
  /// Whether it only takes back what was done, so that nothing of it can be taken back itself.
  public var takesBack = false

  public init(
    _ verb: CommandVerb, _ right: DeskAction, talk: Identifier<Appointment>? = nil,
    client: ClientNumber? = nil, names: CommandNames = CommandNames()
  ) {
    self.verb = verb
    self.right = right
    self.talk = talk
    self.client = client
    self.names = names
  }

  /// The card with something more said.
  func with(_ change: (inout CommandCard) -> Void) -> CommandCard {
    var card = self
    change(&card)
    return card
  }
}

/// A record that somebody holds, as a command names it: it has to be there, and is its holder's.
public struct HeldRecord: Sendable {
  public let kind: RecordKind
  /// Whose it is; nil when it is not there.
  public let holder: @Sendable (RecordShelves) -> StaffCode?
  /// What it takes to touch somebody else's; nil when nobody may.
  public let othersRight: DeskAction?

  public init(
    _ kind: RecordKind, othersRight: DeskAction? = nil,
    holder: @escaping @Sendable (RecordShelves) -> StaffCode?
  ) {
    self.kind = kind
    self.othersRight = othersRight
    self.holder = holder
  }
}

/// Whom and what a command names, by codes that somebody typed or chose: each has to be there.
public struct CommandNames: Hashable, Sendable {
  /// Colleagues, in the order in which a missing one is said.
  public var staff: [StaffCode] = []
  /// A room; nil when it names none.
  public var room: RoomCode?
  /// An organisation; nil when it names none.
  public var service: ServiceCode?
  /// A lesson of the client it is about.
  public var lesson: Identifier<Lesson>?
  /// Whose absence it reports: somebody else's is for the desk.
  public var absentee: StaffCode?
  /// Who is said to be in the house: of somebody else only some say so.
  public var present: StaffCode?
  /// A client who is named and whom it is not about: they have to be there, and need not be reached.
  public var bystander: ClientNumber?

  public init(
    staff: [StaffCode?] = [], room: RoomCode? = nil, service: ServiceCode? = nil,
    lesson: Identifier<Lesson>? = nil, absentee: StaffCode? = nil, present: StaffCode? = nil,
    bystander: ClientNumber? = nil
  ) {
    self.staff = staff.compactMap(\.self)
    self.room = room
    self.service = service
    self.lesson = lesson
    self.absentee = absentee
    self.present = present
    self.bystander = bystander
  }
}

/// A command that says for itself what it is and what the office's rules make of it: the shape of
/// every new one, and of those that were a value of their own.
public protocol DeskOrder: Hashable, Sendable {
  var card: CommandCard { get }
  func decide(given facts: DeskFacts) -> DeskDecision
}
