import AppointmentCore
import DeskService
import Testing

/// All that a store answers, to compare two stores or two moments.
struct Everything: Equatable {
  let identity: StoreIdentity
  let tables: [String: String]
  let staff: [StaffMember]
  let rooms: [Room]
  let shifts: [Shift]
  let clients: [Client]
  let assignments: [Assignment]
  let trajectories: [Trajectory]
  let decisions: [TrajectoryDecision]
  let lessons: [Lesson]
  let ratherNot: [[StaffCode]]
  let rhythms: [MeetingRhythm?]
  let absences: [Absence]
  let closures: [Closure]
  let appointments: [Appointment]
  let overrides: [[VerdictCode: String]]
  let claims: [Claim]
  let records: [RecordKind: [AnyHashable]]
  let lastSeen: [ClientNumber: CivilDate]
  let next: [ClientNumber: CivilDateTime]
  let presence: [PresenceNote]
  let waiting: [WaitingEntry]
  let questions: [Question]
  let lastTalks: [ClientNumber: CivilDateTime]
  let journal: [RecordedChange]
  let lastReference: Int
  let versions: [ClientVersion?]
  let keyDates: [[KeyRecord]]
  let highestNumbers: [ClientNumber]

  init(of store: any OfficeStore) throws {
    self = try store.read { try Everything($0) }
  }

  private init(_ reading: any StoreReading) throws {
    identity = try reading.identity()
    tables = try reading.tableTexts()
    staff = try reading.staff()
    rooms = try reading.rooms()
    shifts = try reading.shifts()
    clients = try reading.clients()
    assignments = try reading.assignments(of: nil)
    trajectories = try reading.trajectories(of: nil)
    decisions = try reading.decisions(of: nil)
    lessons = try reading.lessons(of: nil)
    ratherNot = try clients.map { try reading.ratherNot(of: $0.number) }
    rhythms = try clients.map { try reading.rhythm(of: $0.number) }
    absences = try reading.absences(in: Everything.always)
    closures = try reading.closures(in: Everything.always)
    appointments = try reading.appointments(AppointmentFilter())
    overrides = try appointments.map { try reading.overrides(of: $0.id) }
    claims = try reading.claims(of: nil, in: Everything.always)
    records = try Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { ($0, try Everything.all($0, in: reading)) })
    lastSeen = try reading.lastSeen(upTo: Samples.day)
    next = try reading.nextAppointments(from: Samples.moment(0))
    presence = try reading.presence(on: Samples.day)
    waiting = try reading.waiting()
    questions = try reading.questions(of: nil)
    lastTalks = try reading.lastTalks(of: nil)
    journal = try reading.journal(after: 0, limit: 1_000_000)
    lastReference = try reading.lastReferenceNumber()
    versions = try clients.map { try reading.lastVersion(of: $0.number) }
    keyDates = try clients.map { try reading.keyConfirmations(of: $0.number) }
    highestNumbers = try reading.highestNumbers()
  }

  /// All records of a kind that a store answers: whoever adds a kind is told by the compiler.
  private static func all(
    _ kind: RecordKind, in reading: any StoreReading
  ) throws -> [AnyHashable] {
    switch kind {
    case .contact: try reading.contacts(of: nil)
    case .referral: try reading.referrals(of: nil)
    case .call: try reading.repairCalls(withDone: true)
    case .urgency: try reading.openUrgencies()
    case .message:
      try reading.messages(MessageFilter(changedSince: CivilDateTime(minutesSince1970: 0)))
    }
  }

  /// Every day that a test may use.
  static let always = CivilPeriod(
    from: CivilDate(year: 2000, month: 1, day: 1)!, upTo: CivilDate(year: 2100, month: 1, day: 1)!)!
}

/// Expects a write to be refused as a conflict.
func expectConflict(
  sourceLocation: SourceLocation = #_sourceLocation, _ write: () throws -> Void
) {
  expectFailure(.conflict, sourceLocation: sourceLocation, write)
}

/// Expects a failure of a kind.
func expectFailure<Answer>(
  _ code: StoreFailure.Code, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Answer
) {
  #expect(sourceLocation: sourceLocation) {
    _ = try body()
  } throws: {
    ($0 as? StoreFailure)?.code == code
  }
}
