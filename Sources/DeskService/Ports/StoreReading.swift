package import AppointmentCore

/// What can be asked of an office inside a transaction.
package protocol StoreReading: MessageReading {
  /// What ``OfficeStore/changeCounter()`` says of the moment that is read: what was kept of an
  /// earlier transaction with the same number still holds.
  func changeCounter() throws -> Int
  /// What the store is: its kind, its training clock, its seed.
  func identity() throws -> StoreIdentity
  /// The tables as text, by file name (`policy.csv`), as they were put in at `init`.
  func tableTexts() throws -> [String: String]
  /// Everyone who works or worked here, by code.
  func staff() throws -> [StaffMember]
  /// Rooms, by code.
  func rooms() throws -> [Room]
  /// All shifts of the roster, in the order in which they came.
  func shifts() throws -> [Shift]

  func client(_ number: ClientNumber) throws -> Client?
  /// Those of some clients who are there, by number.
  func clients(_ numbers: [ClientNumber]) throws -> [Client]
  /// Everyone in the households of some clients, these with them, by number.
  func households(of clients: [ClientNumber]) throws -> [Client]
  /// Everyone in a household, by number.
  func members(of household: HouseholdCode) throws -> [Client]
  /// Every client, by number.
  func clients() throws -> [Client]
  /// Assignments of these clients in the order in which they came; of everybody when nil.
  func assignments(of clients: [ClientNumber]?) throws -> [Assignment]
  /// In the order in which they came.
  func trajectories(of clients: [ClientNumber]?) throws -> [Trajectory]
  /// In the order in which they came.
  func decisions(of clients: [ClientNumber]?) throws -> [TrajectoryDecision]
  /// In the order in which they came; of everybody when nil.
  func lessons(of clients: [ClientNumber]?) throws -> [Lesson]
  /// Colleagues with whom each of some clients would rather not be, by code; who has none is left
  /// out.
  func ratherNot(of clients: [ClientNumber]) throws -> [ClientNumber: [StaffCode]]
  /// How often each of some clients is to be seen; those with whom nothing was agreed are left out.
  func rhythms(of clients: [ClientNumber]) throws -> [ClientNumber: MeetingRhythm]

  /// Absences that hold a day of a period, by first day and identifier; none of which nothing is
  /// left.
  func absences(in period: CivilPeriod) throws -> [Absence]
  /// An absence as it was reported, however it ended.
  func absence(_ id: Identifier<Absence>) throws -> Absence?
  /// Closures that hold a day of a period, by first day and identifier; none of which nothing is
  /// left.
  func closures(in period: CivilPeriod) throws -> [Closure]
  /// A closure as it was made, however it ended.
  func closure(_ id: Identifier<Closure>) throws -> Closure?

  func appointment(_ id: Identifier<Appointment>) throws -> Appointment?
  /// Those of some appointments that are there, in order of start, then of identifier.
  func appointments(_ ids: [Identifier<Appointment>]) throws -> [Appointment]
  /// The live appointment of a reference: the last that was recorded under it and is no mistake
  /// (entered in error); a mistake only when there is nothing else.
  func appointment(_ reference: AppointmentReference) throws -> Appointment?
  /// In order of start, then of identifier.
  func appointments(_ filter: AppointmentFilter) throws -> [Appointment]
  /// Everything that is still open on a day or before it, however long ago, in order of start, then
  /// of identifier. It costs what it answers, not what is kept.
  func openAppointments(upTo day: CivilDate) throws -> [Appointment]
  /// What was said on a day about who is in the house, in the order in which it was said.
  func presence(on day: CivilDate) throws -> [PresenceNote]
  /// Urgencies that nobody has answered, in order of time and identifier; withdrawn ones are left
  /// out.
  func openUrgencies() throws -> [Urgency]
  func urgency(_ id: Identifier<Urgency>) throws -> Urgency?
  /// Everyone who waits for a free time, in order of since when and identifier.
  func waiting() throws -> [WaitingEntry]
  /// One who waits or waited; the end of it is not said.
  func waitingEntry(_ id: Identifier<WaitingEntry>) throws -> WaitingEntry?
  /// When some clients asked for a talk, of everybody when nil; in order of time and number.
  func questions(of clients: [ClientNumber]?) throws -> [Question]
  /// For each of some clients, or of everybody when nil, the start of the last talk that was held.
  func lastTalks(of clients: [ClientNumber]?) throws -> [ClientNumber: CivilDateTime]
  /// The reasons given for going on in spite of findings, for each of some appointments; those
  /// without any are left out.
  func overrides(
    of ids: [Identifier<Appointment>]
  ) throws -> [Identifier<Appointment>: [VerdictCode: String]]
  /// The claims of resources in a period, in order of day, start and resource; of everything when
  /// `resources` is nil.
  func claims(of resources: [Resource]?, in period: CivilPeriod) throws -> [Claim]

  /// Referrals and contacts, in order of time and identifier; withdrawn ones are left out.
  func referrals(of client: ClientNumber?) throws -> [Referral]
  func contacts(of client: ClientNumber?) throws -> [Contact]

  /// Clients with a search key in any of some ranges, by number, at most `limit`.
  func clients(withKeysIn ranges: [KeyRange], limit: Int) throws -> [Client]
  /// The search keys of some clients, of everybody when nil; who has none is left out.
  func searchKeys(of clients: [ClientNumber]?) throws -> [ClientNumber: Set<SearchKey>]
  /// For each of some clients, or of everybody when nil, the last day on which they were seen: a
  /// fulfilled talk or a contact, up to and including a day.
  func lastSeen(
    of clients: [ClientNumber]?, upTo day: CivilDate
  ) throws -> [ClientNumber: CivilDate]
  /// For each of some clients, or of everybody when nil, the start of the first open appointment
  /// that starts at a moment or after it.
  func nextAppointments(
    of clients: [ClientNumber]?, from moment: CivilDateTime
  ) throws -> [ClientNumber: CivilDateTime]
  /// For each of some clients the starts of the open appointments that start at a moment or after
  /// it, the first of them first; who has none is left out.
  func openStarts(
    of clients: [ClientNumber], from moment: CivilDateTime
  ) throws -> [ClientNumber: [CivilDateTime]]
  /// The first open appointment of one client that starts at a moment or after it.
  func nextAppointment(of client: ClientNumber, from moment: CivilDateTime) throws -> Appointment?

  /// The records that some traces are about, as they are now; what is gone is missing.
  func records(about traces: [RecordEventTrace]) throws -> RecordShelves
  /// The calls of repair plans that were not withdrawn, in the order of their talks' identifiers;
  /// those whose client has been told only with `withDone`.
  func repairCalls(withDone: Bool) throws -> [RepairCall]
  func repairCall(about appointment: Identifier<Appointment>) throws -> RepairCall?

  /// The journal from a sequence on, in order, at most `limit` entries.
  func journal(after sequence: Int, limit: Int) throws -> [RecordedChange]
  /// The last change of a person on a day that is no undo and is not undone; of one appointment
  /// when it is named (then whoever made it, on whatever day). Entries without traces, such as an
  /// import, are passed over: nothing of them can be taken back.
  func lastChange(
    by actor: StaffCode, on day: CivilDate, about appointment: Identifier<Appointment>?
  ) throws -> RecordedChange?
  /// Whether a later change is about one of some appointments. What was taken back, and the taking
  /// back itself, do not count: somebody may undo step by step.
  func hasChange(after sequence: Int, about appointments: [Identifier<Appointment>]) throws -> Bool
  /// What a command with this key did, if one was done.
  func answered(_ key: String) throws -> AnsweredCommand?
  /// Who of the staff wrote in the journal on a day.
  func actors(on day: CivilDate) throws -> Set<StaffCode>
  /// The last sequence of the journal; 0 in a new store.
  func lastSequence() throws -> Int
  /// The number of the last reference given out; 0 in a new store.
  func lastReferenceNumber() throws -> Int

  // Holds.
  /// Appointments that are still held (`pending`) though their time to decide ended at a moment or
  /// before it, in order of start, then of identifier.
  func holds(endedBy moment: CivilDateTime) throws -> [Appointment]

  // Households.
  /// The highest number of each length that is somebody's or was, the shortest first.
  func highestNumbers() throws -> [ClientNumber]
  /// Whether a number was somebody's whose registration was taken back.
  func isWithdrawn(_ number: ClientNumber) throws -> Bool
  /// Whether anything besides assignments names a client: a talk, a referral, a contact, a lesson,
  /// a decision, a trajectory, a confirmed date, withdrawn ones and mistakes included.
  func hasRecords(of client: ClientNumber) throws -> Bool
  /// The last version of a client's details that was kept; nil when nothing was changed.
  func lastVersion(of client: ClientNumber) throws -> ClientVersion?
  /// The confirmations of the key date of each of some clients, in the order in which they were made;
  /// who has none is left out.
  func keyConfirmations(of clients: [ClientNumber]) throws -> [ClientNumber: [KeyRecord]]
  /// For which steps of a household's first talks some appointments were made.
  func plannedSteps(
    of references: [AppointmentReference]
  ) throws -> [AppointmentReference: KeyDayStepCode]
}
