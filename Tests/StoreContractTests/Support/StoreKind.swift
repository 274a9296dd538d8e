import DeskService
import Foundation
import SQLiteEngine
import Testing

/// The stores that one suite holds to one contract.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory, sqlite

  var testDescription: String { rawValue }

  /// Runs a test on a fresh store of this kind.
  func withStore(
    _ identity: StoreIdentity = .test, _ test: (any OfficeStore) throws -> Void
  ) throws {
    switch self {
    case .memory: try test(InMemoryStore(identity: identity))
    case .sqlite:
      try withTemporaryFolder { folder in
        let store = try SQLiteStore.create(at: folder + "/office.balie", identity: identity)
        try test(store)
        try store.close()
      }
    }
  }
}

extension StoreIdentity {
  static let test = StoreIdentity(officeName: "Proef")
}

/// Runs a test with a folder of its own, which is gone afterwards.
func withTemporaryFolder(_ test: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "balie-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  // clean-up: the system empties its temporary folder as well
  defer { try? FileManager.default.removeItem(at: folder) }  // clean-up: harms nobody
  try test(folder.path)
}
