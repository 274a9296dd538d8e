/// The claims of some resources on some days: what is taken, as far as it was loaded.
public struct Agenda: Sendable {
  private struct Key: Hashable {
    let resource: Resource
    let day: CivilDate
  }

  private var taken: [Key: [Claim]] = [:]

  public init(_ claims: some Sequence<Claim> = []) { for claim in claims { insert(claim) } }

  /// Lays a claim in it.
  public mutating func insert(_ claim: Claim) {
    taken[Key(resource: claim.resource, day: claim.slot.date), default: []].append(claim)
  }

  /// Forgets all that an owner claimed, so that its own place counts as free (a move).
  public mutating func remove(owner: Claim.Owner) {
    for key in taken.keys { taken[key]?.removeAll { $0.owner == owner } }
  }

  /// Forgets one claim.
  public mutating func remove(_ claim: Claim) {
    let key = Key(resource: claim.resource, day: claim.slot.date)
    taken[key]?.removeAll { $0 == claim }
  }

  /// The claims of a resource on a day, in no order.
  public func claims(of resource: Resource, on day: CivilDate) -> [Claim] {
    taken[Key(resource: resource, day: day)] ?? []
  }

  /// The claims that share a minute with a slot of a resource.
  public func conflicts(with slot: TimeSlot, of resource: Resource) -> [Claim] {
    claims(of: resource, on: slot.date).filter { $0.slot.overlaps(slot) }
  }

  /// The first of ``conflicts(with:of:)``.
  public func firstConflict(with slot: TimeSlot, of resource: Resource) -> Claim? {
    taken[Key(resource: resource, day: slot.date)]?.first { $0.slot.overlaps(slot) }
  }

  public var all: [Claim] { taken.values.flatMap { $0 } }
}
