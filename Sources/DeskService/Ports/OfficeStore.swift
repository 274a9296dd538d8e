package import AppointmentCore

/// Where an office is kept: the port that SQLite, PostgreSQL and memory answer alike.
///
/// The contract, which `StoreContractTests` holds every store to:
/// - `read` sees one consistent moment; `write` is one transaction that happens as a whole or not
///   at all, and no two writes happen at once.
/// - A body's own error rolls back and is thrown on as it is.
/// - A store decides nothing: it refuses only what must never be, and then throws ``StoreFailure``
///   with `.conflict`: an overlap of claims, an idempotency key or an identifier used twice, a step
///   from a status that an appointment does not have, a line that names somebody or something that
///   is not there. After such a failure the whole write is lost, whether the body goes on or not.
/// - A transaction is used inside its body only, and bodies are not nested.
/// - Lists come in the order that their method names; the same calls give the same answers on all.
package protocol OfficeStore: Sendable {
  func read<Answer>(_ body: (any StoreReading) throws -> Answer) throws -> Answer
  func write<Answer>(_ body: (any StoreWriting) throws -> Answer) throws -> Answer
  /// A number that changes when anyone, in this process or another, has written since.
  func changeCounter() throws -> Int
}

/// What can be changed inside a transaction.
package protocol StoreWriting: StoreReading {
  /// Makes the events true and appends them to the journal as one entry; answers its sequence.
  /// An overlap of claims throws `.conflict`.
  ///
  /// An assignment of the same client, stream, person and first day is put in the old one's place,
  /// so that an undo leaves no second line. Somebody whose registration is withdrawn is gone with
  /// assignments, versions and search keys; that anything else names them is a `.conflict`.
  func record(_ events: [DeskEvent], as entry: JournalEntry) throws -> Int
  /// Brings in lines of a file without events: one journal entry says what kind and how many.
  func bring(_ batch: ImportBatch, as entry: JournalEntry) throws
  /// Puts the search keys of a client in place of those there were.
  func setSearchKeys(_ keys: Set<SearchKey>, of client: ClientNumber) throws
  func setIdentity(_ identity: StoreIdentity) throws
  func setTable(_ name: String, text: String) throws
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
