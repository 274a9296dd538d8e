import AppointmentCore

/// Everything an office's store knows, as a value.
struct InMemoryState: Sendable {
  var identity: StoreIdentity
  var tables: [String: String] = [:]
  var staff: [StaffCode: StaffMember] = [:]
  var rooms: [RoomCode: Room] = [:]
  var shifts: [Shift] = []
  var clients: [ClientNumber: Client] = [:]
  var searchKeys: [ClientNumber: Set<SearchKey>] = [:]
  var assignments: [Assignment] = []
  var trajectories: [Trajectory] = []
  var decisions: [TrajectoryDecision] = []
  var lessons: [Lesson] = []
  /// As they were reported; the days on which they end now stand apart.
  var absences: [Identifier<Absence>: Absence] = [:]
  var absenceEnds: [Identifier<Absence>: CivilDate] = [:]
  var closures: [Identifier<Closure>: Closure] = [:]
  var closureEnds: [Identifier<Closure>: CivilDate] = [:]
  var appointments: [Identifier<Appointment>: Appointment] = [:]
  /// The appointments of a reference in the order in which they were recorded.
  var lineages: [AppointmentReference: [Identifier<Appointment>]] = [:]
  var overrides: [Identifier<Appointment>: [VerdictCode: String]] = [:]
  var claims: [Resource: [CivilDate: [Claim]]] = [:]
  /// Contacts, referrals, calls: everything in the shape of ``Record``.
  var records = RecordShelves()
  var ratherNot: [ClientNumber: Set<StaffCode>] = [:]
  var rhythms: [ClientNumber: MeetingRhythm] = [:]
  var versions: [ClientNumber: [ClientVersion]] = [:]
  var keyConfirmations: [ClientNumber: [KeyRecord]] = [:]
  var withdrawnNumbers: Set<ClientNumber> = []
  var plannedSteps: [AppointmentReference: KeyDayStepCode] = [:]
  var presence: [PresenceNote] = []
  var waiting: [Identifier<WaitingEntry>: WaitingEntry] = [:]
  var waitingEndings: [Identifier<WaitingEntry>: WaitingEntry.Ending] = [:]
  var questions: [Question] = []
  /// The entry with sequence n stands at n - 1.
  var journal: [Entry] = []
  /// The sequences that a later entry took back.
  var undone: Set<Int> = []
  /// Idempotency keys and the sequences of what was done under them.
  var keys: [String: Int] = [:]

  /// A line of the journal.
  struct Entry: Sendable {
    let entry: JournalEntry
    let traces: [EventTrace]
  }

  init(identity: StoreIdentity) { self.identity = identity }

  /// An entry of the journal as it is told to others.
  func change(_ sequence: Int) -> RecordedChange {
    let line = journal[sequence - 1]
    return RecordedChange(
      sequence: sequence, at: line.entry.at, actor: line.entry.actor, verb: line.entry.verb,
      traces: line.traces, isUndone: undone.contains(sequence),
      undoes: line.entry.undoes)
  }

  /// All claims of a resource on a day, in no order.
  func claims(of resource: Resource, on day: CivilDate) -> [Claim] {
    claims[resource]?[day] ?? []
  }
}
