import Terminal
import TerminalProbe

/// A program in a pseudo terminal whose frames are timed to their last byte.
struct DeskWatch {
  let probe: Probe
  /// Nanoseconds from the start of the program to the last byte of its first complete screen.
  let start: Double
  /// Bytes of that screen.
  let startBytes: Int

  static let size = Size(width: 120, height: 40)

  init(_ executable: String, _ arguments: [String]) throws {
    let began = ContinuousClock.now
    probe = try Probe(
      executable: Probe.besideTests(executable), arguments: arguments,
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"],
      size: DeskWatch.size, countsInput: executable != "yardstick-desk")
    start = try DeskWatch.watch(probe, since: began)
    startBytes = probe.rawBytes.count
  }

  /// Presses a key; answers the nanoseconds to the last byte of its frame.
  func press(_ key: KeyPress) throws -> Double {
    probe.forgetIdle()
    let began = ContinuousClock.now
    probe.press(key)
    return try DeskWatch.watch(probe, since: began)
  }

  /// Takes in what is written until the program is idle; answers when the last byte came.
  private static func watch(_ probe: Probe, since began: ContinuousClock.Instant) throws -> Double {
    var last = began
    let limit = began.advanced(by: .seconds(30))
    while !probe.isIdle {
      let before = probe.rawBytes.count
      probe.pump(milliseconds: 100)
      if probe.rawBytes.count > before { last = .now }
      guard probe.exit == nil, .now < limit else { try probe.waitForIdle(); break }
    }
    let before = probe.rawBytes.count
    probe.pump(milliseconds: 0)
    if probe.rawBytes.count > before { last = .now }
    return Measured.nanoseconds(last - began)
  }

  /// The most memory the program ever held, in megabytes.
  var peakMegabytes: Double {
    let text = Machine.value(of: "VmHWM", in: "/proc/\(probe.process)/status") ?? "0"
    return (Double(text.prefix { $0.isNumber }) ?? 0) / 1024
  }

  /// How many bytes the program writes in two seconds in which nothing happens.
  func idleBytes() -> Int {
    probe.forgetIdle()
    let before = probe.rawBytes.count
    let end = ContinuousClock.now.advanced(by: .seconds(2))
    while .now < end { probe.pump(milliseconds: 200) }
    return probe.rawBytes.count - before
  }

  var cells: [[ProbeCell]] {
    (0..<DeskWatch.size.height).map { y in
      (0..<DeskWatch.size.width).map { x in probe.cell(x: x, y: y) }
    }
  }
}
