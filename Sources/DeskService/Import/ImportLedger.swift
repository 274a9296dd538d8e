internal import AppointmentCore

/// The claims of the store and of the file together, to find what overlaps before anything is
/// written. Days of a resource hold few claims, so that a claim costs a look at its own day.
struct ImportLedger {
  private var agenda: Agenda
  private var lines: [Claim.Owner: Int] = [:]
  private(set) var made: [Claim] = []
  private(set) var released: [Claim] = []
  private var gone: Set<Claim> = []

  init(_ stored: [Claim]) { agenda = Agenda(stored) }

  /// What is in the way of a claim, the first of the day first.
  func conflicts(with claim: Claim) -> [Claim] {
    agenda.conflicts(with: claim.slot, of: claim.resource)
      .filter { !gone.contains($0) }
      .sorted { $0.slot.start < $1.slot.start }
  }

  /// The first of some claims that meets another that may not be booked over, with what it meets.
  func hardConflict(of claims: [Claim]) -> (claim: Claim, other: Claim)? {
    for claim in claims {
      if let other = conflicts(with: claim).first(where: { !$0.owner.isSoft }) {
        return (claim, other)
      }
    }
    return nil
  }

  mutating func insert(_ claims: [Claim], line: Int) {
    for claim in claims {
      agenda.insert(claim)
      lines[claim.owner] = line
    }
    made += claims
  }

  /// Takes a lesson's claim away on the day of a talk.
  mutating func release(_ claim: Claim) {
    gone.insert(claim)
    released.append(claim)
  }

  /// Where the other side of a collision comes from.
  func collision(with claim: Claim) -> ImportNotice.Collision {
    lines[claim.owner].map { .line($0) } ?? .stored(claim.owner)
  }
}
