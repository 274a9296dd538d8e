#if canImport(Glibc)
  import Glibc
#endif

/// The program's standard streams as bytes, without a buffer that could hold an answer back.
enum StandardStreams {
  /// Writes everything, or says that nobody reads any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw CommandFailure(
          .inputOutput, "Het antwoord kon niet worden geschreven. Is de schijf vol?")
      }
    }
  }

  static func writeLine(_ text: String, to descriptor: Int32 = 1) throws {
    try write(Array(text.utf8) + [10], to: descriptor)
  }

  /// A new file for the user alone, with these bytes.
  static func keep(_ bytes: [UInt8], at path: String) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw CommandFailure(.inputOutput, "\(path) kan niet worden gemaakt.")
    }
    defer { close(file) }
    try write(bytes, to: file)
  }

  /// The bytes of a file; a sentence and 74 when it cannot be read, 2 when it is not there.
  static func contents(of path: String) throws -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT {
        throw CommandFailure(.notFound, "Het bestand \(path) is er niet. Kijk naar de naam.")
      }
      throw CommandFailure(
        .inputOutput, "Het bestand \(path) kan niet worden gelezen. Kijk naar de rechten.")
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count > 0 {
        bytes += chunk[..<count]
        guard bytes.count <= 256 << 20 else {
          throw CommandFailure(.badData, "Het bestand \(path) is te groot (meer dan 256 MB).")
        }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw CommandFailure(
          .inputOutput, "Het bestand \(path) kan niet worden gelezen: dit is geen gewoon bestand.")
      }
    }
  }
}

/// Lines of standard input, one at a time and as soon as each is there.
struct InputLines: Sequence, IteratorProtocol {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[start...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      buffer.removeFirst(start)
      start = 0
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
      if count > 0 {
        buffer += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        isAtEnd = true
      }
    }
  }
}
