/// How good a plan is, compared from the first number to the last: no gain in a later one makes up
/// for a loss in an earlier one.
public struct RepairScore: Hashable, Comparable, Sendable {
  /// Clients with a talk inside their window; more is better.
  public let served: Int
  /// Of those, clients who keep their own begeleider; more is better.
  public let own: Int
  /// Working days away from the day agreed, summed over the talks; fewer is better.
  public let delay: Int
  /// How unevenly the work falls: for everyone who gets talks the square of their quarters of an
  /// hour with the plan less the square of those without it, summed. Less is better: two talks for
  /// one colleague weigh more than one for each of two, and more so for who is busy already.
  public let spread: Int

  public init(served: Int, own: Int, delay: Int, spread: Int) {
    self.served = served
    self.own = own
    self.delay = delay
    self.spread = spread
  }

  init(_ lines: [RepairPlan.Line], load: [StaffCode: Int]) {
    var served = 0
    var own = 0
    var delay = 0
    var added: [StaffCode: Int] = [:]
    for line in lines {
      guard let option = line.proposal.option else { continue }
      served += line.talk.people
      if option.holder == .own { own += line.talk.people }
      delay += option.delay
      added[option.staff, default: 0] += option.quarters
    }
    let spread = added.reduce(0) { sum, entry in
      sum + entry.value * (2 * (load[entry.key] ?? 0) + entry.value)
    }
    self.init(served: served, own: own, delay: delay, spread: spread)
  }

  /// Smaller is worse.
  public static func < (left: RepairScore, right: RepairScore) -> Bool {
    (left.served, left.own, -left.delay, -left.spread)
      < (right.served, right.own, -right.delay, -right.spread)
  }
}
