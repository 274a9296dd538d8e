import Glibc

/// The calls by which the loop waits and tells that it waits.
enum Waiting {
  /// Waits until a descriptor can be read or is gone, or the milliseconds have passed.
  ///
  /// Returns the descriptors that are ready. Nil waits for ever. A signal ends the wait early with
  /// nothing ready: whoever caught it has put a byte in a pipe that is waited for.
  static func wait(for descriptors: [Int32], milliseconds: Int?) -> [Int32] {
    var polled: [pollfd] = []
    for descriptor in descriptors {
      polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard unsafe poll(&polled, nfds_t(polled.count), timeout) > 0 else { return [] }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Milliseconds of a clock that only goes forward.
  static func monotonicMilliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Writes one byte to a descriptor; it does not matter whether anybody reads it.
  ///
  /// The byte is the number of input bytes read so far, modulo 256: whoever typed can tell an
  /// idleness after a key from one that was on its way before it.
  static func signal(_ descriptor: Int32, inputBytes: Int) {
    var byte = UInt8(truncatingIfNeeded: inputBytes)
    _ = unsafe write(descriptor, &byte, 1)
  }
}
