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
  package private(set) var rawBytes: [UInt8] = []
  /// How the program ended; nil while it runs.
  package private(set) var exit: ProbeExit?
  package private(set) var size: Size
  package let process: Int32

  let machine: OpaquePointer
  private var terminal: Int32
  private let watch: Int32
  private let idlePipe: [Int32]
  private var idleBytes = 0
  private var isStopped = false
  private let modesAtStart: TerminalModes

  /// Starts a program; the environment is exactly this, with `BALIE_IDLE_FD` added.
  package init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    self.size = size
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

  // MARK: Sending

  /// Sends bytes as they are.
  package func sendBytes(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let end = Clock.milliseconds() + Probe.deadlineMilliseconds
    while !rest.isEmpty, terminal >= 0, Clock.milliseconds() < end {
      let chunk = Array(rest)
      let count = unsafe write(terminal, chunk, chunk.count)
      if count > 0 { rest = rest.dropFirst(count) } else { pump(milliseconds: 20) }
    }
  }

  /// Types a text.
  package func send(_ text: String) { sendBytes(Array(text.utf8)) }

  /// Forgets idle bytes that are there, so that the next wait is for what comes after this moment.
  package func forgetIdle() {
    pump(milliseconds: 0)
    idleBytes = 0
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

  // MARK: Waiting

  /// Waits until a condition holds; throws with the screen when it does not in time.
  package func waitUntil(_ what: String, _ condition: () -> Bool) throws {
    let end = Clock.milliseconds() + Probe.deadlineMilliseconds
    while !condition() {
      guard Clock.milliseconds() < end else { throw failure(what) }
      if exit != nil {
        pump(milliseconds: 0)
        if condition() { return }
        throw failure(what)
      }
      pump(milliseconds: 50)
    }
  }

  /// Waits until a text stands somewhere on the screen.
  package func waitForText(_ text: String) throws {
    try waitUntil("the text “\(text)”") { lines.contains { $0.contains(text) } }
  }

  /// Waits until the program says that it has nothing to do.
  package func waitForIdle() throws {
    try waitUntil("idleness") { idleBytes > 0 }
    idleBytes = 0
    pump(milliseconds: 0)
  }

  /// Waits until the program has ended, and reads what it wrote at the end.
  @discardableResult
  package func waitForExit() throws -> ProbeExit {
    try waitUntil("the end") { exit != nil }
    pump(milliseconds: 0)
    guard let exit else { throw failure("the end") }
    return exit
  }

  /// Waits until the program has been stopped, as by SIGTSTP.
  package func waitForStop() throws {
    try waitUntil("the stop") { isStopped }
    isStopped = false
  }

  /// Types without reading what the program answers, as on a line that hangs.
  package func sendWithoutReading(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Waits for the end while nobody reads the terminal.
  package func waitForExitWithoutReading() {
    var polled = [pollfd(fd: watch, events: Int16(POLLIN), revents: 0)]
    _ = unsafe poll(&polled, 1, Int32(Probe.deadlineMilliseconds))
    noteState()
  }

  /// Milliseconds of a clock that only goes forward, to measure between two moments.
  package var elapsedMilliseconds: Int { Clock.milliseconds() }

  private func failure(_ what: String) -> ProbeFailure {
    ProbeFailure(waitedFor: what, lines: lines, exit: exit)
  }

  /// Waits at most so long for something to happen, and takes it in.
  package func pump(milliseconds: Int) {
    var polled = [terminal, idlePipe[0], exit == nil ? watch : -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = unsafe poll(&polled, nfds_t(polled.count), Int32(milliseconds))
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while terminal >= 0 {
      let count = unsafe read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      rawBytes += buffer.prefix(count)
      unsafe cp_take(machine, buffer, count)
    }
    while true {
      let count = unsafe read(idlePipe[0], &buffer, buffer.count)
      guard count > 0 else { break }
      idleBytes += count
    }
    noteState()
  }

  private func noteState() {
    guard exit == nil else { return }
    var detail: Int32 = 0
    switch unsafe cp_state(process, &detail) {
    case 1: exit = .code(Int(detail))
    case 2: exit = .signal(Int(detail))
    case 3: isStopped = true
    default: break
    }
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
