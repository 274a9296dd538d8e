/// Makes a plan for all talks as a whole.
///
/// It begins with what line by line gives, the most urgent first, and improves that by taking a few
/// talks out that stand in each other's way and putting them back in the best way there is (a large
/// neighbourhood search with exact parts). It has no clock and no chance in it: the same instance
/// gives the same plan, and `effort` says after how many tries it stops.
public struct RepairSolver: Sendable {
  /// How many tries to place a talk it may cost.
  public var effort: Int

  public init(effort: Int = 250_000) { self.effort = effort }

  /// The best plan that is found within ``effort``; never worse than ``lineByLine(_:)``.
  public func plan(for instance: RepairInstance) -> RepairPlan {
    var search = RepairSearch(instance, effort: effort)
    search.run()
    return search.state.plan(of: instance)
  }

  /// Line by line, the most urgent first, each the best that is left: what a person would do, and
  /// what the plan is never worse than.
  public func lineByLine(_ instance: RepairInstance) -> RepairPlan {
    var state = RepairState(instance)
    state.fill(Array(0..<state.count))
    return state.plan(of: instance)
  }
}

extension RepairState {
  /// Gives each of some talks in turn the best option that fits.
  mutating func fill(_ talks: [Int]) {
    for talk in talks where placed[talk] == nil {
      var best: (placement: Placement, gain: Int, burden: Int)?
      for (index, option) in options[talk].enumerated() {
        if let best, option.gain < best.gain { break }
        let burden = burden(of: option)
        if let best, burden >= best.burden { continue }
        guard let placement = placement(of: index, for: talk) else { continue }
        best = (placement, option.gain, burden)
      }
      if let best { place(best.placement, for: talk) }
    }
  }

  /// Whether the plan is better than another's numbers.
  func isBetter(than gain: Int, _ burden: Int) -> Bool {
    (self.gain, -self.burden) > (gain, -burden)
  }

  func plan(of instance: RepairInstance) -> RepairPlan {
    let lines = instance.talks.enumerated().map { number, talk -> RepairPlan.Line in
      guard let placement = placed[number] else {
        return RepairPlan.Line(talk: talk, proposal: .byHand(talk.obstacle ?? .taken))
      }
      let option = talk.options[options[number][placement.option].index]
      return RepairPlan.Line(
        talk: talk,
        proposal: .option(
          option, room: placement.room.map { option.rooms[$0] },
          interpreter: placement.interpreter.map { option.interpreters[$0].choice }))
    }
    return RepairPlan(lines: lines, load: instance.load)
  }
}
