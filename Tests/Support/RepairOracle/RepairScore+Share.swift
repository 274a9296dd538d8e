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
}
