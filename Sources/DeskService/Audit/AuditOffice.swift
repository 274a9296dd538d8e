package import AppointmentCore

/// What an office keeps twice and does not keep alike: the second follows from the first, by rules
/// of the core, and somebody or something changed one of the two.
package enum OfficeFlaw: String, CaseIterable, Sendable {
  /// A client whose search keys are not those of their name, number, telephone and street.
  case searchKeys
  /// A claim of a talk that is not what the talk takes, or is missing.
  case talkClaims
  /// A claim of a lesson, an absence or a closed room outside its time, or time of it that nobody
  /// claims.
  case standingClaims
}

extension Desk {
  /// How often each is found; without those that are not. Claims are looked at from a day on: the past
  /// of an import may have none. It is for `doctor`, before anybody acts: it counts and names nobody.
  package func flaws(on today: CivilDate) throws(DeskFailure) -> [OfficeFlaw: Int] {
    try guarded {
      try store.read { store in
        let office = try self.office(in: store)
        let claims = try ClaimAudit(
          office: office, calendar: tables.calendar, from: today, in: store)
        let flaws: [OfficeFlaw: Int] = [
          .searchKeys: try unlikeSearchKeys(office, in: store),
          .talkClaims: claims.talks, .standingClaims: claims.standing,
        ]
        return flaws.filter { $0.value > 0 }
      }
    }
  }

  private func unlikeSearchKeys(_ office: Office, in store: any StoreReading) throws -> Int {
    let kept = try store.searchKeys(of: nil)
    let clients = try store.clients()
    let unlike = clients.count {
      kept[$0.number] ?? [] != SearchKeys.of($0, variants: office.variants)
    }
    // Keys that lead to nobody.
    return unlike + Set(kept.keys).subtracting(clients.map(\.number)).count
  }
}
