import DeskService
import GRDB

/// Turns what SQLite says into ``StoreFailure``. No message holds a value of a person: SQLite names
/// tables and columns only, and the arguments of a statement are left out.
enum FailureMapping {
  static func failure(
    _ error: any Error, operation: String, path: String
  ) -> StoreFailure {
    if let failure = error as? StoreFailure { return failure }
    guard let error = error as? DatabaseError else {
      return StoreFailure(.unavailable, operation: operation, detail: "\(type(of: error))")
    }
    let (code, hint) = code(of: error, path: path)
    let number = error.extendedResultCode.rawValue
    return StoreFailure(
      code, operation: operation, detail: "SQLite \(number): \(error.message ?? "")", hint: hint)
  }

  private static func code(
    of error: DatabaseError, path: String
  ) -> (StoreFailure.Code, hint: StoreFailure.Hint?) {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT:
      (.conflict, error.message == "claims overlap" ? .taken : nil)
    case .SQLITE_BUSY, .SQLITE_LOCKED: (.busy, nil)
    case .SQLITE_FULL: (.diskFull, nil)
    // A full disk shows as an I/O error where SQLite grows its shared memory.
    case .SQLITE_IOERR:
      FileSystem.isFull(path) ? (.diskFull, nil) : (.inputOutput, nil)
    case .SQLITE_NOTADB: (.corrupt, .notAStore)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH: (.corrupt, .damaged)
    case .SQLITE_READONLY:
      error.extendedResultCode == .SQLITE_READONLY_DBMOVED
        ? (.unavailable, .moved) : (.denied, .readOnly)
    case .SQLITE_PERM, .SQLITE_AUTH: (.denied, .readOnly)
    case .SQLITE_CANTOPEN:
      FileSystem.mayWrite(in: FileSystem.folder(of: path))
        ? (.unavailable, .missing) : (.denied, .folder)
    // A table or a column that is not there: the file is not what it says it is.
    case .SQLITE_ERROR, .SQLITE_SCHEMA: (.corrupt, .damaged)
    case .SQLITE_NOMEM: (.unavailable, .memory)
    default: (.unavailable, nil)
    }
  }
}

extension FileSystem {
  /// The folder a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
