import Foundation
import Testing

/// A program in `batch`, spoken to line by line.
final class BatchProcess {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  init(_ office: TrainingOffice, as actor: String? = nil) throws {
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = office.words(["batch"], as: actor)
    process.environment = Program.surroundings(office.folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  func send(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // A program that was killed reads no more; the test sees it from the missing answer.
    _ = unsafe write(input.fileHandleForWriting.fileDescriptor, bytes, bytes.count)
  }

  /// The next answer, or nil when the program has ended.
  func answer() throws -> String? {
    let descriptor = output.fileHandleForReading.fileDescriptor
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = buffer[..<end]
        buffer = Data(buffer[buffer.index(after: end)...])
        return String(decoding: line, as: UTF8.self)
      }
      var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      guard unsafe poll(&polled, 1, 60_000) > 0 else {
        Issue.record("no answer within a minute")
        return nil
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return nil }
      buffer.append(contentsOf: chunk.prefix(count))
    }
  }

  /// Sends one line and reads its answer.
  func ask(_ line: String) throws -> JSONValue {
    send(line)
    return try JSONValue.read(try #require(try answer()))
  }

  /// Ends the input and waits: the exit code.
  func finish() throws -> Int32 {
    try input.fileHandleForWriting.close()
    while let rest = try answer() { Issue.record("unasked: \(rest)") }
    process.waitUntilExit()
    return process.terminationStatus
  }

  func kill() {
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
