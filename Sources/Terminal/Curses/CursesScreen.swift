import CTerminal
import Glibc

/// The terminal, through ncurses: writes only what changed, a frame in one piece.
///
/// There is one in a process, since a process has one terminal and its signals are caught here. It
/// gives the terminal back when it is closed, and by itself when a signal or a trap ends the process.
package final class CursesScreen: Screen {
  package private(set) var size: Size
  package private(set) var inputBytes = 0
  private let options: ScreenOptions
  private let signalDescriptor: Int32
  private var decoder: KeyDecoder
  private var painter: FramePainter
  private var isClosed = false
  private var isGone = false

  /// Takes the terminal on descriptors 0 and 1, or says why there is none to take.
  package init(_ options: ScreenOptions) throws(TerminalFailure) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    _ = ct_prepare_locale()
    let name = try TerminalName.resolve(options.terminalName)
    let descriptor = ct_catch_signals(UInt32(clamping: max(1, options.graceSeconds)))
    guard descriptor >= 0 else { throw .system(operation: "pipe", code: errno) }
    guard unsafe ct_open(name, options.usesMouse ? 1 : 0) == 0 else {
      ct_release_signals()
      throw .incapableTerminal(name: options.terminalName)
    }
    self.options = options
    signalDescriptor = descriptor
    decoder = KeyDecoder(sequences: KeySequences.ofThisTerminal())
    painter = FramePainter(usesColor: options.usesColor)
    size = CursesScreen.windowSize()
  }

  deinit { close() }

  package var descriptors: [Int32] { [0, signalDescriptor] }

  package var partialInputWait: Int? { decoder.isPartial ? 25 : nil }

  package func present(_ grid: CellGrid, cursor: Point?) {
    guard !isClosed, !isGone else { return }
    painter.paint(options.asciiOnly ? grid.inASCII() : grid, cursor: cursor)
  }

  package func ring() {
    if !isClosed && !isGone { ct_beep() }
  }

  package func readPending(afterWaiting: Bool) -> [InputEvent] {
    var events = signalEvents()
    if afterWaiting { events += decoder.flush() }
    let bytes = readBytes()
    events += decoder.decode(bytes)
    // Nothing to read and nobody there: a process that went on asking would take a whole core.
    if bytes.isEmpty && !isGone && ct_is_terminal_there() == 0 {
      isGone = true
      ct_start_grace()
    }
    if isGone && !events.contains(.hungUp) { events.append(.hungUp) }
    return events
  }

  package func discardPending() {
    _ = readBytes()
    decoder.reset()
  }

  package func close() {
    guard !isClosed else { return }
    isClosed = true
    ct_close()
    ct_release_signals()
  }

  private static func windowSize() -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    unsafe ct_window_size(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }

  /// Reads what has been typed, without waiting.
  private func readBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var available: Int32 = 0
    while !isGone, unsafe ioctl(0, UInt(FIONREAD), &available) == 0, available > 0 {
      let count = unsafe read(0, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
      if bytes.count > 65_536 { break }
    }
    inputBytes += bytes.count
    return bytes
  }

  /// What the signal handlers have noted.
  private func signalEvents() -> [InputEvent] {
    var events: [InputEvent] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe read(signalDescriptor, &buffer, buffer.count)
    guard count > 0 else { return [] }
    let noted = Set(buffer.prefix(count))
    func saw(_ byte: Int) -> Bool { noted.contains(UInt8(byte)) }
    if saw(CT_SAW_STOP) {
      ct_stop_self()
      // The byte of the continuation is in the pipe by now, and brings us back here.
    }
    if saw(CT_SAW_CONTINUE) {
      ct_resume()
      painter.forget()
      events.append(.suspendedAndBack)
    }
    if saw(CT_SAW_RESIZE) || (saw(CT_SAW_CONTINUE) && CursesScreen.windowSize() != size) {
      events.append(takeSize())
    }
    if saw(CT_SAW_HANGUP) { isGone = true }
    if saw(CT_SAW_TERMINATION) { events.append(.terminationRequested) }
    return events
  }

  /// Takes in how large the window is now, and that nothing of what it showed is left: one that was
  /// small and as large again within a moment has lost it too.
  private func takeSize() -> InputEvent {
    let now = CursesScreen.windowSize()
    if now != size {
      size = now
      ct_resize(Int32(now.width), Int32(now.height))
    }
    painter.forget()
    return .resized(now)
  }
}
