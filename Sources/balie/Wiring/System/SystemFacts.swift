import AppointmentCore

#if canImport(Glibc)
  import Glibc
#endif

/// What the program asks of the machine: the clock, the environment, the user, randomness. Only here.
protocol SystemFacts: Sendable {
  func now() -> CivilDateTime
  func environment(_ name: String) -> String?
  var loginName: String? { get }
  /// The folder for a user's own data (XDG): `~/.local/share`.
  var dataFolder: String { get }
  var isOutputATerminal: Bool { get }
  var isInputATerminal: Bool { get }
  func randomNumber() -> UInt64
  /// Milliseconds since 1970, for identifiers that order by time.
  func milliseconds() -> UInt64
  /// Milliseconds that never jump, for measuring how long something took.
  func monotonicMilliseconds() -> UInt64
}

/// The machine the program runs on.
struct RealSystem: SystemFacts {
  init() {
    // The office is in the Netherlands wherever the computer thinks it is; the zone is read once.
    unsafe setenv("TZ", "Europe/Amsterdam", 1)
    tzset()
  }

  func now() -> CivilDateTime {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let date = unsafe CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let clock = unsafe CivilTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    guard let date, let clock else {
      preconditionFailure("The machine's clock shows no day of the calendar.")
    }
    return CivilDateTime(date, clock)
  }

  func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  var loginName: String? {
    guard let entry = unsafe getpwuid(getuid()) else { return nil }
    return unsafe String(cString: entry.pointee.pw_name)
  }

  var dataFolder: String {
    if let folder = environment("XDG_DATA_HOME") { return folder }
    if let home = environment("HOME") { return home + "/.local/share" }
    guard let entry = unsafe getpwuid(getuid()) else { return "." }
    return unsafe String(cString: entry.pointee.pw_dir) + "/.local/share"
  }

  var isOutputATerminal: Bool { isatty(1) == 1 }
  var isInputATerminal: Bool { isatty(0) == 1 }

  func randomNumber() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }

  func milliseconds() -> UInt64 { milliseconds(of: CLOCK_REALTIME) }
  func monotonicMilliseconds() -> UInt64 { milliseconds(of: CLOCK_MONOTONIC) }

  private func milliseconds(of clock: clockid_t) -> UInt64 {
    var now = timespec()
    unsafe clock_gettime(clock, &now)
    return UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
  }
}
