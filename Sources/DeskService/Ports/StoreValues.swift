package import AppointmentCore

/// Which appointments are asked for; all conditions must hold.
package struct AppointmentFilter: Hashable, Sendable {
  /// In which one of these takes part; anybody when nil.
  package var clients: [ClientNumber]?
  /// As the one who holds the talk or interprets it.
  package var staff: StaffCode?
  package var period: CivilPeriod?
  package var isOpenOnly: Bool

  package init(
    client: ClientNumber? = nil, staff: StaffCode? = nil, period: CivilPeriod? = nil,
    isOpenOnly: Bool = false
  ) {
    clients = client.map { [$0] }
    self.staff = staff
    self.period = period
    self.isOpenOnly = isOpenOnly
  }

  package init(clients: [ClientNumber], period: CivilPeriod? = nil) {
    self.init(period: period)
    self.clients = clients
  }
}

/// What a journal entry says besides its events.
package struct JournalEntry: Hashable, Sendable {
  package var at: CivilDateTime
  package var actor: Actor
  package var verb: String
  /// The idempotency key and what the command looked like, when one was given.
  package var key: String?
  package var fingerprint: String
  /// The entry that this one takes back.
  package var undoes: Int?

  package init(
    at: CivilDateTime, actor: Actor, verb: String, key: String? = nil, fingerprint: String = "",
    undoes: Int? = nil
  ) {
    self.at = at
    self.actor = actor
    self.verb = verb
    self.key = key
    self.fingerprint = fingerprint
    self.undoes = undoes
  }
}

/// A command that was done under an idempotency key.
package struct AnsweredCommand: Hashable, Sendable {
  package let fingerprint: String
  package let change: RecordedChange

  package init(fingerprint: String, change: RecordedChange) {
    self.fingerprint = fingerprint
    self.change = change
  }
}

/// Whether a store is an office's own or one to practise in, which keeps its own clock.
package struct StoreIdentity: Hashable, Sendable {
  package var officeName: String
  package var isTraining: Bool
  /// The moment a training store's clock stands at.
  package var trainingClock: CivilDateTime?
  /// From which a training store derives its identifiers.
  package var seed: UInt64

  package init(
    officeName: String, isTraining: Bool = false, trainingClock: CivilDateTime? = nil,
    seed: UInt64 = 0
  ) {
    self.officeName = officeName
    self.isTraining = isTraining
    self.trainingClock = trainingClock
    self.seed = seed
  }
}

/// Lines of a file that come into the store together.
package struct ImportBatch: Sendable {
  /// Put in, or in place of those with the same code or number.
  package var staff: [StaffMember] = []
  package var rooms: [Room] = []
  package var clients: [Client] = []
  /// The search keys of the clients of the batch.
  package var searchKeys: [ClientNumber: Set<SearchKey>] = [:]
  /// Added as they are.
  package var shifts: [Shift] = []
  package var assignments: [Assignment] = []
  package var trajectories: [Trajectory] = []
  package var decisions: [TrajectoryDecision] = []
  package var lessons: [Lesson] = []
  package var absences: [Absence] = []
  package var closures: [Closure] = []
  package var appointments: [Appointment] = []
  package var referrals: [Referral] = []
  package var contacts: [Contact] = []
  /// In order of resource, day and start, checked for overlaps before; the trigger is beneath.
  package var claims: [Claim] = []
  /// Claims of lessons that appointments of the batch are laid over.
  package var releasedClaims: [Claim] = []

  package init() {}
}
