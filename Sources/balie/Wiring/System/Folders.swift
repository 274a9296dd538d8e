#if canImport(Glibc)
  import Glibc
#endif

/// Folders of the file system that hold people's data.
enum Folders {
  /// Makes the folders above a file that are not there, for the user alone (0700).
  static func makePrivate(above path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if unsafe access(folder, F_OK) == 0 { return }
    try makePrivate(above: folder)
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw CommandFailure(
        .inputOutput,
        "De map \(folder) kan niet worden gemaakt. Kijk naar de rechten, of kies een andere plaats."
      )
    }
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// A fresh folder for the user alone, for what is thrown away afterwards.
  static func makeTemporary() throws -> String {
    let variable = unsafe getenv("TMPDIR")
    let base = unsafe variable.map { unsafe String(cString: $0) } ?? "/tmp"
    // mkdtemp puts letters of its own in place of the last six.
    let placeholder = String(repeating: "X", count: 6)
    var template = Array("\(base)/balie-\(placeholder)".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard made else {
      throw CommandFailure(.inputOutput, "In \(base) kan geen map worden gemaakt.")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes a temporary folder with the files of a store in it.
  static func removeTemporary(_ folder: String, store: String) {
    for suffix in ["", "-wal", "-shm", "-lock", "-journal"] { unsafe unlink(store + suffix) }
    unsafe rmdir(folder)
  }
}
