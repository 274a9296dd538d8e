package import AppointmentCore
package import DeskService

/// A kind of database that offices are kept in: how a store of it is made and opened.
///
/// Everything else knows stores by this protocol and by ``OpenStore``; one place of the program says
/// which engine keeps what.
package protocol StoreEngine: Sendable {
  /// Makes a new store. `.conflict` when something is there already.
  func create(
    at location: String, identity: StoreIdentity
  ) throws(StoreFailure) -> any OpenStore
  /// Opens a store that is there and brings it up to the newest schema. Refuses what is missing
  /// (`.unavailable`), no store or damaged (`.corrupt`), made by a newer program (`.newerSchema`),
  /// or not to be written (`.denied`).
  ///
  /// Before the schema of an office's own store changes a copy is put beside it, in whose name the
  /// version and the day stand; when it cannot be made, nothing changes. A store to practise in has
  /// no copy.
  func open(at location: String, on day: CivilDate) throws(StoreFailure) -> any OpenStore
}

/// An office's store that is open.
///
/// Beside the contract of ``OfficeStore``: one write at a time for an office, in whatever process,
/// which the engine sees to; and whoever asks for the counter of changes is told of every write of
/// everybody.
package protocol OpenStore: OfficeStore {
  /// The copy that was put beside the store as it was opened; nil when its schema was the newest.
  var copy: StoreCopy? { get }
  /// Looks the store over. `isDeep` looks at every page and every derived row; appointments from
  /// `today` on must claim their time, the past of an import may have none.
  func inspect(isDeep: Bool, today: CivilDate) throws(StoreFailure) -> StoreHealth
  /// Ends the work with it; nothing is asked of it afterwards.
  func close() throws(StoreFailure)
}

/// A store as it was before its schema changed.
package struct StoreCopy: Hashable, Sendable {
  /// Where it lies.
  package let location: String
  /// The schema that it has.
  package let version: Int

  package init(location: String, version: Int) {
    self.location = location
    self.version = version
  }
}
