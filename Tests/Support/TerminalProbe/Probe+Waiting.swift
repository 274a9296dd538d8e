import CTerminalProbe
import Glibc
import Terminal

extension Probe {
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
    try waitUntil("idleness") { saysIdle }
    idleBytes = 0
    pump(milliseconds: 0)
  }

  /// Whether the program has said since the last wait or ``forgetIdle()`` that it is idle.
  package var isIdle: Bool { saysIdle }

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

  /// Waits until the program has written something, and leaves it unread.
  package func waitForUnreadOutput() {
    var polled = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)]
    _ = unsafe poll(&polled, 1, Int32(Probe.deadlineMilliseconds))
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
      lastIdleByte = buffer[count - 1]
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
}
