package import AppointmentCore
package import DeskService

/// The training office: an invented desk in the shape of the office's own report on 2018, with an
/// agenda around a moment on a morning (`command-line.md`, § Demo).
///
/// ```swift
/// let date = DemoOffice.nearestWorkingWednesday(to: today, calendar: tables.calendar)
/// let demo = DemoOffice.make(date: date, seed: 1, scale: 1, tables: tables)
/// try store.write { store in
///   try store.setIdentity(demo.identity)
///   try store.bring(demo.batch, as: entry)
/// }
/// ```
package struct DemoOffice {
  /// Makes an office around a day. The same day, seed, scale and tables give the same office.
  ///
  /// From the tables come the rules, the hours, the services and the spellings; staff, rooms and
  /// roster are the demo's own.
  package static func make(
    date: CivilDate, seed: UInt64, scale: Int = 1, tables: Office
  ) -> (batch: ImportBatch, identity: StoreIdentity, summary: DemoSummary) {
    var batch = ImportBatch()
    var mill = Mill(seed: seed, reserved: Set(CastMember.everyone.map(\.number)))
    for index in 0..<max(1, scale) {
      var cell = OfficeCell(index: index, date: date, seed: seed, tables: tables, mill: mill)
      cell.fill()
      mill = cell.mill
      batch.add(cell.batch)
    }
    batch.putInOrder()
    let clock = CivilDateTime(date, DemoMorning.clock)
    let identity = StoreIdentity(
      officeName: tables.name, isTraining: true, trainingClock: clock, seed: seed)
    let summary = DemoSummary(
      of: batch.clients, appointments: batch.appointments, staff: batch.staff.count,
      rooms: batch.rooms.count, lessons: batch.lessons.count, claims: batch.claims.count,
      clock: clock, seed: seed, scale: max(1, scale))
    return (batch, identity, summary)
  }

  /// The Wednesday nearest to a day on which the office opens; of two as near, the later one.
  ///
  /// Without an open Wednesday within half a year it is the day itself.
  package static func nearestWorkingWednesday(
    to day: CivilDate, calendar: OfficeCalendar
  ) -> CivilDate {
    for distance in 0...182 {
      for candidate in [day.adding(days: distance), day.adding(days: -distance)]
      where candidate.weekday == .wednesday && calendar.isOpen(on: candidate) {
        return candidate
      }
    }
    return day
  }
}
