package import AppointmentCore
package import DeskService
package import DeskStore

/// The engine of the local file: an office is one file, by its path.
package struct SQLiteFiles: StoreEngine {
  package init() {}

  package func create(
    at location: String, identity: StoreIdentity
  ) throws(StoreFailure) -> any OpenStore {
    try SQLiteStore.create(at: location, identity: identity)
  }

  package func open(
    at location: String, on day: CivilDate
  ) throws(StoreFailure) -> any OpenStore {
    try SQLiteStore.open(at: location, on: day)
  }
}
