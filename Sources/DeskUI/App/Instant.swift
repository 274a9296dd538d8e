package import AppointmentCore

/// When something happened: the office's clock, and milliseconds that never jump.
///
/// The first is what rules and lists reckon with; the second only measures how long a dialog has
/// been seen and how long nobody touched a key.
package struct Instant: Hashable, Sendable {
  package var now: CivilDateTime
  package var milliseconds: Int

  package init(_ now: CivilDateTime, milliseconds: Int = 0) {
    self.now = now
    self.milliseconds = milliseconds
  }
}
