extension Agenda {
  /// How many quarters of an hour of other talks everybody has in some days.
  func quarters(
    in days: CivilPeriod, without hit: Set<Identifier<Appointment>>
  ) -> [StaffCode: Int] {
    var minutes: [StaffCode: Int] = [:]
    for claim in all where days.contains(claim.slot.date) {
      guard case .staff(let code) = claim.resource, case .appointment(let id) = claim.owner,
        !hit.contains(id)
      else {
        continue
      }
      minutes[code, default: 0] += claim.slot.minutes
    }
    return minutes.mapValues { ($0 + 14) / 15 }
  }
}
