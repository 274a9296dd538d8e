import AppointmentCore
import RepairOracle

/// A repair plan as a whole: how long it takes, and how close it comes to the best there is.
///
/// The best is found by other code: a flow of least cost for plans of up to sixty talks, and trying
/// everything for small ones with rooms and interpreters that run out.
struct RepairMeasure {
  let isQuick: Bool

  func rows() -> [Row] {
    var rows: [Row] = []
    for talks in [6, 20, 60] {
      var times: [Double] = []
      var worst = 1.0
      var exact = 0
      let seeds = 1...UInt64(isQuick ? 5 : 40)
      for seed in seeds {
        var dice = RandomRepair(seed: seed)
        let instance = dice.grid(talks: talks)
        var oracle = FlowRepair()
        let best = oracle.score(of: instance)
        var score = best
        times.append(
          Measured.nanoseconds { score = RepairSolver().plan(for: instance).score } / 1e6)
        worst = min(worst, score.worstShare(of: best))
        if score == best { exact += 1 }
      }
      rows.append(
        Row(
          title: "repair plan, \(talks) talks (the slowest of \(times.count), seeds 1 and on)",
          value: .milliseconds(times.max() ?? 0), target: talks == 60 ? "150 ms" : ""))
      rows.append(
        Row(
          title:
            "its share of the best, the worst in any level (\(exact) of \(times.count) the best)",
          value: .ratio(worst), target: "0.98"))
    }
    rows.append(small())
    return rows
  }

  private func small() -> Row {
    var worst = 1.0
    let seeds = 1...UInt64(isQuick ? 20 : 200)
    for seed in seeds {
      var dice = RandomRepair(seed: seed)
      let instance = dice.tangled(talks: 2 + Int(seed % 6))
      var oracle = ExhaustiveRepair(instance)
      worst = min(worst, RepairSolver().plan(for: instance).score.worstShare(of: oracle.score()))
    }
    return Row(
      title: "share of the best of \(seeds.count) small plans, rooms and interpreters scarce",
      value: .ratio(worst), target: "0.98")
  }
}
