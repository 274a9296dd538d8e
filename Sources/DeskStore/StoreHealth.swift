/// What `doctor` learns of a store: values, to be put into sentences elsewhere.
package struct StoreHealth: Sendable {
  /// The schema the store has, and the newest this program knows.
  package var schemaVersion: Int
  package var newestSchema: Int
  package var libraryVersion: String
  /// Whether the library has the race between commit and reset of the log (SQLite before 3.51.3,
  /// except 3.44.6 and 3.50.7). The write lock keeps the two apart.
  package var hasLogRace: Bool
  /// Whether what was answered is on the disk, whatever happens to the power.
  package var isDurable: Bool
  /// The settings in force, by the engine's own names: `synchronous`, `journal_mode`.
  package var settings: [String: String]
  /// The permission bits of the files it lies in, by the end of each name: ``, `-wal`.
  package var modes: [String: UInt32]
  /// Whether there is no room left for writing.
  package var isDiskFull: Bool
  /// What is wrong, each with how often; empty when all is well.
  package var findings: [Finding: Int]

  package init(
    schemaVersion: Int, newestSchema: Int, libraryVersion: String, hasLogRace: Bool,
    isDurable: Bool, settings: [String: String], modes: [String: UInt32], isDiskFull: Bool,
    findings: [Finding: Int]
  ) {
    self.schemaVersion = schemaVersion
    self.newestSchema = newestSchema
    self.libraryVersion = libraryVersion
    self.hasLogRace = hasLogRace
    self.isDurable = isDurable
    self.settings = settings
    self.modes = modes
    self.isDiskFull = isDiskFull
    self.findings = findings
  }

  /// What can be wrong inside a store.
  package enum Finding: String, CaseIterable, Sendable {
    /// The engine's own check of its structure.
    case structure
    /// A row that points to one that is not there.
    case reference
    /// What refuses in the database itself what must never be is not there.
    case guardMissing
    /// Two claims of a resource that share a minute.
    case overlap
    /// A claim of an appointment that was called off, missed or a mistake, or of none at all.
    case idleClaim
    /// An appointment from a day on that takes place and claims nobody's time.
    case unclaimed
    /// The entries of the journal are not numbered 1, 2, 3, …
    case journalGap
    /// What a client's list says of an appointment is not what the appointment says.
    case standing
    /// Who takes part by the clients' lists is not who takes part by the appointment.
    case participants
    /// Which appointments an entry of the journal is about is not what stands in it.
    case journalAbout
    /// Whether a call is done is not what its state says.
    case callDone
  }

  /// Whether others may read it.
  package var isPrivate: Bool { modes.values.allSatisfy { $0 & 0o077 == 0 } }
}
