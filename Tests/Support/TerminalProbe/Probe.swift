import CTerminalProbe
import Glibc
package import Terminal

/// A program in a real pseudo terminal, with libvterm as the terminal that reads what it writes.
///
/// Every wait is a poll with a deadline of thirty seconds, since machines are noisy, and none
/// sleeps. A frame comes in several reads: wait for a text or for idleness, never assert at once.
@safe package final class Probe {
  /// The number under which the program finds the descriptor for its idle bytes.
  package static let idleNumber = 9
  package static let deadlineMilliseconds = 30_000

  /// Everything that the program has written so far.
  package internal(set) var rawBytes: [UInt8] = []
  /// How the program ended; nil while it runs.
  package internal(set) var exit: ProbeExit?
  package private(set) var size: Size
  package let process: Int32

  let machine: OpaquePointer
  var terminal: Int32
  let watch: Int32
  let idlePipe: [Int32]
  var idleBytes = 0
  /// The last idle byte: how many bytes the program had read by then, modulo 256.
  var lastIdleByte: UInt8 = 0
  private var sentBytes = 0
  var isStopped = false
  private let modesAtStart: TerminalModes

  /// Whether the idle bytes of the program count what it read, as the desk's do.
  private let countsInput: Bool

  /// Starts a program; the environment is exactly this, with `BALIE_IDLE_FD` added.
  package init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), countsInput: Bool = true
  ) throws {
    self.size = size
    self.countsInput = countsInput
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw TerminalFailure.system(operation: "pipe", code: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    idlePipe = ends
    var environment = environment
    environment["BALIE_IDLE_FD"] = String(Probe.idleNumber)
    var flags: [UInt32] = [0, 0, 0, 0]
    var terminal: Int32 = -1
    var process: Int32 = -1
    let argumentList = unsafe cStrings([executable] + arguments)
    let environmentList = unsafe cStrings(environment.map { "\($0)=\($1)" }.sorted())
    let code = unsafe cp_spawn(
      executable, argumentList, environmentList, Int32(size.width), Int32(size.height), ends[1],
      Int32(Probe.idleNumber), &flags, &terminal, &process)
    unsafe (argumentList + environmentList).forEach { unsafe free($0) }
    close(ends[1])
    guard code == 0 else {
      throw TerminalFailure.system(operation: "spawn \(executable)", code: code)
    }
    self.terminal = terminal
    self.process = process
    watch = cp_watch(process)
    guard let machine = unsafe cp_new(Int32(size.width), Int32(size.height)) else {
      throw TerminalFailure.system(operation: "vterm_new", code: ENOMEM)
    }
    unsafe self.machine = machine
    modesAtStart = TerminalModes(flags: flags)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      var detail: Int32 = 0
      while unsafe cp_state(process, &detail) == 0 { pump(milliseconds: 100) }
    }
    hangUp()
    close(watch)
    close(idlePipe[0])
    unsafe cp_free(machine)
  }

  /// The path of a program that was built beside the tests.
  package static func besideTests(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let path = String(decoding: bytes, as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }

  /// Sends bytes as they are.
  package func sendBytes(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let end = Clock.milliseconds() + Probe.deadlineMilliseconds
    while !rest.isEmpty, terminal >= 0, Clock.milliseconds() < end {
      let chunk = Array(rest)
      let count = unsafe write(terminal, chunk, chunk.count)
      if count > 0 {
        rest = rest.dropFirst(count)
        sentBytes += count
      } else {
        pump(milliseconds: 20)
      }
    }
  }

  /// Types a text.
  package func send(_ text: String) { sendBytes(Array(text.utf8)) }

  /// Forgets idle bytes that are there, so that the next wait is for what comes after this moment.
  package func forgetIdle() {
    pump(milliseconds: 0)
    idleBytes = 0
  }

  /// Whether the program has said that it is idle, with everything read that was sent.
  ///
  /// A program that was in another mode may have read another number; then it is believed when it
  /// has said so a few times over.
  var saysIdle: Bool {
    guard countsInput else { return idleBytes > 0 }
    return idleBytes > 0 && (lastIdleByte == UInt8(truncatingIfNeeded: sentBytes) || idleBytes > 3)
  }

  package func resize(to size: Size) {
    self.size = size
    unsafe cp_set_size(machine, Int32(size.width), Int32(size.height))
    _ = cp_resize(terminal, Int32(size.width), Int32(size.height))
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as a line that drops does.
  package func hangUp() {
    if terminal >= 0 { close(terminal) }
    terminal = -1
  }

  /// The settings of the terminal's driver now.
  package var modes: TerminalModes { Probe.modes(of: terminal) }

  /// What of the terminal is not as it was before: nothing, when it was given back.
  package var notGivenBack: [String] {
    var rest: [String] = []
    if modes != modesAtStart { rest.append("modes \(modes.flags) for \(modesAtStart.flags)") }
    if isAlternateScreen { rest.append("alternate screen") }
    if !isCursorVisible { rest.append("hidden cursor") }
    if unsafe cp_wants_mouse(machine) != 0 { rest.append("mouse") }
    return rest
  }

  private static func modes(of terminal: Int32) -> TerminalModes {
    var flags: [UInt32] = [0, 0, 0, 0]
    _ = unsafe cp_modes(terminal, &flags)
    return TerminalModes(flags: flags)
  }
}

/// The clock of the probe's deadlines.
enum Clock {
  static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Copies of strings as C wants them, with a null at the end; the caller frees them.
private func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
  unsafe strings.map { unsafe strdup($0) } + [nil]
}
