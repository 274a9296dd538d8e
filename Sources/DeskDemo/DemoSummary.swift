package import AppointmentCore

/// What a training office holds, in numbers: what `demo` says when it has made one.
package struct DemoSummary: Hashable, Sendable {
  /// When the office's clock stands.
  package var clock: CivilDateTime
  package var seed: UInt64
  package var scale: Int
  package var clients: Int
  package var adults: Int
  /// People settled in the year before the clock, and the homes they live in.
  package var settledInYear: Int
  package var homesOfYear: Int
  package var announced: Int
  package var staff: Int
  package var rooms: Int
  package var lessons: Int
  package var appointments: Int
  package var appointmentsToday: Int
  package var appointmentsAhead: Int
  package var claims: Int
}

extension DemoSummary {
  init(
    of clients: [Client], appointments: [Appointment], staff: Int, rooms: Int, lessons: Int,
    claims: Int, clock: CivilDateTime, seed: UInt64, scale: Int
  ) {
    let date = clock.date
    let year = clients.filter {
      $0.settled.map { date.adding(months: -12) <= $0 && $0 < date } ?? false
    }
    self.init(
      clock: clock, seed: seed, scale: scale, clients: clients.count,
      adults: clients.count { $0.isAdult(on: date) != false }, settledInYear: year.count,
      homesOfYear: Set(year.map(\.household)).count,
      announced: clients.count { $0.settled == nil && $0.expected != nil }, staff: staff,
      rooms: rooms, lessons: lessons, appointments: appointments.count,
      appointmentsToday: appointments.count { $0.slot.date == date },
      appointmentsAhead: appointments.count { $0.slot.date > date && $0.status.isOpen },
      claims: claims)
  }
}
