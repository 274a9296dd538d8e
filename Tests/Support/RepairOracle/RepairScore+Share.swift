package import AppointmentCore

extension RepairScore {
  /// How much of the best this is in the first level in which they differ, 1 when in none: a later
  /// level says nothing once an earlier one is not the same.
  package func worstShare(of best: RepairScore) -> Double {
    func share(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? (part == 0 ? 1 : 0) : Double(part) / Double(whole)
    }
    if served != best.served { return share(served, best.served) }
    if own != best.own { return share(own, best.own) }
    if delay != best.delay { return share(best.delay, delay) }
    return share(best.spread, spread)
  }

  /// Whether it is within two in a hundred of the best in the first level in which they differ; five
  /// in the last, the spread, where one talk with another colleague is that much of a small morning.
  package func isAlmost(_ best: RepairScore) -> Bool {
    let isSpread = served == best.served && own == best.own && delay == best.delay
    return worstShare(of: best) >= (isSpread ? 0.95 : 0.98)
  }
}
