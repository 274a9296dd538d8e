package import AppointmentCore

/// A confirmation of a key date: which day, by whom and when. The day is nil where one was taken
/// back.
package struct KeyRecord: Hashable, Sendable {
  package let day: CivilDate?
  package let by: StaffCode
  package let at: CivilDateTime

  package init(day: CivilDate?, by: StaffCode, at: CivilDateTime) {
    self.day = day
    self.by = by
    self.at = at
  }
}
