import AppointmentCore
import DeskService

extension ImportBatch {
  /// Adds what another office of the same demo made.
  mutating func add(_ other: ImportBatch) {
    staff += other.staff
    rooms += other.rooms
    clients += other.clients
    searchKeys.merge(other.searchKeys) { $1 }
    shifts += other.shifts
    assignments += other.assignments
    trajectories += other.trajectories
    decisions += other.decisions
    lessons += other.lessons
    absences += other.absences
    closures += other.closures
    appointments += other.appointments
    referrals += other.referrals
    contacts += other.contacts
    claims += other.claims
  }

  /// Puts claims in order of resource, day and start, as the port asks.
  ///
  /// A resource's order goes by its text, which is dear to compare: every resource is ranked once,
  /// and then numbers are compared.
  mutating func putInOrder() {
    let resources = Set(claims.map(\.resource)).sorted()
    let ranks = Dictionary(
      uniqueKeysWithValues: resources.enumerated().map { ($0.element, $0.offset) })
    let keyed = claims.map { claim in
      (
        key: ranks[claim.resource]! << 44 + (Int(claim.slot.date.dayNumber) + 1_000_000) << 12
          + claim.slot.start.minuteOfDay, claim: claim
      )
    }
    claims = keyed.sorted { $0.key < $1.key }.map(\.claim)
  }
}
