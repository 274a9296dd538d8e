import AppointmentCore
import DeskDemo
import DeskService
import Foundation
import Interchange
import SQLiteEngine

/// A store with an office in it, and what a measure has to know of it.
struct MeasuredOffice {
  let path: String
  let size: OfficeSize
  /// How many appointments it keeps.
  let held: Int
  let clock: CivilDateTime
  let tables: Office
  let teamleider: StaffCode
  /// Clients inside the window whose own begeleider is known, by number.
  let clients: [ClientNumber]
}

/// Makes the stores that are measured, in a folder of their own.
struct StoreFolder {
  let folder: String
  private let isKept: Bool

  static let date = CivilDate(year: 2026, month: 7, day: 15)!

  init(_ kept: String?) throws {
    isKept = kept != nil
    folder =
      kept ?? FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func remove() {
    guard !isKept else { return }
    try? FileManager.default.removeItem(atPath: folder)  // clean-up: the system empties it as well
  }

  /// Frees the disk from an office that has been measured.
  func forget(_ office: MeasuredOffice) {
    if !isKept { StoreFolder.removeStore(at: office.path) }
  }

  /// Removes a store with all that lies beside it.
  static func removeStore(at path: String) {
    for suffix in ["", "-wal", "-shm", "-lock"] {
      // clean-up: a file that is not there takes no room
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// The office of a size, made unless a run before left it.
  func office(_ size: OfficeSize) throws -> MeasuredOffice {
    let path = path("\(size.appointments)x\(size.offices).sqlite")
    let texts = OfficeTables.builtIn
    let tables = try OfficeTables.parse(texts).office()
    let demo = DemoOffice.make(
      date: StoreFolder.date, seed: 1, scale: size.offices, tables: tables)
    let held = max(size.appointments, demo.batch.appointments.count)
    if !FileManager.default.fileExists(atPath: path) {
      Progress.say("\(size.name): making the store")
      let store = try StoreFolder.store(at: path, demo.identity, texts)
      let entry = StoreFolder.entry(demo.batch, at: demo.summary.clock)
      let history = DemoOffice.history(
        appointments: size.appointments - demo.batch.appointments.count, date: StoreFolder.date,
        seed: 1, offices: size.offices, tables: tables)
      try store.write { try $0.bring(demo.batch, as: entry) }
      for year in history { try store.write { try $0.bring(year, as: entry) } }
      try store.close()
    }
    return MeasuredOffice(
      path: path, size: size, held: held, clock: demo.summary.clock, tables: tables,
      teamleider: StoreFolder.teamleider(of: demo.batch),
      clients: StoreFolder.clients(of: demo.batch, on: StoreFolder.date))
  }

  /// A new store with its tables.
  static func store(
    at path: String, _ identity: StoreIdentity, _ texts: [String: String]
  ) throws -> SQLiteStore {
    let store = try SQLiteStore.create(at: path, identity: identity)
    try store.write { store in
      for (name, text) in texts { try store.setTable(name, text: text) }
    }
    return store
  }

  static func entry(_ batch: ImportBatch, at clock: CivilDateTime) -> JournalEntry {
    JournalEntry(
      at: clock.adding(minutes: -24 * 60),
      actor: Actor(code: teamleider(of: batch), role: .teamleider), verb: "import")
  }

  static func teamleider(of batch: ImportBatch) -> StaffCode {
    guard let member = batch.staff.first(where: { $0.roles.contains(.teamleider) }) else {
      preconditionFailure("An office of the demo has a teamleider.")
    }
    return member.code
  }

  private static func clients(of batch: ImportBatch, on day: CivilDate) -> [ClientNumber] {
    let guided = Set(batch.assignments.filter { $0.holds(on: day) }.map(\.client))
    return batch.clients.filter { client in
      guard let settled = client.settled, client.isAdult(on: day) == true else { return false }
      return settled.adding(months: 4) <= day && day < settled.adding(months: 12)
        && guided.contains(client.number) && client.group == .asylum
    }.map(\.number)
  }
}
