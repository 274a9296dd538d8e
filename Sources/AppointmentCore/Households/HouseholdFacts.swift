/// What decisions about people and households need to know besides the client's file.
public struct HouseholdFacts: Sendable {
  /// Numbers that nobody has or had, as many as an entry could need.
  public var freeNumbers: [ClientNumber] = []
  /// Of the numbers that an entry asks for, those that are somebody's or were.
  public var takenNumbers: Set<ClientNumber> = []
  /// Clients who may be the same person as somebody in an entry, the likeliest first.
  public var known: [ClientNumber] = []
  /// The number of the next version of the client whose details change.
  public var nextVersion = 1
  /// The planned talks of the people whose key date is confirmed, from today on.
  public var planned: [Appointment] = []
  /// The people an undo is about, as they are now.
  public var undoable: [ClientNumber: Undoable] = [:]

  /// Somebody whose registration, key date or details an undo would take back.
  public struct Undoable: Hashable, Sendable {
    public var client: Client
    /// The last version that was kept; nil when nothing was changed yet.
    public var lastVersion: ClientVersion?
    /// Whether something hangs on the registration: a talk, a contact, a lesson, a decision, a
    /// confirmed date, or somebody who was assigned later.
    public var isBound: Bool

    public init(client: Client, lastVersion: ClientVersion? = nil, isBound: Bool = false) {
      self.client = client
      self.lastVersion = lastVersion
      self.isBound = isBound
    }
  }

  public init() {}
}
