import AppointmentCore
import DeskService
import DeskStore
import GRDB

/// The copy that is put beside an office's own file before its schema changes: whole or not at all,
/// for its owner alone, and never over something that is there.
struct CopyBeside {
  let path: String
  /// The schema the file has, and the day of the copy.
  let version: Int
  let day: CivilDate?

  /// Makes the copy, under the write lock of the file; gives its path.
  ///
  /// It comes into being under another name and gets its own when it is on the disk, so that a copy
  /// that was cut off is never taken for one.
  func make(of queue: DatabaseQueue) throws -> StoreCopy {
    let unfinished = path + ".part"
    try FileSystem.remove(unfinished)
    do {
      try FileSystem.makePrivateFile(unfinished)
      try write(queue, to: unfinished)
      let name = try FileSystem.putInPlace(unfinished, as: names)
      return StoreCopy(location: name, version: version)
    } catch {
      // clean-up: what is left is no copy, and the next attempt removes it as well.
      try? FileSystem.remove(unfinished)
      throw error
    }
  }

  private func write(_ queue: DatabaseQueue, to path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let copy = try DatabaseQueue(path: path, configuration: configuration)
    try queue.backup(to: copy)
    // The copy is opened by nobody yet: it is one file, without a log.
    try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
  }

  /// `office.sqlite.v8.2026-07-15`; a number behind it when that is there already.
  private var names: [String] {
    let plain = "\(path).v\(version)" + (day.map { ".\($0)" } ?? "")
    return [plain] + (2...99).map { "\(plain)-\($0)" }
  }
}
